import fc from 'fast-check';
import { barOf } from '../../../server/domain/lanes/bar.js';
import { sceneOf, type Lane, type Seen } from '../../../server/domain/lanes/scene.js';
import { dayNumber, dayText } from '../../../server/domain/values/calendar-day.js';

const FIRST = dayNumber('2009-01-01');
const LAST = dayNumber('2026-12-31');
const TODAY = dayNumber('2026-11-23');
const COUNT = 5_000;

/** Each person is held for half a year, the one after a day later; with a judgment in the middle. */
const LANES: readonly Lane[] = Array.from({ length: COUNT }, (_, index) => {
  const from = FIRST + (index % 6_000);
  const [heldFrom, heldUntil] = [dayText(from), dayText(from + 182)];
  const span = { possibleFrom: heldFrom, heldFrom, heldUntil, possibleUntil: heldUntil, unknownFrom: null, confirmedOn: null };
  return { name: `Person ${String(index)}`, bars: [barOf(span, TODAY)], marks: [{ day: from + 91, shape: 'diamond' as const }] };
});

const everything: Seen = { stretch: { from: FIRST, until: LAST }, width: 1_000, top: 0, height: 600, laneHeight: 26 };

test('of five thousand lanes only those that are seen are drawn', () => {
  const drawn = sceneOf(LANES, COUNT, { ...everything, top: 2_600 });
  expect(drawn.map(({ index }) => index)).toEqual(Array.from({ length: 24 }, (_, index) => 100 + index));
  expect(drawn[0]?.top).toBe(0);
});

test('of a lane only what lies in the days that are seen is drawn', () => {
  const seen = { ...everything, stretch: { from: dayNumber('2009-02-01'), until: dayNumber('2009-03-01') } };
  const [first] = sceneOf(LANES, COUNT, seen);
  expect(first?.pieces).toHaveLength(1);
  expect(first?.marks).toEqual([]);
  const later = sceneOf(LANES, COUNT, { ...seen, stretch: { from: dayNumber('2015-01-01'), until: dayNumber('2016-01-01') } });
  expect(later.flatMap(({ pieces, marks }) => [...pieces, ...marks])).toEqual([]);
});

test('a day is still seen when decades are', () => {
  const day = { possibleFrom: '2023-05-26', heldFrom: '2023-05-26', heldUntil: '2023-05-27', possibleUntil: '2023-05-27' };
  const lane: Lane = { name: 'Anna', bars: [barOf({ ...day, unknownFrom: null, confirmedOn: null }, TODAY)], marks: [] };
  const { left, right } = sceneOf([lane], 1, everything)[0]!.pieces[0]!;
  expect(right - left).toBeGreaterThanOrEqual(2);
});

test('lanes that have not been fetched yet keep their place', () => {
  const drawn = sceneOf(LANES.slice(0, 3), COUNT, { ...everything, height: 26 * 5 });
  expect(drawn.map(({ lane }) => lane?.name)).toEqual(['Person 0', 'Person 1', 'Person 2', undefined, undefined]);
});

test('wherever one looks, no more is drawn than there is room for, and nothing that is not seen', () => {
  const looks = fc.record({
    top: fc.integer({ min: 0, max: COUNT * 26 }),
    height: fc.integer({ min: 1, max: 2_000 }),
    from: fc.integer({ min: FIRST - 1_000, max: LAST }),
    days: fc.integer({ min: 14, max: 8_000 }),
  });
  fc.assert(
    fc.property(looks, ({ top, height, from, days }) => {
      const drawn = sceneOf(LANES, COUNT, { ...everything, top, height, stretch: { from, until: from + days } });
      expect(drawn.length).toBeLessThanOrEqual(height / 26 + 2);
      expect(drawn.every((lane) => lane.top > -26 && lane.top < height)).toBe(true);
      expect(drawn.flatMap(({ pieces }) => pieces).every(({ left, right }) => right > 0 && left < 1_000)).toBe(true);
    }),
  );
});
