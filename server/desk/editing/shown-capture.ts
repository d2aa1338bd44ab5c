import { capturesById, sourcesOfCapture } from '../../registry/captures/capture.store.js';
import type { SourceRecord } from '../../registry/record.js';
import type { DeskHouse } from '../proposals/desk.js';
import { draftView } from '../proposals/draft-view.js';
import { workingDraft } from '../proposals/put-change.js';

/** An archived copy as the desk shows it. */
export interface ShownCapture {
  readonly sha256: string;
  readonly mediaType: string;
  readonly size: number;
  readonly takenAt: string;
  readonly url: string | null;
  readonly text: string;
  readonly sources: readonly SourceRecord[];
}

export async function shownCapture(
  desk: DeskHouse,
  author: string,
  asked: { readonly sha256: string; readonly draft?: string | null },
  language: string,
): Promise<ShownCapture | undefined> {
  const [capture] = await capturesById(desk.database, [asked.sha256]);
  if (!capture) return undefined;
  const draft = await workingDraft(desk.database, author, asked.draft ?? undefined);
  const { view } = await draftView(desk, draft, language);
  const own = (draft?.changes ?? []).flatMap((change) => (change.do === 'capture' && change.capture === capture.id ? [change.source] : []));
  const ids = new Set([...(await sourcesOfCapture(desk.database, capture.id, view.revision)), ...own]);
  const sources = await Promise.all([...ids].map((id) => view.source(id)));
  const { id: sha256, mediaType, size, takenAt, url, text } = capture;
  return { sha256, mediaType, size, takenAt, url, text, sources: sources.filter((source) => source !== undefined) };
}
