import fc from 'fast-check';
import { fuzzyDate, isBefore, type FuzzyDate } from '../../../server/domain/values/index.js';
import { aClaim, anna, aRecord, dated, defendant, detention, findingsIn, told, trial } from '../../support/records.js';
import { someDate, type SomeDate } from '../../support/some-date.js';

const first = ({ days }: SomeDate): string => days[0] as string;
const last = ({ days }: SomeDate): string => days.at(-1) as string;
/** True where every day that the one allows comes before every day that the other allows, and neither is in doubt. */
const certainlyBefore = (one: SomeDate, other: SomeDate): boolean => last(one) < first(other) && !one.qualified && !other.qualified;

const severities = (rule: string, ...records: Parameters<typeof findingsIn>[0]): readonly string[] =>
  findingsIn(records)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, parameters }) => (typeof parameters.context === 'string' ? `${severity} ${parameters.context}` : severity));

describe('a date', () => {
  const kept = (edtf: string, earliest: string | null, latest: string | null): FuzzyDate => ({ edtf, earliest, latest });

  test.each<[string, FuzzyDate, string | undefined]>([
    ['is one', fuzzyDate('2023-09-27'), undefined],
    ['may be fuzzy', fuzzyDate('2023-09~'), undefined],
    ['is not made of words', kept('yesterday', null, null), 'EDTF_INVALID'],
    ['has no thirteenth month', kept('2023-13', '2023-12-01', '2024-01-01'), 'EDTF_INVALID'],
    ['runs forward', kept('2023/2022', '2023-01-01', '2022-12-31'), 'INTERVAL_REVERSED'],
    ['has the first and the last day that its text says', kept('2023-09', '2023-09-01', '2023-09-29'), 'EDTF_INVALID'],
  ])('%s', (_, date, rule) => {
    for (const claim of [aClaim('birthDate', date), aClaim('sex', 'male', { asOf: date })]) {
      const part = claim.property === 'sex' ? 'sex.0.asOf' : 'birthDate.0.value';
      const lines = [`error anna/${part}: anna/${claim.property}.0`];
      for (const each of ['EDTF_INVALID', 'INTERVAL_REVERSED']) expect(told(each, [anna(claim)])).toEqual(each === rule ? lines : []);
    }
  });
});

describe('an end', () => {
  const held = (start: string, end: string) => [anna(), detention('d', dated('startDate', start), dated('endDate', end))];

  test.each([
    ['after the beginning is good', '2023-09-27', '2025-01-14', []],
    ['on the same day is good', '2023-09-27', '2023-09-27', []],
    ['in the same month is possible', '2023-09', '2023-09-05', []],
    ['in the year before is an error', '2023-09', '2022', ['error']],
    ['the day before is an error', '2023-09-27', '2023-09-26', ['error']],
    ['before an approximate beginning is a warning', '2023-09-27~', '2023-09-26', ['warning approximate']],
    ['that is open is good', '2023-09-27', '2023-01/..', []],
  ])('%s', (_, start, end, found) => {
    expect(severities('INTERVAL_REVERSED', ...held(start, end))).toEqual(found);
  });

  test('before the beginning by another account is a warning, for the accounts stay side by side', () => {
    const records = [anna(), detention('d', dated('startDate', '2023-09-27'), dated('endDate', '2025-01'), dated('endDate', '2023-01'))];
    expect(severities('INTERVAL_REVERSED', ...records)).toEqual(['warning account']);
  });

  test('that was deprecated is not looked at', () => {
    const wrong = dated('endDate', '2020', { rank: 'deprecated', reason: 'A slip.' });
    expect(severities('INTERVAL_REVERSED', anna(), detention('d', dated('startDate', '2023-09-27'), wrong))).toEqual([]);
  });

  test('that is outranked is not looked at', () => {
    const records = [detention('d', dated('startDate', '2023'), dated('endDate', '2025', { rank: 'preferred' }), dated('endDate', '2020'))];
    expect(severities('INTERVAL_REVERSED', anna(), ...records)).toEqual([]);
  });

  test('of a trial, of a stay and of an office is judged too', () => {
    const span = { from: fuzzyDate('2023-09'), to: fuzzyDate('2023-08') };
    expect(told('INTERVAL_REVERSED', [trial(dated('openedOn', '2023-09-27'), dated('judgmentDate', '2023-08'))])).toEqual([
      'error trial/judgmentDate.0: trial/judgmentDate.0 trial/openedOn.0',
    ]);
    expect(told('INTERVAL_REVERSED', [anna(), detention('d', aClaim('stays', { facility: 'prison', ...span }))])).toEqual([
      'error d/stays.0.value: d/stays.0',
    ]);
    expect(told('INTERVAL_REVERSED', [anna(aClaim('roles', { title: 'mayor', ...span }))])).toEqual([
      'error anna/roles.0.value: anna/roles.0',
    ]);
    expect(told('INTERVAL_REVERSED', [anna(dated('deathDate', '2020-05'), dated('deathAnnouncedOn', '2020-04'))])).toHaveLength(1);
  });

  test('is refused where no day of it can follow, and only there', () => {
    fc.assert(
      fc.property(someDate, someDate, (start, end) => {
        const errors = severities('INTERVAL_REVERSED', ...held(start.edtf, end.edtf)).filter((each) => each === 'error');
        expect(errors).toHaveLength(certainlyBefore(end, start) ? 1 : 0);
      }),
    );
  });
});

describe('two detentions of one person', () => {
  const held = (slug: string, start: string, end?: string) =>
    detention(slug, dated('startDate', start), ...(end === undefined ? [] : [dated('endDate', end)]));

  test.each<[string, readonly [string, string?], readonly [string, string?], readonly string[]]>([
    ['follow each other', ['2020-11-10', '2020-12-14'], ['2023-09-27', '2025-01-14'], []],
    ['may meet on one day', ['2020-11-10', '2020-12-14'], ['2020-12-14', '2021-02-09'], []],
    ['overlap by a day', ['2020-11-10', '2020-12-14'], ['2020-12-13', '2021-02-09'], ['error']],
    ['lie one inside the other', ['2020', '2023'], ['2021', '2022'], ['error']],
    ['lie one inside the other, though it is not known when the inner one was', ['2019-12', '2022'], ['2020-05', '2020-05'], ['error']],
    ['overlap possibly', ['2020-11-10', '2020-12'], ['2020-12-13', '2021-02-09'], []],
    ['are not known to end', ['2020-11-10', '2020-12-14'], ['2023-09-27'], []],
    ['follow each other although the earlier has no end', ['2020-11-10'], ['2023-09-27'], ['warning unended']],
    ['may be one and the same capture', ['2023-09-27'], ['2023-09-27'], []],
  ])('%s', (_, one, other, found) => {
    const [a, b] = [held('a', ...one), held('b', ...other)];
    expect(severities('EPISODES_OVERLAP', anna(), a, b)).toEqual(found);
    expect(severities('EPISODES_OVERLAP', anna(), b, a)).toEqual(found);
  });

  test('overlap where the earlier was confirmed after the later began', () => {
    const open = detention('a', dated('startDate', '2020-11-10'), dated('lastConfirmed', '2024-01-01'));
    expect(told('EPISODES_OVERLAP', [anna(), open, held('b', '2023-09-27', '2024-06')])).toEqual([
      'error anna/: a/startDate.0 b/startDate.0 a/lastConfirmed.0 b/endDate.0',
    ]);
  });

  test('overlap by another account as a warning', () => {
    const disputed = detention('a', dated('startDate', '2020-11-10'), dated('endDate', '2020-12-14'), dated('endDate', '2021-02-09'));
    expect(severities('EPISODES_OVERLAP', anna(), disputed, held('b', '2021-01-01', '2021-06-01'))).toEqual(['warning account']);
  });

  test('of two persons may overlap', () => {
    const other = aRecord('detention', 'b', [dated('startDate', '2020'), dated('endDate', '2023')], 'berta');
    expect(severities('EPISODES_OVERLAP', anna(), aRecord('person', 'berta', []), held('a', '2020', '2023'), other)).toEqual([]);
  });

  test('are refused where they share a day on any reading, and only there', () => {
    fc.assert(
      fc.property(someDate, someDate, someDate, someDate, (startA, endA, startB, endB) => {
        const records = [anna(), held('a', startA.edtf, endA.edtf), held('b', startB.edtf, endB.edtf)];
        const share = certainlyBefore(startA, endB) && certainlyBefore(startB, endA);
        expect(severities('EPISODES_OVERLAP', ...records).filter((each) => each === 'error')).toHaveLength(share ? 1 : 0);
      }),
    );
  });
});

describe('a stay', () => {
  const within = (...claims: Parameters<typeof detention>[1][]) => [
    anna(),
    detention('d', dated('startDate', '2023-09-27'), dated('endDate', '2025-01-14'), ...claims),
  ];
  const stay = (from?: string, to?: string) =>
    aClaim('stays', {
      facility: 'prison',
      ...(from !== undefined && { from: fuzzyDate(from) }),
      ...(to !== undefined && { to: fuzzyDate(to) }),
    });

  test.each([
    ['inside the detention is good', stay('2023-09-28', '2024'), []],
    ['from the first day to the last is good', stay('2023-09-27', '2025-01-14'), []],
    ['without dates is good', stay(), []],
    ['in the month of the capture is possible', stay('2023-09'), []],
    ['before the capture is an error', stay('2023-08'), ['error']],
    ['that goes on after the release is an error, told once', stay('2024', '2025-02'), ['error']],
    ['wholly before the capture is told once', stay('2023-01', '2023-02'), ['error']],
    ['perhaps before the capture is a warning', stay('2023-08?'), ['warning approximate']],
  ])('%s', (_, claim, found) => {
    expect(severities('STAY_OUTSIDE_EPISODE', ...within(claim))).toEqual(found);
  });

  test.each([
    ['a visit', aClaim('contacts', { kind: 'icrc', date: fuzzyDate('2025-02') })],
    ['a hunger strike', aClaim('health', { kind: 'hunger-strike', date: fuzzyDate('2025-02') }, { clearance: 'Public.' })],
    ['a confirmation', dated('lastConfirmed', '2025-02')],
  ])('is judged like %s', (_, claim) => {
    expect(told('STAY_OUTSIDE_EPISODE', within(claim))).toEqual([`error d/${claim.property}.0: d/endDate.0 d/${claim.property}.0`]);
  });
});

describe('a birth', () => {
  const born = (edtf: string) => anna(dated('birthDate', edtf));

  test.each([
    ['long before is good', '1968-05-25', '2023-09-27', []],
    ['on the day of the capture is possible', '2023-09-27', '2023-09-27', []],
    ['in the year of the capture is possible', '2023', '2023-09-27', []],
    ['after the capture is an error', '2023-09-28', '2023-09-27', ['error']],
    ['about a later day is a warning', '2024~', '2023-09-27', ['warning approximate']],
    ['of which only the century is known is good', '19XX', '2023-09-27', []],
  ])('%s', (_, birth, capture, found) => {
    expect(severities('BORN_AFTER_EVENT', born(birth), detention('d', dated('startDate', capture)))).toEqual(found);
  });

  test('after the event by another account is a warning that shows both', () => {
    const records = [
      anna(dated('birthDate', '1968', { rank: 'normal' }), dated('birthDate', '1988')),
      detention('d', dated('startDate', '1980')),
    ];
    expect(told('BORN_AFTER_EVENT', records)).toEqual(['warning anna/birthDate.0: d/startDate.0 anna/birthDate.1']);
  });

  test.each([
    ['a death', [dated('deathDate', '1950')], []],
    ['an office', [aClaim('roles', { title: 'mayor', from: fuzzyDate('1950') })], []],
    ['a stay', [], [detention('d', aClaim('stays', { facility: 'prison', from: fuzzyDate('1950') }))]],
    ['a judgment', [], [trial(dated('judgmentDate', '1950')), defendant('in-trial')]],
    ['an appeal', [], [trial(), defendant('in-trial', aClaim('appeals', { text: 'rejected', date: fuzzyDate('1950') }))]],
    ['an event that names the person', [], [aRecord('event', 'e', [dated('date', '1950'), aClaim('persons', 'anna')])]],
  ])('comes before %s', (_, own, others) => {
    const records = (birth: string) => [anna(dated('birthDate', birth), ...own), ...others];
    expect(severities('BORN_AFTER_EVENT', ...records('1968'))).toEqual(['error']);
    expect(severities('BORN_AFTER_EVENT', ...records('1930'))).toEqual([]);
  });

  test('has nothing to do with an event that names nobody, nor with another’s detention', () => {
    const other = aRecord('detention', 'b', [dated('startDate', '1950')], 'berta');
    const records = [born('1968'), aRecord('person', 'berta', []), other, aRecord('event', 'e', [dated('date', '1950')])];
    expect(severities('BORN_AFTER_EVENT', ...records)).toEqual([]);
  });

  test('is refused where it follows the event on any reading, and only there', () => {
    fc.assert(
      fc.property(someDate, someDate, (birth, event) => {
        const found = severities('BORN_AFTER_EVENT', born(birth.edtf), detention('d', dated('startDate', event.edtf)));
        expect(found.filter((each) => each === 'error')).toHaveLength(certainlyBefore(event, birth) ? 1 : 0);
        expect(found.filter((each) => each === 'warning approximate').length).toBe(
          last(event) < first(birth) && !certainlyBefore(event, birth) ? 1 : 0,
        );
      }),
    );
  });
});

describe('an age', () => {
  const aged = (age: number, asOf: string | undefined, ...births: string[]) => [
    anna(
      ...births.map((birth) => dated('birthDate', birth)),
      aClaim('ageStatements', age, asOf === undefined ? {} : { asOf: fuzzyDate(asOf) }),
    ),
  ];

  test.each<[string, number, string | undefined, string, boolean]>([
    ['agrees on the birthday', 61, '2023-11-02', '1962-11-02', true],
    ['does not agree the day before', 61, '2023-11-01', '1962-11-02', false],
    ['is a year less in July', 62, '2024-07', '1962-11-02', false],
    ['agrees in July', 61, '2024-07', '1962-11-02', true],
    ['may be either in the month of the birthday', 61, '2024-11', '1962-11-02', true],
    ['may be the other in the month of the birthday', 62, '2024-11', '1962-11-02', true],
    ['may be two where the year of birth alone is known', 61, '2024-07-12', '1962', true],
    ['may not be three where the year of birth alone is known', 60, '2024-07-12', '1962', false],
    ['has a year more to go where the birth is approximate', 60, '2024-07-12', '1962~', true],
    ['has no more than that', 59, '2024-07-12', '1962~', false],
    ['without a date is not judged', 12, undefined, '1962-11-02', true],
    ['of somebody born by then at the latest has a least', 20, '2024-07-12', '../1962', false],
    ['of somebody born on 29 February grows on 1 March', 4, '2024-02-28', '2020-02-29', false],
  ])('%s', (_, age, asOf, birth, agrees) => {
    const lines = ['warning anna/ageStatements.0: anna/ageStatements.0 anna/birthDate.0'];
    expect(told('AGE_CONTRADICTS_BIRTH', aged(age, asOf, birth))).toEqual(agrees ? [] : lines);
  });

  test('is set beside the best account of the birth, and without any beside nothing', () => {
    expect(told('AGE_CONTRADICTS_BIRTH', aged(36, '2024', '1988', '1968'))).toHaveLength(0);
    expect(told('AGE_CONTRADICTS_BIRTH', aged(36, '2024'))).toEqual([]);
  });

  test('is that of some day that the dates allow, or it is told', () => {
    const years = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(someDate, someDate, years, (birth, on, age) => {
        fc.pre(!birth.qualified && !on.qualified && ![birth, on].some(({ edtf }) => /^\/|\.\.|\/$/.test(edtf)));
        const ages = [first(birth), last(birth)].flatMap((from) => [first(on), last(on)].map((to) => ageOn(from, to)));
        const possible = Math.min(...ages) <= age && age <= Math.max(...ages);
        expect(told('AGE_CONTRADICTS_BIRTH', aged(age, on.edtf, birth.edtf))).toHaveLength(possible ? 0 : 1);
      }),
    );
  });

  /** Birthdays counted one by one. */
  function ageOn(from: string, to: string): number {
    const [year, rest] = [Number(from.slice(0, 4)), from.slice(4)];
    const birthdays = [-3, -2, -1, 0, 1, 2, 3].map((later) => [later, `${String(year + later)}${rest}`] as const);
    return Math.max(...birthdays.filter(([, day]) => day <= to).map(([later]) => later));
  }
});

test('dates are compared the same way by all these rules', () => {
  // What the tables above lean on.
  expect(isBefore(fuzzyDate('2022'), fuzzyDate('2023-09'))).toBe('certainly');
  expect(isBefore(fuzzyDate('2022~'), fuzzyDate('2023-09'))).toBe('possibly');
  expect(isBefore(fuzzyDate('2023'), fuzzyDate('2023-09'))).toBe('possibly');
  expect(isBefore(fuzzyDate('2024'), fuzzyDate('2023-09'))).toBe('no');
});
