import fc from 'fast-check';
import { placeOf, ticks } from '../../../server/domain/lanes/scale.js';
import { dayNumber } from '../../../server/domain/values/index.js';

const stretch = (from: string, until: string) => ({ from: dayNumber(from), until: dayNumber(until) });
const named = (from: string, until: string, most: number): readonly string[] => ticks(stretch(from, until), most).map(({ edtf }) => edtf);

test('a day stands where its part of the stretch has gone by', () => {
  expect(placeOf(dayNumber('2024-01-11'), stretch('2024-01-01', '2024-01-21'))).toBe(0.5);
});

test.each([
  ['decades by five years', '2009-01-01', '2027-01-01', 4, ['2010', '2015', '2020', '2025']],
  ['years by quarters', '2023-01-01', '2024-06-01', 8, ['2023-01', '2023-04', '2023-07', '2023-10', '2024-01', '2024-04']],
  ['a month that begins after its first day', '2023-01-15', '2023-04-10', 4, ['2023-02', '2023-03', '2023-04']],
  ['a week by days', '2023-09-25', '2023-09-29', 8, ['2023-09-25', '2023-09-26', '2023-09-27', '2023-09-28']],
  ['years before 1970', '1958-01-01', '1962-01-01', 5, ['1958', '1959', '1960', '1961']],
])('an axis names %s', (_, from, until, most, expected) => {
  expect(named(from, until, most)).toEqual(expected);
});

test('whatever is shown, ticks lie in it, in order, and are not many more than asked for', () => {
  const day = fc.integer({ min: -30_000, max: 30_000 });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 2, max: 20 }), (from, days, most) => {
      const found = ticks({ from, until: from + days }, most).map((tick) => tick.day);
      expect(found.length).toBeLessThanOrEqual(most + 1);
      expect(found.every((each) => each >= from && each < from + days)).toBe(true);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    }),
  );
});
