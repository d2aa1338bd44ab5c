import { differenceOf, type Difference } from '../../log/difference.js';
import { ReadView } from '../../registry/read-view.js';
import { latestRevision } from '../../registry/registry.store.js';
import type { Change } from '../proposals/change.js';
import type { DeskHouse } from '../proposals/desk.js';
import { judgeDraft } from '../proposals/judge-draft.js';
import { problemsOf } from '../proposals/problems.js';
import { wordProblem, type WordedProblem } from '../proposals/word-problem.js';

/** What a change would come to. */
export interface Preview {
  readonly difference: Difference;
  readonly problems: readonly WordedProblem[];
}

/** Works out a change alone, without keeping it. */
export async function preview({ database, languages, codesOf }: DeskHouse, change: Change, language: string): Promise<Preview> {
  const revision = await latestRevision(database);
  const view = new ReadView(database, revision, languages, language);
  const judged = await judgeDraft(database, { changes: [change], baseRevision: revision }, revision, codesOf);
  return {
    difference: await differenceOf(judged.operations, view),
    problems: problemsOf(judged).map((problem) => wordProblem(problem, view.wording)),
  };
}
