import fc from 'fast-check';
import type { Claim, Rank } from '../../server/domain/claim.js';
import { weigh } from '../../server/domain/fact.js';
import { FuzzyDateType, Text, fuzzyDate, type FuzzyDate } from '../../server/domain/values/index.js';
import { someDate } from '../support/some-date.js';

type Sketch = Partial<Omit<Claim<FuzzyDate>, 'asOf'>> & { readonly on?: string; readonly from?: readonly string[]; readonly said?: string };

/** A claim of a date: `on` is the date, `from` the sources, `said` the day of the statement. */
const claim = ({ on, from = ['armenpress-1'], said, ...rest }: Sketch): Claim<FuzzyDate> => ({
  property: 'startDate',
  kind: on === undefined ? 'unknown' : 'value',
  ...(on !== undefined && { value: fuzzyDate(on) }),
  rank: 'normal',
  ...(said !== undefined && { asOf: fuzzyDate(said) }),
  citations: from.map((source) => ({ source })),
  ...rest,
});

/** Sources are named publisher-number. */
const publisherOf = (source: string): string => source.split('-')[0] ?? source;
const weighed = (claims: readonly Claim[]) => weigh(claims, FuzzyDateType, false, publisherOf);
const inBothOrders = (claims: readonly Claim[]) => [weighed(claims), weighed([...claims].reverse())];

const bestOf = (...sketches: Sketch[]): (string | undefined)[] =>
  inBothOrders(sketches.map(claim)).map(({ best }) => (best?.value as FuzzyDate | undefined)?.edtf ?? best?.kind);
const disputed = (...sketches: Sketch[]): boolean[] => inBothOrders(sketches.map(claim)).map((fact) => fact.disputed);

const both = <T>(answer: T): [T, T] => [answer, answer];

describe('the best claim', () => {
  test('is the one that there is', () => {
    expect(bestOf({ on: '2023-09-27' })).toEqual(both('2023-09-27'));
  });

  test('is of the highest rank, however well the others are supported', () => {
    expect(bestOf({ on: '2023-09-28', rank: 'preferred' }, { on: '2023-09-27', from: ['a-1', 'b-1', 'c-1'] })).toEqual(both('2023-09-28'));
  });

  test('is never a deprecated one', () => {
    expect(bestOf({ on: '2023-09-28', rank: 'deprecated' }, { on: '2023-09-27' })).toEqual(both('2023-09-27'));
    expect(bestOf({ on: '2023-09-28', rank: 'deprecated' })).toEqual(both(undefined));
    expect(bestOf()).toEqual(both(undefined));
  });

  test('is the finer of two that agree', () => {
    expect(bestOf({ on: '2023-09', from: ['a-1', 'b-1'] }, { on: '2023-09-27' })).toEqual(both('2023-09-27'));
  });

  test('is a value rather than the statement that none is known', () => {
    expect(bestOf({}, { on: '2023' })).toEqual(both('2023'));
    expect(bestOf({ kind: 'none' }, { on: '2023' })).toEqual(both('2023'));
    expect(bestOf({})).toEqual(both('unknown'));
  });

  test('is the one with the most publishers, not the most pages', () => {
    expect(bestOf({ on: '2023-09-28', from: ['a-1', 'a-2', 'a-3'] }, { on: '2023-09-27', from: ['b-1', 'c-1'] })).toEqual(
      both('2023-09-27'),
    );
  });

  test('is supported by the vaguer ones that agree with it', () => {
    expect(bestOf({ on: '2023-09-27', from: ['a-1'] }, { on: '2023-09', from: ['b-1'] }, { on: '2023-10-02', from: ['c-1'] })).toEqual(
      both('2023-09-27'),
    );
  });

  test('is the latest asserted where as many support either', () => {
    expect(bestOf({ on: '2023-09-28', said: '2023-10-01' }, { on: '2023-09-27', said: '2024-01-01' }, { on: '2023-09-26' })).toEqual(
      both('2023-09-27'),
    );
  });

  test('does not depend on the order of claims that a vague one ties to each other', () => {
    const days = ['2023-09-27', '2023-09-20', '2023-09-21'].map((on, index) => ({
      on,
      from: [`d${String(index)}-1`],
      said: `2024-01-0${String(index + 1)}`,
    }));
    const claims = [...days, { on: '2023-09', from: ['m-1'] }, { on: '2023-10-05', from: ['o-1', 'p-1', 'q-1'] }].map(claim);
    fc.assert(
      fc.property(fc.shuffledSubarray(claims, { minLength: claims.length }), (shuffled) => {
        expect((weighed(shuffled).best?.value as FuzzyDate).edtf).toBe('2023-10-05');
      }),
    );
  });
});

describe('a fact is disputed', () => {
  test.each<[string, boolean, ...Sketch[]]>([
    ['not where 2023-09 and 2023-09-27 are claimed: one contains the other', false, { on: '2023-09' }, { on: '2023-09-27' }],
    ['where two days are claimed', true, { on: '2023-09-27' }, { on: '2023-09-28' }],
    ['where a month and a day of another are claimed', true, { on: '2023-09' }, { on: '2023-10-02' }],
    ['where two days of one month are claimed beside the month', true, { on: '2023-09' }, { on: '2023-09-27' }, { on: '2023-09-28' }],
    ['where spans share some days, but neither contains the other', true, { on: '2023-09-19/2023-11-02' }, { on: '2023-10/2023-12' }],
    ['where a day is claimed that a set leaves out', true, { on: '[2023-09-27,2023-09-29]' }, { on: '2023-09-28' }],
    ['not where the same day is claimed twice', false, { on: '2023-09-27', from: ['a-1'] }, { on: '2023-09-27', from: ['b-1'] }],
    ['not where a day is claimed as certain and as approximate', false, { on: '2023-09-27' }, { on: '2023-09-27~' }],
    ['not where the other claim is of a lower rank', false, { on: '2023-09-27', rank: 'preferred' }, { on: '2023-09-28' }],
    ['not where the other claim is deprecated', false, { on: '2023-09-27' }, { on: '2023-09-28', rank: 'deprecated' }],
    ['not where another says that it does not know', false, { on: '2023-09-27' }, {}],
    ['where another says that there is none', true, { on: '2023-09-27' }, { kind: 'none' }],
    ['not where one says that there is none and another that none is known', false, { kind: 'none' }, {}],
    ['not where nothing is claimed', false],
  ])('%s', (_, expected, ...sketches) => {
    expect(disputed(...sketches)).toEqual(both(expected));
  });

  test('never where it may have several values', () => {
    const claims = ['Ruben', 'Рубен'].map((value): Claim<string> => ({
      property: 'names',
      kind: 'value',
      value,
      rank: 'normal',
      citations: [{ source: 'a-1' }],
    }));
    expect(weigh(claims, Text, true, publisherOf).disputed).toBe(false);
    expect(weigh(claims, Text, false, publisherOf).disputed).toBe(true);
  });
});

test('all claims are kept in their order, the deprecated too', () => {
  const claims = [claim({ on: '2023', rank: 'deprecated' }), claim({ on: '2024' })];
  expect(weighed(claims).claims).toEqual(claims);
});

test('the best claim is of the top rank and no other of that rank says all of it and more, in any order', () => {
  const ranks: Rank[] = ['preferred', 'normal', 'deprecated'];
  const anyClaim = fc
    .tuple(fc.option(someDate), fc.constantFrom(...ranks), fc.subarray(['a-1', 'a-2', 'b-1', 'c-1'], { minLength: 1 }))
    .map(([date, rank, from]) => claim({ rank, from, ...(date && { on: date.edtf }) }));
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 6 }), (claims) => {
      const [there, back] = inBothOrders(claims);
      expect(there?.disputed).toBe(back?.disputed);
      const standing = claims.filter(({ rank }) => rank !== 'deprecated');
      const best = there?.best;
      expect(best === undefined).toBe(standing.length === 0);
      if (!best) return;
      expect(best.rank).toBe(standing.some(({ rank }) => rank === 'preferred') ? 'preferred' : 'normal');
      const finer = standing.filter(
        (other) => other.rank === best.rank && other.value && best.value && FuzzyDateType.finer(other.value, best.value as FuzzyDate),
      );
      expect(finer).toEqual([]);
    }),
  );
});
