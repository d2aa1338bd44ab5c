import { barOf, type SpanInDays } from '../../../server/domain/lanes/bar.js';
import { middleOf, shapeOf, SHAPES } from '../../../server/domain/lanes/mark.js';
import { dayNumber, dayText } from '../../../server/domain/values/calendar-day.js';

const TODAY = '2026-11-23';

const span = (days: Partial<SpanInDays>): SpanInDays => ({
  possibleFrom: days.heldFrom ?? '2023-09-27',
  heldFrom: '2023-09-27',
  heldUntil: '2025-04-07',
  possibleUntil: days.heldUntil ?? '2025-04-07',
  unknownFrom: null,
  confirmedOn: null,
  ...days,
});

/** "held 2023-09-27/2025-04-07": the first day and the day after the last. */
const drawn = (days: Partial<SpanInDays>): readonly string[] =>
  barOf(span(days), dayNumber(TODAY)).pieces.map(({ is, from, until }) => `${is} ${dayText(from)}/${dayText(until)}`);

test('exact days make one full bar', () => {
  expect(drawn({})).toEqual(['held 2023-09-27/2025-04-07']);
});

test('fuzzy ends fade', () => {
  expect(drawn({ possibleFrom: '2023-09-01', heldFrom: '2023-09-30', heldUntil: '2025-04-01', possibleUntil: '2025-05-01' })).toEqual([
    'beginning 2023-09-01/2023-09-30',
    'held 2023-09-30/2025-04-01',
    'ending 2025-04-01/2025-05-01',
  ]);
});

test('a detention that goes on ends today, not where it would become unknown', () => {
  const ongoing = { heldUntil: '2027-02-06', possibleUntil: '2027-02-06', unknownFrom: '2027-02-06', confirmedOn: '2026-02-05' };
  expect(drawn(ongoing)).toEqual(['held 2023-09-27/2026-11-24']);
  expect(barOf(span(ongoing), dayNumber(TODAY)).open).toBe(true);
});

test('one of which nothing is known any more fades from the last sign of it', () => {
  const stale = { heldUntil: '2024-11-01', possibleUntil: '2024-11-01', unknownFrom: '2024-11-01', confirmedOn: '2023-11-01' };
  expect(drawn(stale)).toEqual(['held 2023-09-27/2023-11-02', 'ending 2023-11-02/2024-11-01']);
  expect(barOf(span(stale), dayNumber(TODAY)).open).toBe(false);
});

test('taken and released on one day is a day', () => {
  expect(drawn({ heldFrom: '2023-05-26', heldUntil: '2023-05-26' })).toEqual(['held 2023-05-26/2023-05-27']);
});

test('nothing is drawn of days to come', () => {
  expect(drawn({ heldUntil: '2026-11-01', possibleUntil: '2026-12-01' })).toEqual([
    'held 2023-09-27/2026-11-01',
    'ending 2026-11-01/2026-11-24',
  ]);
  expect(drawn({ heldFrom: '2027-01-01', heldUntil: '2027-02-01' })).toEqual([]);
});

test('a mark stands in the middle of the days that it may have been, and at its one day where only that is known', () => {
  expect(middleOf({ earliest: '2025-11-01', latest: '2025-11-30' })).toBe(dayNumber('2025-11-16'));
  expect(middleOf({ earliest: '2025-11-01', latest: null })).toBe(dayNumber('2025-11-01') + 0.5);
  expect(middleOf({ earliest: null, latest: null })).toBeUndefined();
});

test('a capture is the beginning of a bar; the turns after it have shapes', () => {
  expect(shapeOf('captured')).toBeUndefined();
  const shapes = ['trialOpened', 'hearing', 'judgment', 'ended', 'died'].map((kind) => shapeOf(kind)!);
  expect(new Set(shapes.map((shape) => SHAPES[shape])).size).toBe(5);
});
