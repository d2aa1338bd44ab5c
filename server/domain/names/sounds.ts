import anyAscii from 'any-ascii';
import { ARABIC, ARMENIAN, AZERBAIJANI, AZERBAIJANI_ONLY, CYRILLIC, GEORGIAN, MARKED } from './scripts.js';

/**
 * The sounds of one word of a name, a letter each, whatever the script and the romanisation:
 * `a e i o u`, `p b f v t d k g s z h r l m n`, and in capitals what takes two letters in English: `X` kh, `G` gh, `C` ch, `J` dj,
 * `S` sh, `Z` zh, `T` ts, `D` dz. `c` and `j` stand for the Latin letters that mean one thing here and another there.
 */
export type Sounds = string;

/** A word of a name as it is written, and how it may sound: in several ways where letters mean one thing here and another there. */
export interface NameWord {
  readonly written: string;
  readonly sounds: readonly Sounds[];
}

/** What stands between words, and within one without a sound: the marks of aspiration, of intonation, of stress. */
const BETWEEN = /[^\p{L}\p{M}\p{N}'’‘ʼʻʾʿ`´՚՛՜՞՟]+/u;
const SILENT = /['’‘ʼʻʾʿ`´՚՛՜՞՟]/gu;

export const nameWords = (text: string): readonly NameWord[] =>
  text
    .normalize('NFC')
    .split(BETWEEN)
    .filter((written) => written.replace(SILENT, '') !== '')
    .map((written) => ({ written, sounds: soundsOf(written) }))
    .filter(({ sounds }) => sounds.length > 0);

/** A number is what it is: its digits and letters, behind a mark that no sound has. */
const NUMBER = '#';

export const isNumber = (sounds: Sounds): boolean => sounds.startsWith(NUMBER);

const soundsOf = (written: string): readonly Sounds[] =>
  /\p{N}/u.test(written) && !/^\p{L}{2,}[01]\p{L}*$/u.test(written) ? [NUMBER + written.toLowerCase()] : soundsOfWord(written);

const soundsOfWord = (written: string): readonly Sounds[] =>
  [...new Set(readings(lowered(written.replace(SILENT, ''))).map((word) => heard(inLatin(word))))].filter((sounds) => sounds !== '');

/** Letters that are read in two ways: x as in Xačatryan and Alexan, German and Polish ch and j, the Russian г that stands for an h. */
const TWO_WAYS: readonly (readonly [letters: RegExp, ways: readonly string[]])[] = [
  [/x/g, ['kh', 'ks']],
  [/(?<![st])ch/g, ['ch', 'kh']],
  [/(?<=^|[aeiou])j(?=[aeou])/g, ['j', 'y']],
  [/г(?=[аеёиоуыэюя])/g, ['г', 'һ']],
];

const readings = (word: string): readonly string[] =>
  (AZERBAIJANI_ONLY.test(word) ? [] : TWO_WAYS).reduce<readonly string[]>(
    (words, [letters, ways]) =>
      word.search(letters) < 0 ? words : words.flatMap((each) => ways.map((way) => each.replaceAll(letters, way))),
    [word],
  );

/** A small l that stands for a capital I, or the other way round, is read as what was meant: the two look the same in many faces. */
const lowered = (written: string): string =>
  written
    .replace(/(?<=\p{L})I(?=\p{Ll})|(?<=\p{Ll})I$/gu, 'l')
    .replace(/^l(?=[^aeiouyl\P{Ll}])/u, 'i')
    .toLowerCase()
    .replaceAll('i̇', 'i');

const replacer = (...tables: readonly Readonly<Record<string, string>>[]) => {
  const table: Readonly<Record<string, string>> = Object.fromEntries(tables.flatMap((each) => Object.entries(each)));
  const longestFirst = Object.keys(table).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  return (text: string): string => text.replace(pattern, (letters) => table[letters] ?? letters);
};

const fromAzerbaijani = replacer(AZERBAIJANI);
const fromScripts = replacer(ARMENIAN, CYRILLIC, GEORGIAN, ARABIC, MARKED);

function inLatin(word: string): string {
  const bare = /\p{Script=Arabic}/u.test(word) ? word.replaceAll(/\p{M}/gu, '') : word;
  const endless = /\p{Script=Georgian}/u.test(bare) ? bare.replace(/(?<=იან)ი$/u, '') : bare;
  const initial = endless.replace(/^յ/u, 'հ');
  const own = AZERBAIJANI_ONLY.test(initial) ? fromAzerbaijani(initial) : initial;
  return anyAscii(fromScripts(own))
    .toLowerCase()
    .replaceAll(/ow(?=[^aeiouy]|$)/g, 'ou');
}

/** Several Latin letters for one sound, as English, French, German, Polish and the romanisations of Armenian and Russian write them. */
const LATIN: Readonly<Record<string, Sounds>> = {
  tzsch: 'C',
  tsch: 'C',
  dsch: 'J',
  sch: 'S',
  tch: 'C',
  tsh: 'C',
  dzh: 'J',
  dsh: 'J',
  dj: 'J',
  dz: 'D',
  tz: 'T',
  ts: 'T',
  zh: 'Z',
  sh: 'S',
  sz: 'S',
  cz: 'C',
  ch: 'C',
  kh: 'X',
  gh: 'G',
  ph: 'p',
  th: 't',
  ck: 'k',
  q: 'k',
  w: 'v',
  ou: 'u',
  oo: 'u',
  ee: 'i',
  y: 'i',
  '0': 'o',
  '1': 'l',
};

const fromLatin = replacer(LATIN);

function heard(latin: string): Sounds {
  return fromLatin(latin)
    .replaceAll(/[^a-zA-Z2-9]/g, '')
    .replace(/^i(?=e)/, '')
    .replaceAll(/e(?=a)|j(?=an[ct]?$)/g, 'i')
    .replaceAll(/(?<=i)v(?=[^aeiou])/g, 'u')
    .replaceAll(/(.)\1+/g, '$1');
}
