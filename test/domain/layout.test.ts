import fc from 'fast-check';
import { collide, placeLabels, spread, type Box, type Side } from '../../server/domain/layout.js';

const CANVAS = { width: 900, height: 600 };
const at = (x: number, y: number): Box => ({ x, y, width: 30, height: 30 });

const pairs = <T>(all: readonly T[]): (readonly [T, T])[] => all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));

const inside = ({ x, y, width, height }: Box): boolean =>
  x >= width / 2 - 0.01 && x <= 900 - width / 2 + 0.01 && y >= height / 2 - 0.01 && y <= 600 - height / 2 + 0.01;

const ANY: readonly Side[] = ['right', 'left', 'above', 'below'];

const someBoxes = fc.array(fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 600 }) }), { maxLength: 20 });

test('boxes that are apart stay where they are', () => {
  const boxes = [at(100, 100), at(200, 100), at(100, 200)];
  expect(spread(boxes, CANVAS)).toEqual(boxes);
});

test('of two boxes on one spot the first goes up, the second down', () => {
  const [first, second] = spread([at(100, 100), at(100, 100)], CANVAS);
  expect(first).toMatchObject({ x: 100, y: 83.5 });
  expect(second).toMatchObject({ x: 100, y: 116.5 });
});

test('whatever lies where, no box covers another or leaves the canvas', () => {
  fc.assert(
    fc.property(someBoxes, (spots) => {
      const placed = spread(
        spots.map(({ x, y }) => at(x, y)),
        CANVAS,
      );
      expect(placed.every(inside)).toBe(true);
      expect(pairs(placed).filter(([a, b]) => collide(a, b))).toEqual([]);
    }),
  );
});

test('a label stands to the right, where there is room', () => {
  expect(placeLabels([at(100, 100)], [{ width: 60, height: 16 }], CANVAS, ANY)).toEqual([
    { side: 'right', x: 148, y: 100, width: 60, height: 16 },
  ]);
});

test.each([
  ['to the left at the right edge', [at(880, 100)], { x: 832, y: 100 }],
  ['to the left where another stands to the right', [at(100, 100), at(140, 100)], { x: 52, y: 100 }],
  ['above between two others', [at(100, 100), at(140, 100), at(60, 100)], { x: 100, y: 74 }],
  ['below where there is something above, too', [at(100, 100), at(140, 100), at(60, 100), at(100, 66)], { x: 100, y: 126 }],
] as const)('%s', (_, boxes, spot) => {
  expect(placeLabels(boxes, [{ width: 60, height: 16 }], CANVAS, ANY)[0]).toMatchObject(spot);
});

test('a label without room is left out', () => {
  const around = [at(100, 100), at(140, 100), at(60, 100), at(100, 66), at(100, 134)];
  expect(placeLabels(around, [{ width: 60, height: 16 }], CANVAS, ANY)[0]).toBeUndefined();
});

test('labels cover neither boxes nor each other', () => {
  fc.assert(
    fc.property(someBoxes, (spots) => {
      const boxes = spread(
        spots.map(({ x, y }) => at(x, y)),
        CANVAS,
      );
      const labels = placeLabels(
        boxes,
        boxes.map(() => ({ width: 80, height: 16 })),
        CANVAS,
        ANY,
      ).filter((label) => label !== undefined);
      expect(labels.every(inside)).toBe(true);
      expect(pairs([...boxes, ...labels]).filter(([a, b]) => collide(a, b))).toEqual([]);
    }),
  );
});

test('a label stands on the first of the sides that it may stand on', () => {
  const side = (boxes: readonly Box[]) => placeLabels(boxes, [{ width: 60, height: 16 }], CANVAS, ['above', 'right'])[0]?.side;
  expect(side([at(100, 100)])).toBe('above');
  expect(side([at(100, 10)])).toBe('right');
  expect(side([at(890, 10)])).toBeUndefined();
});
