import type { RecordContent, Source } from '../../server/domain/claim.js';
import { staleRecords } from '../../server/domain/stale.js';
import { aClaim, anna, dated, defendant, detention, trial } from '../support/records.js';

const aSource = (id: string, accessed: string): Source => ({
  id,
  title: `What ${id} wrote`,
  publisher: id,
  language: 'en',
  kind: 'news',
  accessed,
});

const custody = (today: string, ...records: readonly RecordContent[]) =>
  staleRecords({ records, today })
    .filter((stale) => stale.why === 'custody')
    .map(({ record, person, confirmedOn, unknownFrom, lapsed }) => [record, person, confirmedOn, unknownFrom, lapsed]);

describe('a person held under an open end', () => {
  const held = detention('anna-2023', dated('startDate', '2023-09-27'), dated('lastConfirmed', '2025-01-10'));

  test('is fresh as long as the last confirmation is', () => {
    expect(custody('2025-11-11', anna(), held)).toEqual([]);
  });

  test('is told sixty days before nothing will be known', () => {
    expect(custody('2025-11-12', anna(), held)).toEqual([['anna-2023', 'anna', '2025-01-10', '2026-01-11', false]]);
    expect(custody('2026-01-10', anna(), held)).toEqual([['anna-2023', 'anna', '2025-01-10', '2026-01-11', false]]);
  });

  test('is told as lapsed from then on', () => {
    expect(custody('2026-01-11', anna(), held)).toEqual([['anna-2023', 'anna', '2025-01-10', '2026-01-11', true]]);
  });

  test('is shown in custody by a trial too', () => {
    expect(custody('2026-01-11', anna(), held, trial(dated('judgmentDate', '2025-12-01')), defendant('in-trial'))).toEqual([]);
  });

  test('who was released or died is not waited for', () => {
    const released = { ...held, claims: [...held.claims, dated('endDate', '2025-01-14')] };
    expect(custody('2026-11-22', anna(), released)).toEqual([]);
    expect(custody('2026-11-22', anna(dated('deathDate', '2025-03-01')), held)).toEqual([]);
  });
});

describe('a source', () => {
  const resting = (today: string, more: Parameters<typeof aClaim>[2] = {}, accessed = '2025-06-15') =>
    staleRecords({
      records: [anna(aClaim('occupations', 'banker', { citations: [{ source: 'daily' }, { source: 'weekly' }], ...more }))],
      sources: [aSource('daily', accessed), aSource('weekly', '2026-11-01')],
      today,
    });

  test('is looked at again after a year', () => {
    expect(resting('2026-06-15')).toEqual([]);
    expect(resting('2026-06-16')).toEqual([{ why: 'sources', record: 'anna', sources: ['daily'] }]);
  });

  test('of which only the month is known counts from the end of the month', () => {
    expect(resting('2026-06-30', {}, '2025-06')).toEqual([]);
    expect(resting('2026-07-01', {}, '2025-06')).toHaveLength(1);
  });

  test('under a deprecated claim alone is left alone', () => {
    expect(resting('2026-11-22', { rank: 'deprecated', reason: 'A slip.' })).toEqual([]);
  });
});
