import { accountById } from '../../accounts/account.store.js';
import { isHeldBack, type Release } from '../../domain/release.js';
import type { Statements } from '../../persistence/database.js';
import { may, type Action, type SignedIn } from '../../domain/roles.js';
import { bringAlong, claimIn, differenceOf, type Difference } from '../../log/difference.js';
import { today } from '../../graphql/day.js';
import { ReadView } from '../../registry/read-view.js';
import type { RecordClaim, RegistryRecord } from '../../registry/record.js';
import { claimsById, latestRevision } from '../../registry/registry.store.js';
import { conflictsOf, type Conflict } from './conflicts.js';
import type { DeskHouse, DeskProblem } from './desk.js';
import { judgeDraft, type JudgedDraft } from './judge-draft.js';
import { problemsOf, warningsOf } from './problems.js';
import type { Proposal, Remark } from './proposal.js';
import { remarksOn } from './proposal.store.js';
import { placed, type PlacedProblem } from './place-problem.js';
import { stepsOf, type Step } from './steps.js';
import { isAuthors, movesFrom, type Move } from './states.js';
import { wordProblem } from './word-problem.js';

/** A proposal as somebody sees it; what takes work is worked out when it is asked for. */
export interface SeenProposal extends Omit<Proposal, 'state' | 'release'> {
  readonly state: string;
  readonly release: SeenRelease;
  readonly author: string;
  readonly isOwn: boolean;
  readonly moves: readonly string[];
  difference(): Promise<Difference>;
  steps(): Promise<readonly Step[]>;
  conflicts(): Promise<readonly SeenConflict[]>;
  problems(): Promise<readonly PlacedProblem[]>;
  warnings(): Promise<readonly PlacedProblem[]>;
  remarks(): Promise<
    readonly (Omit<Remark, 'move'> & { readonly move: string | null; readonly isOwn: boolean; readonly isAuthors: boolean })[]
  >;
}

interface SeenRelease {
  readonly visibility: string;
  readonly until: string | undefined;
  /** Their e-mail addresses. */
  editors(): Promise<readonly string[]>;
}

/** A fact that others have changed meanwhile, with both sides. */
interface SeenConflict {
  readonly record: RegistryRecord;
  readonly property: string;
  readonly label: string;
  readonly revision: number;
  readonly seen: readonly RecordClaim[];
  readonly standing: readonly RecordClaim[];
  readonly changes: readonly string[];
}

/** A draft against the registry of now, and a view that knows what it brings. */
interface Look {
  readonly draft: JudgedDraft;
  readonly view: ReadView;
  readonly difference: Difference;
}

const NEEDED: Readonly<Record<Move, Action>> = {
  save: 'propose',
  release: 'propose',
  propose: 'propose',
  withdraw: 'propose',
  return: 'review',
  keep: 'review',
  publish: 'publish',
};

export function seenBy(proposal: Proposal, viewer: SignedIn, desk: DeskHouse, language: string): SeenProposal {
  const { database, languages, codesOf, fourEyes } = desk;
  const isOwn = proposal.authorId === viewer.id;
  const held = isHeldBack(proposal.release, today());
  const allowed = (move: Move): boolean => {
    if (move === (held ? 'publish' : 'keep')) return false;
    const needed = move === 'release' && proposal.state === 'kept' ? 'set-visibility' : NEEDED[move];
    return may(viewer, needed) && (isAuthors(move, proposal.state) ? isOwn : !isOwn || !fourEyes);
  };
  const revision = async (): Promise<number> =>
    proposal.publishedIn === null ? latestRevision(database) : Promise.resolve(proposal.publishedIn - 1);
  let looked: Promise<Look> | undefined;
  const look = (): Promise<Look> => (looked ??= lookAt());
  const lookAt = async (): Promise<Look> => {
    const at = await revision();
    const draft = await judgeDraft(database, proposal, at, codesOf);
    const view = new ReadView(database, at, languages, language);
    return { draft, view, difference: await differenceOf(draft.operations, view) };
  };
  const worded = async (choose: (draft: JudgedDraft) => readonly DeskProblem[]): Promise<readonly PlacedProblem[]> => {
    if (proposal.state === 'published') return [];
    const { draft, view } = await look();
    return Promise.all(choose(draft).map((problem) => placed(wordProblem(problem, view.wording), proposal.changes, view)));
  };
  return {
    ...proposal,
    state: proposal.state.toUpperCase(),
    author: proposal.authorLabel,
    release: seenRelease(proposal.release, database),
    isOwn,
    moves: movesFrom(proposal.state)
      .filter(allowed)
      .map((move) => move.toUpperCase()),
    difference: async () => (await look()).difference,
    steps: async () => {
      const { draft, view } = await look();
      return stepsOf(proposal.changes, draft.byChange, view);
    },
    conflicts: async () => {
      if (proposal.state === 'published' || proposal.state === 'withdrawn') return [];
      const { view } = await look();
      const conflicts = await conflictsOf(database, proposal.changes, proposal.baseRevision, view.revision, codesOf);
      return (await Promise.all(conflicts.map((conflict) => seenConflict(conflict, view)))).filter((each) => each !== undefined);
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

const seenRelease = ({ visibility, until, editors = [] }: Release, db: Statements): SeenRelease => ({
  visibility: visibility.toUpperCase(),
  until,
  editors: async () => {
    const accounts = await Promise.all(editors.map((id) => accountById(db, id)));
    return accounts.flatMap((account) => (account ? [account.email] : []));
  },
});

async function seenConflict(
  { record: id, property, revision, seen, standing, keys }: Conflict,
  view: ReadView,
): Promise<SeenConflict | undefined> {
  const record = await view.record(id);
  if (!record) return undefined;
  const claimsAmong = async (kept: readonly { readonly id: string }[]): Promise<readonly RecordClaim[]> => {
    const rows = await claimsById(
      view.db,
      kept.map((claim) => claim.id),
    );
    const claims = (await Promise.all(rows.map((row) => claimIn(row, view)))).filter((claim) => claim !== undefined);
    await bringAlong(claims, view);
    return claims;
  };
  const label = view.wording.phrase(`model.${record.kind}.${property}`);
  return { record, property, label, revision, seen: await claimsAmong(seen), standing: await claimsAmong(standing), changes: keys };
}
