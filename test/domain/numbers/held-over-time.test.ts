import fc from 'fast-check';
import { heldOverTime, type CountedSpan } from '../../../server/domain/numbers/held-over-time.js';
import { namedOn } from '../../../server/domain/numbers/named-on.js';
import { runsOf } from '../../../server/domain/numbers/runs.js';
import { dayNumber } from '../../../server/domain/values/index.js';

const FAR = 99_999_999;

/** A detention by days; the second half of a fuzzy date is given where it differs. */
function span(person: string, from: string, until: string | undefined, more: Partial<CountedSpan> = {}): CountedSpan {
  const end = until === undefined ? FAR : dayNumber(until);
  return {
    person_id: person,
    category: 'civilian',
    died_from: null,
    possible_from: dayNumber(from),
    held_from: dayNumber(from),
    held_until: end,
    possible_until: end,
    ...more,
  };
}

const onDays = (spans: readonly CountedSpan[], last: string): string[] =>
  heldOverTime(spans, dayNumber(last)).total.map(({ on, min, max }) => `${on} ${String(min)}-${String(max)}`);

test('counts at the end of each month from the first capture on, and on the last day', () => {
  expect(onDays([span('anna', '2023-09-27', '2023-11-02')], '2023-11-15')).toEqual([
    '2023-08-31 0-0',
    '2023-09-30 1-1',
    '2023-10-31 1-1',
    '2023-11-15 0-0',
  ]);
});

test.each([
  ['an open end lasts', [span('anna', '2023-09-27', undefined)], '1-1'],
  [
    'two detentions of one person are one person',
    [span('anna', '2023-09-01', '2023-12-01'), span('anna', '2023-10-01', '2024-01-01')],
    '1-1',
  ],
  ['two people are two', [span('anna', '2023-09-01', undefined), span('boris', '2023-09-01', undefined)], '2-2'],
  ['a rough beginning is possible only', [span('anna', '2023-09-01', undefined, { held_from: dayNumber('2023-11-01') })], '0-1'],
  ['a rough end is possible only', [span('anna', '2023-09-01', '2023-10-01', { possible_until: dayNumber('2023-11-01') })], '0-1'],
  ['the day of release is not counted', [span('anna', '2023-09-01', '2023-10-31')], '0-0'],
  ['the day of capture is', [span('anna', '2023-10-31', undefined)], '1-1'],
  ['the dead are not held', [span('anna', '2023-09-01', undefined, { died_from: dayNumber('2023-10-31') })], '0-0'],
  ['until they die they are', [span('anna', '2023-09-01', undefined, { died_from: dayNumber('2023-11-01') })], '1-1'],
])('%s', (_, spans, expected) => {
  expect(onDays(spans, '2023-10-31').at(-1)).toBe(`2023-10-31 ${expected}`);
});

test('of nobody, and of a day before anybody was held, there is nothing to say', () => {
  expect(onDays([], '2023-10-31')).toEqual([]);
  expect(onDays([span('anna', '2023-11-01', undefined)], '2023-10-31')).toEqual([]);
});

const someSpan = fc
  .record({
    person: fc.integer({ min: 0, max: 5 }),
    from: fc.integer({ min: 18_000, max: 19_500 }),
    rough: fc.nat(400),
    held: fc.nat(400),
    late: fc.nat(400),
    died: fc.option(fc.integer({ min: 18_000, max: 20_000 })),
  })
  .map(({ person, from, rough, held, late, died }) => ({
    person_id: String(person),
    category: ['civilian', 'several', 'unknown'][person % 3] ?? '',
    died_from: died,
    possible_from: from,
    held_from: from + rough,
    held_until: from + rough + held,
    possible_until: from + rough + held + late,
  }));

const DAYS = fc.integer({ min: 18_000, max: 20_500 });

test('whatever is held, the categories add up to the whole, and the whole is what a look at every person finds', () => {
  fc.assert(
    fc.property(fc.array(someSpan, { maxLength: 20 }), DAYS, (spans, last) => {
      const { total, byCategory } = heldOverTime(spans, last);
      for (const [index, { on, min, max }] of total.entries()) {
        const parts = [...byCategory.values()].map((points) => points[index]);
        expect(parts.reduce((sum, part) => sum + (part?.min ?? 0), 0)).toBe(min);
        expect(parts.reduce((sum, part) => sum + (part?.max ?? 0), 0)).toBe(max);
        const day = dayNumber(on);
        const alive = spans.filter(({ died_from }) => died_from === null || day < died_from);
        expect(min).toBe(new Set(alive.filter((s) => s.held_from <= day && day < s.held_until).map((s) => s.person_id)).size);
        expect(max).toBe(new Set(alive.filter((s) => s.possible_from <= day && day < s.possible_until).map((s) => s.person_id)).size);
      }
    }),
  );
});

test('those named on a single day are as many as are counted on it', () => {
  fc.assert(
    fc.property(fc.array(someSpan, { maxLength: 20 }), DAYS, (spans, day) => {
      const [named] = namedOn(spans, [{ first: day, last: day }]);
      const last = heldOverTime(spans, day).total.at(-1) ?? { min: 0, max: 0 };
      expect(named?.certainly.length).toBe(last.min);
      expect((named?.certainly.length ?? 0) + (named?.possibly.length ?? 0)).toBe(last.max);
    }),
  );
});

test('of a month, whoever was held on each of its days is named for certain, whoever was on one possibly', () => {
  const spans = [span('all', '2023-08-01', '2024-01-01'), span('some', '2023-09-10', '2023-09-12'), span('after', '2023-10-01', undefined)];
  expect(namedOn(spans, [{ first: dayNumber('2023-09-01'), last: dayNumber('2023-09-30') }])).toEqual([
    { certainly: ['all'], possibly: ['some'] },
  ]);
});

test('months that say the same are drawn as one', () => {
  const points = [
    { on: '2023-08-31', min: 1, max: 2 },
    { on: '2023-09-30', min: 1, max: 2 },
    { on: '2023-10-31', min: 2, max: 2 },
  ];
  expect(runsOf(points)).toEqual([
    { from: dayNumber('2023-08-02'), until: dayNumber('2023-10-01'), min: 1, max: 2 },
    { from: dayNumber('2023-10-01'), until: dayNumber('2023-11-01'), min: 2, max: 2 },
  ]);
});
