import type { LanePerson } from '../../lanes/LaneParts.js';
import { heldWords } from '../../lanes/span-words.js';
import type { Told } from './told.js';

const LENGTHS: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'short' },
  10: { year: 'numeric', month: 'short', day: 'numeric' },
};

/** Days, months and years as the language of the page writes them. */
export function dayNamer(language: string): (edtf: string) => string {
  const formats = new Map(
    Object.entries(LENGTHS).map(([length, options]) => [
      Number(length),
      // As the server writes English (wording.ts): the day before the month.
      new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' }),
    ]),
  );
  return (edtf) => formats.get(edtf.length)?.format(Date.parse(edtf)) ?? edtf;
}

/** Puts values into the braces of a sentence. */
export const put = (sentence: string | undefined, values: Readonly<Record<string, string | number>>): string =>
  (sentence ?? '').replaceAll(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));

/** When a person was held, in the words of the server's lanes. */
export const laneInWords = (person: LanePerson, { today, words }: Told, shortDate: (edtf: string) => string): string =>
  heldWords(person, today, { phrase: (key, values) => put(words[key], values ?? {}), shortDate });
