import { linesOf } from '../../server/domain/wording/lines.js';

test('a text breaks between words', () => {
  expect(linesOf('one two three', 8)).toEqual(['one two', 'three']);
  expect(linesOf('unbreakable-address and more', 7)).toEqual(['unbreakable-address', 'and', 'more']);
});
