import { latestRevision } from '../../registry/registry.store.js';
import { refusing, type Actor, type DeskHouse, type Result } from './desk.js';
import { make, openFor, type Meant } from './move.js';
import { problemsOf } from './problems.js';
import { judgeDraft } from './judge-draft.js';
import type { Proposal } from './proposal.js';

/** Hands a draft to the reviewers. It must hold: whatever is wrong with it is said, all at once. */
export const propose = ({ database, codesOf, fourEyes }: DeskHouse, actor: Actor, meant: Meant): Promise<Result<Proposal>> =>
  database.write(async (db) => {
    const opened = await openFor(db, actor, meant, 'propose', fourEyes);
    if (!opened.ok) return opened;
    const { changes, summary } = opened.value;
    if (changes.length === 0) return refusing('NOTHING_CHANGED', 'changes');
    if (summary.trim() === '') return refusing('SUMMARY_MISSING', 'summary');
    const problems = problemsOf(await judgeDraft(db, opened.value, await latestRevision(db), codesOf));
    return problems.length > 0 ? { ok: false, problems } : make(db, actor, opened.value, 'propose');
  });
