import { differenceOf } from '../../log/difference.js';
import { ReadView } from '../../registry/read-view.js';
import { latestRevision } from '../../registry/registry.store.js';
import type { DeskHouse } from './desk.js';
import { compileDraft } from './judge-draft.js';
import type { Proposal } from './proposal.js';

/** The registry of now with the records and sources that a draft adds: what somebody who works on it may name. Nobody else's view. */
export async function draftView(
  { database, languages, codesOf }: DeskHouse,
  draft: Proposal | undefined,
  language: string,
): Promise<{ readonly view: ReadView; readonly added: readonly string[]; readonly sources: readonly string[] }> {
  const revision = await latestRevision(database);
  const view = new ReadView(database, revision, languages, language);
  if (!draft) return { view, added: [], sources: [] };
  const { operations } = await compileDraft(database, draft.changes, revision, codesOf);
  const { created, sources } = await differenceOf(operations, view);
  return { view, added: created.map(({ id }) => id), sources: sources.map(({ id }) => id) };
}
