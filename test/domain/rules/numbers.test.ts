import type { Claim, RecordContent } from '../../../server/domain/claim.js';
import { fuzzyDate } from '../../../server/domain/values/index.js';
import { aClaim, aRecord, dated, told } from '../../support/records.js';

describe('a count of signatures', () => {
  const signed = (count: number, asOf?: string, more: Partial<Claim> = {}): Claim =>
    aClaim('signatureCounts', { count, ...(asOf !== undefined && { asOf: fuzzyDate(asOf) }) }, more);
  const petition = (...claims: readonly Claim[]) => [aRecord('petition', 'p', claims)];

  test.each<[string, readonly Claim[], readonly string[]]>([
    ['grows', [signed(1_174, '2025-04-07'), signed(3_807, '2025-05')], []],
    ['may stay', [signed(3_807, '2025-04-07'), signed(3_807, '2025-05')], []],
    [
      'does not fall',
      [signed(3_807, '2025-04-07'), signed(1_174, '2025-05')],
      ['warning p/signatureCounts.1: p/signatureCounts.0 p/signatureCounts.1'],
    ],
    [
      'is told in whatever order it is stated',
      [signed(1_174, '2025-05'), signed(3_807, '2025-04-07')],
      ['warning p/signatureCounts.0: p/signatureCounts.1 p/signatureCounts.0'],
    ],
    ['may be the smaller one of a month', [signed(3_807, '2025-05'), signed(1_174, '2025-05-02')], []],
    ['without a date is not set beside another', [signed(3_807), signed(1_174, '2025-05')], []],
    [
      'is dated by its statement too',
      [signed(3_807, undefined, { asOf: fuzzyDate('2025-04') }), signed(1_174, '2025-05')],
      ['warning p/signatureCounts.1: p/signatureCounts.0 p/signatureCounts.1'],
    ],
    [
      'that was a slip is not looked at',
      [signed(9_999, '2025-04', { rank: 'deprecated', reason: 'A slip.' }), signed(1_174, '2025-05')],
      [],
    ],
  ])('%s', (_, claims, lines) => {
    expect(told('COUNT_DECREASED', petition(...claims))).toEqual(lines);
  });

  test('that fell is set beside the most that there were', () => {
    expect(told('COUNT_DECREASED', petition(signed(10, '2025-01'), signed(30, '2025-02'), signed(20, '2025-03')))).toEqual([
      'warning p/signatureCounts.2: p/signatureCounts.1 p/signatureCounts.2',
    ]);
  });
});

describe('a figure of people held', () => {
  const held = (slug: string, start: string, end?: string): RecordContent[] => [
    aRecord('person', slug, []),
    aRecord('detention', `${slug}-d`, [dated('startDate', start), ...(end === undefined ? [] : [dated('endDate', end)])], slug),
  ];
  const PEOPLE = [...held('a', '2023-09-27', '2026-01-14'), ...held('b', '2023-09', '2026-01'), ...held('c', '2020-11-10', '2020-12-14')];
  const figure = (count: number, on: string | undefined, more: readonly Claim[] = []): RecordContent[] => [
    ...PEOPLE,
    aRecord('figure', 'f', [aClaim('series', 'held'), aClaim('count', count), ...(on === undefined ? [] : [dated('date', on)]), ...more]),
  ];
  const MORE = ['warning f/count.0: f/count.0 f/date.0'];

  test.each<[string, RecordContent[], readonly string[]]>([
    ['that is as large as the list agrees', figure(2, '2025-04-07'), []],
    ['that is larger than the list does not', figure(3, '2025-04-07'), MORE],
    ['that is smaller may count some of them', figure(1, '2025-04-07'), []],
    ['counts those who were possibly held', figure(1, '2026-01-20'), []],
    ['counts those who were released no more', figure(2, '2026-01-20'), MORE],
    ['counts nobody after the release', figure(2, '2026-02-01'), MORE],
    ['of a month counts everyone held on some day of it', figure(2, '2023-09'), []],
    ['of the day before the capture counts the one who may have been taken earlier', figure(2, '2023-09-26'), MORE],
    ['without a date is not judged', figure(300, undefined), []],
    ['of a time that is open is not judged', figure(300, '2021/..'), []],
    ['that says "at least" is at least that', figure(3, '2025-04-07', [aClaim('bound', 'at-least')]), MORE],
    ['that says "at most" is never too large', figure(3, '2025-04-07', [aClaim('bound', 'at-most')]), []],
    ['that says "about" is allowed a tenth', figure(2, '2025-04-07', [aClaim('bound', 'about')]), []],
    ['that says "about" is allowed no more', figure(3, '2025-04-07', [aClaim('bound', 'about')]), MORE],
  ])('%s', (_, records, lines) => {
    expect(told('TOTAL_DISAGREES_WITH_LIST', records)).toEqual(lines);
  });

  test('does not count the dead', () => {
    const died = figure(2, '2025-04-07').map((record) =>
      record.id === 'a' ? { ...record, claims: [dated('deathDate', '2024-05-05')] } : record,
    );
    expect(told('TOTAL_DISAGREES_WITH_LIST', died)).toEqual(MORE);
  });

  test('of something else is not set beside the list', () => {
    const released = [...PEOPLE, aRecord('figure', 'f', [aClaim('series', 'released'), aClaim('count', 99), dated('date', '2025-04-07')])];
    expect(told('TOTAL_DISAGREES_WITH_LIST', released)).toEqual([]);
  });
});

describe('the parts of a figure', () => {
  const part = (count: number, source = 'daily'): Claim => aClaim('breakdown', { label: 'some', count }, { citations: [{ source }] });
  const figure = (...parts: readonly Claim[]) => [aRecord('figure', 'f', [aClaim('count', 249), ...parts])];

  test('add up to the whole', () => {
    expect(told('TOTAL_DISAGREES_WITH_LIST', figure(part(58), part(7), part(72), part(112)))).toEqual([]);
    expect(told('TOTAL_DISAGREES_WITH_LIST', figure(part(58), part(7)))).toEqual([
      'warning f/breakdown: f/count.0 f/breakdown.0 f/breakdown.1',
    ]);
  });

  test('are added up by source: two may divide it in two ways', () => {
    expect(told('TOTAL_DISAGREES_WITH_LIST', figure(part(200), part(49), part(100, 'weekly'), part(149, 'weekly')))).toEqual([]);
  });

  test('are nothing without a whole', () => {
    expect(told('TOTAL_DISAGREES_WITH_LIST', [aRecord('figure', 'f', [part(3)])])).toEqual([]);
  });
});
