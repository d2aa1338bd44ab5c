import { MOVES, after, isAuthors, movesFrom, type Move, type ProposalState } from '../../server/desk/proposals/states.js';

const STATES = Object.keys(MOVES) as ProposalState[];
const ALL: readonly Move[] = ['save', 'propose', 'return', 'publish', 'withdraw'];

describe('the states of a proposal', () => {
  test('allow these moves and no others', () => {
    const allowed = STATES.flatMap((state) =>
      ALL.flatMap((move) => (after(state, move) ? [`${state} -${move}-> ${String(after(state, move))}`] : [])),
    );
    expect(allowed).toEqual([
      'draft -save-> draft',
      'draft -propose-> proposed',
      'draft -withdraw-> withdrawn',
      'proposed -return-> returned',
      'proposed -publish-> published',
      'proposed -withdraw-> withdrawn',
      'returned -save-> returned',
      'returned -propose-> proposed',
      'returned -withdraw-> withdrawn',
    ]);
  });

  test('end where it is published or withdrawn', () => {
    expect(STATES.filter((state) => movesFrom(state).length === 0)).toEqual(['published', 'withdrawn']);
  });

  test('lead to publication only by review', () => {
    const ways = STATES.filter((state) => after(state, 'publish') !== undefined);
    expect(ways).toEqual(['proposed']);
    expect(isAuthors('publish')).toBe(false);
  });
});
