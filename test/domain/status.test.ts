import type { State } from '../../server/domain/state.js';
import { STALE_AFTER_DAYS, heldSpan, stateOn, timeHeld, type DetentionDates, type HeldSpan } from '../../server/domain/status.js';
import { dayNumber, fuzzyDate } from '../../server/domain/values/index.js';

const span = ({
  start,
  end,
  signs = [],
  ended = false,
}: {
  start?: string;
  end?: string;
  signs?: readonly string[];
  ended?: boolean;
}): HeldSpan => {
  const dates: DetentionDates = {
    ...(start !== undefined && { start: fuzzyDate(start) }),
    ...(end !== undefined && { end: fuzzyDate(end) }),
    ended,
    signs: signs.map(fuzzyDate),
  };
  const found = heldSpan(dates);
  if (!found) throw new Error('no span');
  return found;
};

const on = (day: string, spans: readonly HeldSpan[], diedFrom: string | null = null): State =>
  stateOn(dayNumber(day), spans, diedFrom === null ? null : dayNumber(diedFrom));

const held = (asOf: string, spans: readonly HeldSpan[]): readonly [number, number | null, boolean] => {
  const { minDays, maxDays, exact } = timeHeld(dayNumber(asOf), spans);
  return [minDays, maxDays, exact];
};

describe('a person is', () => {
  const known = [span({ start: '2023-09-27', end: '2026-01-14' })];

  test.each<[string, string, State]>([
    ['not held the day before the capture', '2023-09-26', 'NOT_HELD'],
    ['held from the day of the capture', '2023-09-27', 'HELD'],
    ['held to the day before the release', '2026-01-13', 'HELD'],
    ['not held on the day of the release', '2026-01-14', 'NOT_HELD'],
  ])('%s', (_, day, state) => {
    expect(on(day, known)).toBe(state);
  });

  test.each<[string, string, State]>([
    ['possibly held while a fuzzy start is not over', '2023-09-15', 'POSSIBLY_HELD'],
    ['held once every possible start is past', '2023-09-30', 'HELD'],
    ['possibly held once a fuzzy end has begun', '2024-02-10', 'POSSIBLY_HELD'],
    ['not held once every possible end is past', '2024-02-29', 'NOT_HELD'],
  ])('%s', (_, day, state) => {
    expect(on(day, [span({ start: '2023-09', end: '2024-02' })])).toBe(state);
  });

  test('held under an open end as long as a sign of custody is not older than the limit, and then not known', () => {
    const open = [span({ start: '2023-09-27', signs: ['2026-01-14'] })];
    const last = dayNumber('2026-01-14') + STALE_AFTER_DAYS;
    expect(stateOn(last, open, null)).toBe('HELD');
    expect(stateOn(last + 1, open, null)).toBe('NOT_KNOWN_SINCE');
  });

  test('held from the first sign on where no source dates the beginning, and possibly held for the limit before it', () => {
    const unknown = [span({ signs: ['2021-07-23'] })];
    expect(on('2021-07-23', unknown)).toBe('HELD');
    expect(on('2021-07-22', unknown)).toBe('POSSIBLY_HELD');
    expect(on('2019-01-01', unknown)).toBe('NOT_HELD');
  });

  test('held on the day before a release of which no beginning is known', () => {
    expect(on('2021-12-03', [span({ end: '2021-12-04' })])).toBe('HELD');
    expect(on('2021-12-04', [span({ end: '2021-12-04' })])).toBe('NOT_HELD');
  });

  test('dead from the day on which it is certain, whatever the detentions say', () => {
    expect(on('2024-01-01', [span({ start: '2023-09-27' })], '2024-01-01')).toBe('DIED');
  });

  test('held where one of several detentions says so', () => {
    expect(on('2023-12-01', [span({ start: '2020-10-03', end: '2021-12-04' }), span({ start: '2023-09-27' })])).toBe('HELD');
  });

  test('possibly held, and never certainly, where a captivity may have begun after it ended', () => {
    const [uncertain] = [span({ start: '2020-10-09/2020-10-15', end: '[2020-10-09..2021-05-14]', ended: true })];
    expect(on('2020-10-08', [uncertain])).toBe('NOT_HELD');
    expect(on('2020-10-15', [uncertain])).toBe('POSSIBLY_HELD');
    expect(on('2021-05-14', [uncertain])).toBe('NOT_HELD');
    expect(held('2026-11-22', [uncertain])).toEqual([0, 217, false]);
  });
});

describe('the days held', () => {
  test('leave out the last day', () => {
    expect(held('2025-04-07', [span({ start: '2023-09-27', end: '2025-04-07' })])).toEqual([558, 558, true]);
  });

  test('are a range where the start is a month', () => {
    expect(held('2025-04-07', [span({ start: '2023-09', signs: ['2025-04-01'] })])).toEqual([555, 584, false]);
  });

  test('are at least what the signs show where the beginning is not known', () => {
    expect(held('2022-07-23', [span({ signs: ['2021-07-23'] })])).toEqual([365, null, false]);
  });

  test('count surely only to the last sign once nothing is known any more', () => {
    const [min, max, exact] = held('2026-11-22', [span({ start: '2021-01-01', signs: ['2021-12-31'] })]);
    expect([min, max, exact]).toEqual([365, dayNumber('2026-11-22') - dayNumber('2021-01-01'), false]);
  });

  test('are none before the capture', () => {
    expect(held('2020-01-01', [span({ start: '2023-09-27' })])).toEqual([0, 0, true]);
  });

  test('of several detentions add up', () => {
    expect(held('2023-10-07', [span({ start: '2020-10-01', end: '2020-10-11' }), span({ start: '2023-09-27' })])).toEqual([20, 20, true]);
  });
});

test('without any date there is no span', () => {
  expect(heldSpan({ ended: false, signs: [] })).toBeUndefined();
});
