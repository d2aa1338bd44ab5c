import type { SignedIn } from '../../domain/roles.js';
import { capturesById, isPublicCapture, sourcesOfCapture } from '../../registry/captures/capture.store.js';
import type { SourceRecord } from '../../registry/record.js';
import { latestRevision } from '../../registry/registry.store.js';
import type { DeskHouse } from '../proposals/desk.js';
import { maySeeCapture } from '../proposals/may-see.js';
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
  viewer: SignedIn,
  asked: { readonly sha256: string; readonly draft?: string | null },
  language: string,
): Promise<ShownCapture | undefined> {
  const [capture] = await capturesById(desk.database, [asked.sha256]);
  const isPublic = capture && (await isPublicCapture(desk.database, capture.id, await latestRevision(desk.database)));
  if (!capture || !(isPublic || (await maySeeCapture(desk.database, viewer, capture)))) return undefined;
  const draft = await workingDraft(desk.database, viewer.id, asked.draft ?? undefined);
  const { view } = await draftView(desk, draft, language);
  const own = (draft?.changes ?? []).flatMap((change) => (change.do === 'capture' && change.capture === capture.id ? [change.source] : []));
  const ids = new Set([...(await sourcesOfCapture(desk.database, capture.id, view.revision)), ...own]);
  const sources = await Promise.all([...ids].map((id) => view.source(id)));
  const { id: sha256, mediaType, size, takenAt, url, text } = capture;
  return { sha256, mediaType, size, takenAt, url, text, sources: sources.filter((source) => source !== undefined) };
}
