import fc from 'fast-check';
import { occursIn } from '../../../server/domain/rules/quoted-text.js';
import { aClaim, anna, told } from '../../support/records.js';

const TEXT = `On 7 November 2023, the court sentenced him to 20 years’ impris-
onment. “The cease-fire” — said   the judge – was\u00a0“well known”.  He was held in the Nagorno-
Karabakh region; see «Հայաստան», and l’affaire « Petrosyan » : fin.`;

test.each([
  ['the words as they stand', 'the court sentenced him'],
  ['another white space', 'On 7 November  2023,\nthe court'],
  ['a word that a line’s end divides', "sentenced him to 20 years' imprisonment."],
  ['a word that is written with a hyphen', 'The cease-fire'],
  ['a name that a line’s end divides at its hyphen', 'the Nagorno-Karabakh region'],
  ['straight quotation marks', '"The cease-fire" - said the judge'],
  ['other quotation marks', '„The cease-fire” – said the judge'],
  ['a dash without spaces', 'The cease-fire”—said the judge'],
  ['spaces as in French', "l'affaire «Petrosyan»: fin"],
  ['another script', 'see «Հայաստան»'],
  ['an omission', 'the court … imprisonment'],
  ['an omission in brackets', 'On 7 November 2023 […] sentenced him [...] to 20 years'],
  ['spaced dots', 'On 7 November 2023 . . . sentenced him'],
  ['an invisible mark', 'sen\u00adtenced\u200b him'],
  ['a decomposed letter', 'affaire'.normalize('NFD')],
])('a quotation may have %s', (_, quote) => {
  expect(occursIn(quote, TEXT)).toBe(true);
});

test.each([
  ['another word', 'the court sentenced her'],
  ['another number', 'sentenced him to 15 years'],
  ['part of a number', 'sentenced him to 2'],
  ['part of a word', 'the court sentence'],
  ['the end of a word', 'tenced him'],
  ['another case', 'The Court'],
  ['omissions in another order', 'imprisonment … the court'],
  ['one place used twice', 'the court … the court'],
  ['a word left out without a mark', 'the court him'],
  ['an accent that is not there', 'the cóurt'],
])('a quotation has not %s', (_, quote) => {
  expect(occursIn(quote, TEXT)).toBe(false);
});

test('ligatures and full-width letters are letters', () => {
  expect(occursIn('the final office', 'the ﬁnal oﬃce')).toBe(true);
  expect(occursIn('և', 'եւ')).toBe(true);
});

test('every stretch of whole words of a text is quoted from it, however it is set', () => {
  const word = fc.stringMatching(/^[A-Za-zա-ֆ0-9]{1,8}$/);
  const gap = fc.constantFrom(' ', '\n', '  ', '\u00a0', ' \u200b');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap, gap), { minLength: 1, maxLength: 20 }), fc.nat(), fc.nat(), (words, from, length) => {
      const start = from % words.length;
      const chosen = words.slice(start, start + 1 + (length % words.length));
      const text = words.map(([each, after]) => each + after).join('');
      expect(occursIn(chosen.map(([each, , after]) => each + after).join(''), text)).toBe(true);
    }),
  );
});

test('a long text is searched in time that its length explains', () => {
  const text = `${' '.repeat(50_000)}${'- '.repeat(50_000)}${'"'.repeat(50_000)}${'. '.repeat(50_000)}end`;
  const started = performance.now();
  expect(occursIn('the end', text)).toBe(false);
  expect(performance.now() - started).toBeLessThan(2_000);
});

describe('an excerpt', () => {
  const quoting = (quote: string) => [
    anna(
      aClaim('occupations', 'banker', {
        citations: [
          { source: 'weekly', locator: '1' },
          { source: 'daily', quote },
        ],
      }),
    ),
  ];
  const judged = (quote: string, texts: Readonly<Record<string, readonly string[]>>) =>
    told('QUOTE_NOT_IN_CAPTURE', quoting(quote), { capturedTexts: (source) => texts[source] ?? [] });

  test('occurs in one of the archived texts of its source', () => {
    expect(judged('a banker', { daily: ['He was', 'He was a banker.'] })).toEqual([]);
    expect(judged('a banker', { daily: ['He was a teacher.'], weekly: ['He was a banker.'] })).toEqual([
      'error anna/occupations.0.sources.1.quote: anna/occupations.0',
    ]);
  });

  test('is not judged where nothing is archived', () => {
    expect(judged('a banker', {})).toEqual([]);
    expect(told('QUOTE_NOT_IN_CAPTURE', quoting('a banker'))).toEqual([]);
  });
});
