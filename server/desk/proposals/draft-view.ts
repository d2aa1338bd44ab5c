import { differenceOf } from '../../log/difference.js';
import { ReadView } from '../../registry/read-view.js';
import { latestRevision } from '../../registry/registry.store.js';
import type { DeskHouse } from './desk.js';
import type { Compiled } from './compile.js';
import { compileDraft } from './judge-draft.js';
import type { Proposal } from './proposal.js';

export interface DraftView {
  readonly view: ReadView;
  /** The draft as of the view's revision. */
  readonly compiled: Compiled;
  readonly added: readonly string[];
  readonly sources: readonly string[];
}

/** The registry of now with the records and sources that a draft adds: what somebody who works on it may name. Nobody else's view. */
export async function draftView(
  { database, languages, codesOf }: DeskHouse,
  draft: Proposal | undefined,
  language: string,
): Promise<DraftView> {
  const revision = await latestRevision(database);
  const view = new ReadView(database, revision, languages, language);
  const compiled = await compileDraft(database, draft?.changes ?? [], revision, codesOf);
  const { created, sources } = await differenceOf(compiled.operations, view);
  return { view, compiled, added: created.map(({ id }) => id), sources: sources.map(({ id }) => id) };
}
