import fc from 'fast-check';
import { moved, SHORTEST, zoomed } from '../../../server/domain/lanes/moves.js';

const WHOLE = { from: 0, until: 6_000 };

test('moving goes by a part of what is shown, and no further than the first and the last day', () => {
  expect(moved({ from: 1_000, until: 2_000 }, 0.1, WHOLE)).toEqual({ from: 1_100, until: 2_100 });
  expect(moved({ from: 100, until: 1_100 }, -1, WHOLE)).toEqual({ from: 0, until: 1_000 });
  expect(moved({ from: 5_500, until: 6_000 }, Infinity, WHOLE)).toEqual({ from: 5_500, until: 6_000 });
});

test('zooming leaves the day under the pointer where it is', () => {
  expect(zoomed({ from: 1_000, until: 2_000 }, 0.5, 0.25, WHOLE)).toEqual({ from: 1_125, until: 1_625 });
});

test('zooming ends with a fortnight, and with everything', () => {
  expect(zoomed({ from: 100, until: 120 }, 0.1, 0.5, WHOLE)).toEqual({ from: 103, until: 103 + SHORTEST });
  expect(zoomed({ from: 5_000, until: 6_000 }, 100, 0.5, WHOLE)).toEqual(WHOLE);
});

test('wherever one goes, one stays in the whole', () => {
  const step = fc.oneof(
    fc.record({ part: fc.double({ min: -20, max: 20, noNaN: true }) }),
    fc.record({ times: fc.double({ min: 0.01, max: 50, noNaN: true }), around: fc.double({ min: 0, max: 1, noNaN: true }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let seen = WHOLE;
      for (const each of steps) seen = 'part' in each ? moved(seen, each.part, WHOLE) : zoomed(seen, each.times, each.around, WHOLE);
      expect(seen.from).toBeGreaterThanOrEqual(WHOLE.from);
      expect(seen.until).toBeLessThanOrEqual(WHOLE.until + 1e-6);
      expect(seen.until - seen.from).toBeGreaterThanOrEqual(SHORTEST - 1e-6);
    }),
  );
});
