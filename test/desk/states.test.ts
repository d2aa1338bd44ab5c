import { MOVES, after, isAuthors, movesFrom, type Move, type ProposalState } from '../../server/desk/proposals/states.js';

const STATES = Object.keys(MOVES) as ProposalState[];
const ALL: readonly Move[] = ['save', 'release', 'propose', 'return', 'keep', 'publish', 'withdraw'];

describe('the states of a proposal', () => {
  test('allow these moves and no others', () => {
    const allowed = STATES.flatMap((state) =>
      ALL.flatMap((move) => (after(state, move) ? [`${state} -${move}-> ${String(after(state, move))}`] : [])),
    );
    expect(allowed).toEqual([
      'draft -save-> draft',
      'draft -release-> draft',
      'draft -propose-> proposed',
      'draft -withdraw-> withdrawn',
      'proposed -return-> returned',
      'proposed -keep-> kept',
      'proposed -publish-> published',
      'proposed -withdraw-> withdrawn',
      'returned -save-> returned',
      'returned -release-> returned',
      'returned -propose-> proposed',
      'returned -withdraw-> withdrawn',
      'kept -release-> kept',
      'kept -return-> returned',
      'kept -publish-> published',
    ]);
  });

  test('end where it is published or withdrawn', () => {
    expect(STATES.filter((state) => movesFrom(state).length === 0)).toEqual(['published', 'withdrawn']);
  });

  test('leave it to the author who may see a draft, and to reviewers who may see what is accepted', () => {
    expect(STATES.filter((state) => after(state, 'release')).map((state) => [state, isAuthors('release', state)])).toEqual([
      ['draft', true],
      ['returned', true],
      ['kept', false],
    ]);
  });

  test('lead to publication only by review', () => {
    const ways = STATES.filter((state) => after(state, 'publish') !== undefined);
    expect(ways).toEqual(['proposed', 'kept']);
    for (const state of ways) expect(isAuthors('publish', state)).toBe(false);
  });
});
