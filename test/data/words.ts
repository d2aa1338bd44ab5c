const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAY = /\b(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\b/g;

/** Numbers with their dots, strokes and hyphens (214.2.1, 24512/21, 2023-09-27), or words. */
const WORD = /\d[\d.,\-/–]*[\d]|\d|[\p{L}\p{M}’'-]+/gu;

/** Every word and number of some texts, in small letters; a date also gives its year, month and day, a code its words. */
export function wordsOf(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => [...wordsIn(text), ...wordsIn(text).flatMap((word) => word.split('-')), ...datesSpelledOut(text)]),
  );
}

/** What a text must not lose: its numbers, its dates and its names, that is its words with a capital letter. */
export const factsIn = (text: string): string[] =>
  [...text.matchAll(WORD)].filter(([word]) => /^[\d\p{Lu}]/u.test(word)).flatMap(([word]) => wordsIn(word));

export const wordsIn = (text: string): string[] => [...text.matchAll(WORD)].flatMap(([word]) => parts(plain(word)));

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/^['’-]+|(?:[’']s)?['’-]*$/g, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');

/** "2020–2023" is two numbers; a date is one. */
const parts = (word: string): string[] => (/^\d+–\d+/.test(word) ? word.split('–') : [word]).filter((each) => each !== '');

const datesSpelledOut = (text: string): string[] =>
  [...text.matchAll(DAY)].flatMap(([, year = '', month, day]) => [
    year,
    ...(month ? [MONTHS[Number(month) - 1] ?? '', `${year}-${month}`] : []),
    ...(day ? [String(Number(day))] : []),
  ]);
