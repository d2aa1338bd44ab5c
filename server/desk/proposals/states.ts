/** Where a set of changes stands on its way to the registry. */
export type ProposalState = 'draft' | 'proposed' | 'returned' | 'kept' | 'published' | 'withdrawn';

/** What can be done with it. */
export type Move = 'save' | 'release' | 'propose' | 'return' | 'keep' | 'publish' | 'withdraw';

/** Which moves a state allows, and where they lead. What is not here is refused. */
export const MOVES = {
  draft: { save: 'draft', release: 'draft', propose: 'proposed', withdraw: 'withdrawn' },
  proposed: { return: 'returned', keep: 'kept', publish: 'published', withdraw: 'withdrawn' },
  returned: { save: 'returned', release: 'returned', propose: 'proposed', withdraw: 'withdrawn' },
  // Accepted, and not for everybody yet. It is everybody's who may see it, so that its author alone does not take it away.
  kept: { release: 'kept', return: 'returned', publish: 'published' },
  published: {},
  withdrawn: {},
} as const satisfies Readonly<Record<ProposalState, Readonly<Partial<Record<Move, ProposalState>>>>>;

/** The moves of the author; the others are a reviewer's. Once it is accepted, so is the choice of who may see it. */
const AUTHORS: readonly Move[] = ['save', 'propose', 'withdraw'];

export const isAuthors = (move: Move, state: ProposalState): boolean => AUTHORS.includes(move) || (move === 'release' && state !== 'kept');

export const movesFrom = (state: ProposalState): readonly Move[] => Object.keys(MOVES[state]) as Move[];

/** The state that a move leads to, or undefined where it is not allowed. */
export const after = (state: ProposalState, move: Move): ProposalState | undefined =>
  (MOVES[state] as Readonly<Partial<Record<Move, ProposalState>>>)[move];
