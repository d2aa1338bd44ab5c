/** Where a set of changes stands on its way to the registry. */
export type ProposalState = 'draft' | 'proposed' | 'returned' | 'published' | 'withdrawn';

/** What can be done with it. */
export type Move = 'save' | 'propose' | 'return' | 'publish' | 'withdraw';

/** Which moves a state allows, and where they lead. What is not here is refused. */
export const MOVES = {
  draft: { save: 'draft', propose: 'proposed', withdraw: 'withdrawn' },
  proposed: { return: 'returned', publish: 'published', withdraw: 'withdrawn' },
  returned: { save: 'returned', propose: 'proposed', withdraw: 'withdrawn' },
  published: {},
  withdrawn: {},
} as const satisfies Readonly<Record<ProposalState, Readonly<Partial<Record<Move, ProposalState>>>>>;

/** The moves of the author; the others are a reviewer's. */
const AUTHORS: readonly Move[] = ['save', 'propose', 'withdraw'];

export const isAuthors = (move: Move): boolean => AUTHORS.includes(move);

export const movesFrom = (state: ProposalState): readonly Move[] => Object.keys(MOVES[state]) as Move[];

/** The state that a move leads to, or undefined where it is not allowed. */
export const after = (state: ProposalState, move: Move): ProposalState | undefined =>
  (MOVES[state] as Readonly<Partial<Record<Move, ProposalState>>>)[move];
