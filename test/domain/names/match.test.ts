import fc from 'fast-check';
import { likeness } from '../../../server/domain/names/likeness.js';
import { askedWords, hear, matchNames } from '../../../server/domain/names/match.js';
import { nameWords } from '../../../server/domain/names/sounds.js';

/** How close a question comes to somebody who is known under some names; undefined where it does not. */
function match(text: string, ...names: readonly string[]) {
  const asked = askedWords(text);
  const known = names.map((full) => ({ full, words: nameWords(full).flatMap(({ sounds }) => sounds) }));
  return matchNames(asked, known, hear(asked));
}

const SOUNDS = fc.string({ unit: fc.constantFrom(...Array.from('aeioupbfvtdkgszhrlmnXGCJSZTDcj')), minLength: 1, maxLength: 10 });

describe('two words', () => {
  test('are alike as much one way as the other', () => {
    fc.assert(
      fc.property(SOUNDS, SOUNDS, (a, b) => {
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 9);
      }),
    );
  });

  test('are alike between not at all and wholly, and a word is wholly like itself', () => {
    fc.assert(
      fc.property(SOUNDS, SOUNDS, fc.boolean(), (a, b, begun) => {
        expect(likeness(a, b, begun)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b, begun)).toBeLessThanOrEqual(1);
        expect(likeness(a, a, begun)).toBe(1);
      }),
    );
  });
});

describe('a name answers', () => {
  test.each([
    ['Davit Babayan', 'Davit Babayan'],
    ['Babayan Davit', 'Davit Babayan'],
    ['Давид Бабаян', 'Davit Babayan'],
    ['Davit Babyan', 'Davit Babayan'],
    ['Davit Bab', 'Davit Babayan'],
    ['D. Babayan', 'Davit Babayan'],
    ['Davit Klimi Babayan', 'Davit Babayan'],
    ['Oganesyan', 'Hovhannisyan'],
    ['Yuljekyan', 'Vicken Euljekjian'],
  ])('%s: %s', (text, name) => {
    expect(match(text, name)?.name).toBe(name);
  });

  test.each([
    ['Artur Babayan', 'Davit Babayan'],
    ['Davit Balayan', 'Artur Balasanyan'],
    ['Davit', 'Artur'],
    ['John Smith', 'Davit Babayan'],
    ['Babayan Babayan', 'Davit Babayan'],
    ['24513/21', '24512/21'],
  ])('not to %s: %s', (text, name) => {
    expect(match(text, name)).toBeUndefined();
  });

  test('with the spelling that was meant', () => {
    expect(match('Eolchekjian', 'Vicken Euljekjian', 'Eolchekjian', 'Виген Эулджекчян')).toEqual({ name: 'Eolchekjian', score: 1 });
  });

  test('also where its words come from two spellings of it', () => {
    expect(match('Vigen Eolchekjian', 'Vigen Euldzekdjyan', 'Eolchekjian')?.score).toBeGreaterThan(0.9);
  });

  test('in little time also where every word asked for is like every known one', () => {
    const many = Array.from({ length: 40 }, (_, index) => `a${'bdgk'.charAt(index % 4)}a${'lmnr'.charAt(index % 5)}`).join(' ');
    expect(match('a a a a a a a a', many)?.score).toBeGreaterThan(0.9);
  });

  test('where a word has to leave the one that is most like it to another', () => {
    expect(match('Armenak Armen', 'Armen Armenakyan')?.score).toBeGreaterThan(0.8);
  });

  test('nothing to a question without words', () => {
    expect(match('…', 'Davit Babayan')).toBeUndefined();
  });
});
