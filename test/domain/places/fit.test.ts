import { fitTo, lineOf, linesIn, outlineOf, spotOf, type Area } from '../../../server/domain/places/fit.js';
import { moved, WHOLE, zoomed } from '../../../server/domain/places/zoom.js';

const CANVAS = { width: 900, height: 600 };
const area = (latitude: number, longitude: number, reachInKm = 3): Area => ({ latitude, longitude, reachInKm });

test.each([
  ['one village', [area(10, 20)]],
  ['two far apart', [area(10, 20), area(12, 29)]],
  ['in the south', [area(-33, 18), area(-34, 25), area(-26, 28)]],
  ['a region', [area(10, 20, 300)]],
] as const)('%s comes to stand on the canvas', (_, areas) => {
  const projection = fitTo(areas, CANVAS);
  for (const each of areas) {
    const { x, y } = spotOf(each, projection);
    expect(x > 0 && x < 900 && y > 0 && y < 600).toBe(true);
  }
});

test('east is to the right, north is up', () => {
  const [west, east, north] = [area(10, 20), area(10, 24), area(12, 20)];
  const projection = fitTo([west, east, north], CANVAS);
  expect(spotOf(east, projection).x).toBeGreaterThan(spotOf(west, projection).x);
  expect(spotOf(north, projection).y).toBeLessThan(spotOf(west, projection).y);
});

test('an area is drawn as wide as it reaches', () => {
  const [small, large] = [area(10, 20, 10), area(10, 24, 40)];
  const projection = fitTo([small, large], CANVAS);
  const width = (each: Area): number => {
    const xs = [...outlineOf(each, projection).matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
    return Math.max(...xs) - Math.min(...xs);
  };
  expect(width(large) / width(small)).toBeCloseTo(4, 1);
});

test('of lines only those are drawn that are seen', () => {
  const areas = [area(10, 20), area(12, 24)];
  const projection = fitTo(areas, CANVAS);
  const near = lineOf([
    [20, 10],
    [24, 12],
  ]);
  const far = lineOf([
    [120, 10],
    [124, 12],
  ]);
  expect(linesIn([far], projection, CANVAS)).toBe('');
  expect(linesIn([far, near], projection, CANVAS)).toBe(linesIn([near], projection, CANVAS));
  expect(linesIn([near], projection, CANVAS)).toMatch(/^M[\d.]+,[\d.]+L/);
});

test.each([
  ['in around the middle', zoomed(WHOLE, 2, { x: 450, y: 300 }, CANVAS), { x: 225, y: 150, times: 2 }],
  ['in around a corner', zoomed(WHOLE, 2, { x: 0, y: 600 }, CANVAS), { x: 0, y: 300, times: 2 }],
  ['never out beyond the whole', zoomed(WHOLE, 0.5, { x: 450, y: 300 }, CANVAS), WHOLE],
  ['never too far in', zoomed(WHOLE, 100, { x: 0, y: 0 }, CANVAS), { x: 0, y: 0, times: 12 }],
  ['out again to the edge', zoomed({ x: 450, y: 300, times: 2 }, 0.5, { x: 900, y: 600 }, CANVAS), WHOLE],
  ['moved', moved({ x: 100, y: 100, times: 2 }, 50, -50, CANVAS), { x: 150, y: 50, times: 2 }],
  ['moved to the edge', moved({ x: 100, y: 100, times: 2 }, 5000, -5000, CANVAS), { x: 450, y: 0, times: 2 }],
])('the view %s', (_, view, expected) => {
  expect(view).toEqual(expected);
});
