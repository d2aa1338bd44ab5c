import { may, type Action, type SignedIn } from '../../domain/roles.js';
import { differenceOf, type Difference } from '../../log/difference.js';
import { ReadView } from '../../registry/read-view.js';
import { latestRevision } from '../../registry/registry.store.js';
import type { DeskHouse, DeskProblem } from './desk.js';
import { judgeDraft, type JudgedDraft } from './judge-draft.js';
import { problemsOf, warningsOf } from './problems.js';
import type { Proposal, Remark } from './proposal.js';
import { remarksOn } from './proposal.store.js';
import { isAuthors, movesFrom, type Move } from './states.js';
import { wordProblem, type WordedProblem } from './word-problem.js';

/** A proposal as somebody sees it; what takes work is worked out when it is asked for. */
export interface SeenProposal extends Omit<Proposal, 'state'> {
  readonly state: string;
  readonly author: string;
  readonly isOwn: boolean;
  readonly moves: readonly string[];
  difference(): Promise<Difference>;
  problems(): Promise<readonly WordedProblem[]>;
  warnings(): Promise<readonly WordedProblem[]>;
  remarks(): Promise<
    readonly (Omit<Remark, 'move'> & { readonly move: string | null; readonly isOwn: boolean; readonly isAuthors: boolean })[]
  >;
}

const NEEDED: Readonly<Record<Move, Action>> = {
  save: 'propose',
  propose: 'propose',
  withdraw: 'propose',
  return: 'review',
  publish: 'publish',
};

export function seenBy(proposal: Proposal, viewer: SignedIn, desk: DeskHouse, language: string): SeenProposal {
  const { database, languages, codesOf, fourEyes } = desk;
  const isOwn = proposal.authorId === viewer.id;
  const allowed = (move: Move): boolean => may(viewer, NEEDED[move]) && (isAuthors(move) ? isOwn : !isOwn || !fourEyes);
  const revision = async (): Promise<number> =>
    proposal.publishedIn === null ? latestRevision(database) : Promise.resolve(proposal.publishedIn - 1);
  let judged: Promise<{ readonly revision: number; readonly draft: JudgedDraft }> | undefined;
  const judge = async (): Promise<{ readonly revision: number; readonly draft: JudgedDraft }> => {
    const at = await revision();
    return { revision: at, draft: await judgeDraft(database, proposal.changes, proposal.baseRevision, at, codesOf) };
  };
  const worded = async (choose: (draft: JudgedDraft) => readonly DeskProblem[]): Promise<readonly WordedProblem[]> => {
    if (proposal.state === 'published') return [];
    const wording = languages.wording(language, () => '');
    return choose((await (judged ??= judge())).draft).map((problem) => wordProblem(problem, wording));
  };
  return {
    ...proposal,
    state: proposal.state.toUpperCase(),
    author: proposal.authorLabel,
    isOwn,
    moves: movesFrom(proposal.state)
      .filter(allowed)
      .map((move) => move.toUpperCase()),
    difference: async () => {
      const { revision: at, draft } = await (judged ??= judge());
      return differenceOf(draft.operations, new ReadView(database, at, languages, language));
    },
    problems: () => worded(problemsOf),
    warnings: () => worded(warningsOf),
    remarks: async () =>
      (await remarksOn(database, proposal.id)).map((remark) => ({
        ...remark,
        move: remark.move?.toUpperCase() ?? null,
        isOwn: remark.authorId === viewer.id,
        isAuthors: remark.authorId === proposal.authorId,
      })),
  };
}
