import fc from 'fast-check';
import {
  FuzzyDateType,
  contains,
  dayNumber,
  fuzzyDate,
  isAfter,
  isBefore,
  isExact,
  overlaps,
  parseFuzzyDate,
  type FuzzyDate,
  type Referents,
} from '../../server/domain/values/index.js';
import { FIRST_DAY, LAST_DAY, someDate, type SomeDate } from '../support/some-date.js';

const none: Referents = { idOf: () => undefined, slugOf: () => undefined, codesOf: () => [] };
const read = ({ edtf }: SomeDate): FuzzyDate => fuzzyDate(edtf);
const everyPair = (law: (a: SomeDate, b: SomeDate) => void): void => fc.assert(fc.property(someDate, someDate, law), { numRuns: 400 });

test('the bounds are the first and the last day that the text allows', () => {
  fc.assert(
    fc.property(someDate, (date) => {
      const [first, last] = [date.days[0], date.days.at(-1)];
      expect(read(date)).toEqual({
        edtf: date.edtf,
        earliest: first === FIRST_DAY ? null : first,
        latest: last === LAST_DAY ? null : last,
      });
    }),
    { numRuns: 1000 },
  );
});

test('a date contains another where it allows all the days of the other', () => {
  everyPair((outer, inner) => {
    const allowed = new Set(outer.days);
    expect(contains(read(outer), read(inner))).toBe(inner.days.every((day) => allowed.has(day)));
  });
});

test('a date contains itself, and what is written less precisely', () => {
  fc.assert(
    fc.property(someDate, (date) => {
      expect(contains(read(date), read(date))).toBe(true);
    }),
  );
  for (const [outer, inner] of [
    ['20XX', '202X'],
    ['202X', '2023'],
    ['2023', '2023-09'],
    ['2023-09', '2023-09-27'],
    ['2023-23', '2023-09'],
    ['2023-09-19/2023-11-02', '2023-09-27'],
    ['2023-XX-27', '2023-09-27'],
    ['[2023-09-27,2023-09-29]', '2023-09-29'],
  ] as const) {
    expect([outer, inner, contains(fuzzyDate(outer), fuzzyDate(inner)), contains(fuzzyDate(inner), fuzzyDate(outer))]).toEqual([
      outer,
      inner,
      true,
      false,
    ]);
  }
});

test('a date is certainly before another where each of its days is, and not where none is; qualified dates are never certain', () => {
  everyPair((a, b) => {
    const all = (a.days.at(-1) ?? '') < (b.days[0] ?? '');
    const some = (a.days[0] ?? '') < (b.days.at(-1) ?? '');
    const sure = all && !a.qualified && !b.qualified ? 'certainly' : 'possibly';
    expect(isBefore(read(a), read(b))).toBe(some ? sure : 'no');
    expect(isAfter(read(b), read(a))).toBe(isBefore(read(a), read(b)));
  });
});

test('two dates are not certainly before each other', () => {
  everyPair((a, b) => {
    if (isBefore(read(a), read(b)) === 'certainly') expect(isBefore(read(b), read(a))).toBe('no');
  });
});

test('what is certainly before a date is certainly before all that follow it', () => {
  const inOrder = fc
    .tuple(someDate, someDate, someDate)
    .map((dates) => dates.sort((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1)));
  fc.assert(
    fc.property(inOrder, ([a, b, c]) => {
      const [first, second, third] = [read(a), read(b), read(c)];
      if (isBefore(first, second) === 'certainly' && isBefore(second, third) === 'certainly')
        expect(isBefore(first, third)).toBe('certainly');
    }),
  );
});

test('dates overlap where they share a day, certainly where both are that day', () => {
  everyPair((a, b) => {
    const shared = new Set(a.days);
    const certain = a.days.length === 1 && b.days.length === 1 && !a.qualified && !b.qualified;
    expect(overlaps(read(a), read(b))).toBe(b.days.some((day) => shared.has(day)) ? (certain ? 'certainly' : 'possibly') : 'no');
  });
});

test('intervals that share their last and first day may overlap', () => {
  expect(overlaps(fuzzyDate('2023-09-19/2023-09-27'), fuzzyDate('2023-09-27/2023-11-02'))).toBe('possibly');
  expect(overlaps(fuzzyDate('2023-09-27/2023-11-02'), fuzzyDate('2023-09-19/2023-09-27'))).toBe('possibly');
  expect(overlaps(fuzzyDate('2023-09-19/2023-09-26'), fuzzyDate('2023-09-27/2023-11-02'))).toBe('no');
});

test('dates differ where neither contains the other, and the finer is the one that is contained', () => {
  everyPair((one, other) => {
    const [a, b] = [read(one), read(other)];
    expect(FuzzyDateType.differs(a, b)).toBe(!contains(a, b) && !contains(b, a));
    expect(FuzzyDateType.differs(a, b)).toBe(FuzzyDateType.differs(b, a));
    expect(FuzzyDateType.finer(a, b)).toBe(contains(b, a) && !contains(a, b));
  });
});

test('what is written is read back as the same date', () => {
  fc.assert(
    fc.property(someDate, (date) => {
      const value = read(date);
      expect(FuzzyDateType.parse(FuzzyDateType.write(value, none), none)).toEqual({ ok: true, value });
    }),
  );
});

test('a year may be written as a number, as YAML reads it', () => {
  expect(FuzzyDateType.parse(2023, none)).toEqual({ ok: true, value: fuzzyDate('2023') });
  expect(FuzzyDateType.parse(985, none)).toEqual({ ok: true, value: fuzzyDate('0985') });
  for (const number of [20230927, 2023.5, -5, Number.NaN]) expect(FuzzyDateType.parse(number, none).ok).toBe(false);
});

test('any text is either a date whose bounds are in order or refused with a rule', () => {
  const alphabet = '0123456789-/.X?~%[],{}TYES \t'.split('');
  const anything = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...alphabet), { maxLength: 24 }).map((letters) => letters.join('')),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const parsed = parseFuzzyDate(text);
      if (!parsed.ok)
        expect(parsed.refusals.map(({ rule }) => rule)).toEqual([expect.stringMatching(/^(EDTF_INVALID|INTERVAL_REVERSED)$/)]);
      else if (parsed.value.earliest !== null && parsed.value.latest !== null)
        expect(dayNumber(parsed.value.earliest)).toBeLessThanOrEqual(dayNumber(parsed.value.latest));
    }),
    { numRuns: 2000 },
  );
});

test.each(['2023-02-29', '1900-02-29', '2023-04-31', '2023-02-29/2023-03', '[2023-02-28,2023-02-29]', '2023-XX-32', '2023-00', '2023-13'])(
  '%s is refused: there is no such day',
  (text) => {
    expect(parseFuzzyDate(text)).toMatchObject({ ok: false, refusals: [{ rule: 'EDTF_INVALID' }] });
  },
);

test.each([
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2023-24', '2023-12-01', '2024-02-29'],
  ['2022-24', '2022-12-01', '2023-02-28'],
  ['2023-XX-31', '2023-01-31', '2023-12-31'],
  ['000X', '0000-01-01', '0009-12-31'],
  ['-000X', '-0009-01-01', '-0001-12-31'],
  ['-00XX', '-0099-01-01', '-0001-12-31'],
  ['-0001-02', '-0001-02-01', '-0001-02-28'],
  ['-0004-02', '-0004-02-01', '-0004-02-29'],
])('%s runs from %s to %s', (text, earliest, latest) => {
  expect(fuzzyDate(text)).toEqual({ edtf: text, earliest, latest });
});

test('2023-09 is some day in September: whether it is before 2023-09-28 is possible, not denied', () => {
  expect(isBefore(fuzzyDate('2023-09'), fuzzyDate('2023-09-28'))).toBe('possibly');
  expect(isBefore(fuzzyDate('2023-09'), fuzzyDate('2023-10-01'))).toBe('certainly');
  expect(isBefore(fuzzyDate('2023-09~'), fuzzyDate('2023-10-01'))).toBe('possibly');
  expect(isBefore(fuzzyDate('2023-09-30'), fuzzyDate('2023-09'))).toBe('no');
  expect(isBefore(fuzzyDate('2023-09-27/'), fuzzyDate('2024'))).toBe('possibly');
});

test('only a single day is exact', () => {
  expect(['2023-09-27', '2023-09-27~', '2023-09', '2023-09-27/', '/..'].map((text) => isExact(fuzzyDate(text)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
