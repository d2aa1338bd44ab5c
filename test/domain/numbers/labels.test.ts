import { placeLabels } from '../../../server/domain/numbers/labels.js';
import { linesOf } from '../../../server/domain/wording/lines.js';

const spot = (key: string, x: number, y: number) => ({ key, x, y, text: '33' });

test('a number stands above its mark, or where there is room beside it, or nowhere', () => {
  const placed = placeLabels([spot('a', 0.5, 100), spot('b', 0.5, 86), spot('c', 0.9, 100)], 700);
  expect(Object.fromEntries(placed)).toEqual({ a: 'right', b: 'above', c: 'above' });
  const crowd = Array.from({ length: 20 }, (_, index) => spot(String(index), 0.5 + index / 1000, 100));
  expect(placeLabels(crowd, 300).size).toBeLessThan(5);
});

test('no number runs over the edge', () => {
  expect(Object.fromEntries(placeLabels([spot('left', 0, 50), spot('right', 1, 50)], 700))).toEqual({ left: 'right', right: 'left' });
});

test('a text breaks between words', () => {
  expect(linesOf('one two three', 8)).toEqual(['one two', 'three']);
  expect(linesOf('unbreakable-address and more', 7)).toEqual(['unbreakable-address', 'and', 'more']);
});
