import { likeness } from './likeness.js';
import type { NameWord, Sounds } from './sounds.js';

/** A name that a record is known under, as it is kept. */
export interface KnownName {
  readonly full: string;
  readonly words: readonly Sounds[];
}

export interface NameMatch {
  /** The name that was meant, as far as one can tell. */
  readonly name: string;
  /** From 0 to 1: how alike what was asked and the name are. */
  readonly score: number;
}

/** A word that is less alike than this is another word. */
export const LEAST_WORD = 0.7;
/** A name that is less alike than this is another name. */
const LEAST_NAME = 0.76;
/** A beginning that fits is a little less than a whole word that fits. */
const BEGUN = 0.94;
/** What a middle name or patronymic that the record does not have takes away. */
const UNKNOWN_MIDDLE = 0.05;
/** What it takes away when words come from different spellings of a name. */
const MIXED = 0.03;

/** How alike a word that is asked for is to a known one; `last`: it may be the beginning of a word. */
export function wordLikeness(asked: NameWord, known: Sounds, last: boolean): number {
  return Math.max(
    ...asked.sounds.map((sounds) => {
      const initial = sounds.length === 1;
      const whole = likeness(sounds, known);
      if (!(initial || last) || whole === 1) return whole;
      const begun = sounds.length < 3 ? Number(known.startsWith(sounds)) : likeness(sounds, known, true);
      return Math.max(whole, begun * BEGUN);
    }),
  );
}

/** Likenesses between the words asked for and known words; nothing where they are not alike. */
export type WordLikenesses = (place: number, known: Sounds) => number;

/** The best that the names of one record say to a question; undefined where they are other names. */
export function matchNames(asked: readonly NameWord[], names: readonly KnownName[], alike: WordLikenesses): NameMatch | undefined {
  const single = names.map((name) => ({ name, found: assign(asked, name.words, alike) }));
  const everything = { name: undefined, found: assign(asked, [...new Set(names.flatMap(({ words }) => words))], alike) };
  const best = [...single.map(({ found }) => found.score), everything.found.score - MIXED];
  const score = Math.max(...best);
  if (score < LEAST_NAME) return undefined;
  const closest = single.reduce((a, b) => (isCloser(b, a, asked) ? b : a));
  return { name: closest.name.full, score };
}

interface Tried {
  readonly name: KnownName;
  readonly found: Assigned;
}

/** Of names that are as alike, the one that is written as was asked was meant, and among those the one without further words. */
function isCloser(a: Tried, b: Tried, asked: readonly NameWord[]): boolean {
  if (a.found.score !== b.found.score) return a.found.score > b.found.score;
  const [inA, inB] = [a, b].map(({ name }) => asked.filter(({ written }) => name.full.includes(written)).length) as [number, number];
  return inA === inB ? a.name.full.length < b.name.full.length : inA > inB;
}

interface Assigned {
  readonly score: number;
}

/** Each word asked for is given a known word of its own, so that they are most alike altogether. */
function assign(asked: readonly NameWord[], known: readonly Sounds[], alike: WordLikenesses): Assigned {
  const best = (place: number, free: readonly Sounds[]): { sum: number; missed: number[] } => {
    if (place === asked.length) return { sum: 0, missed: [] };
    const without = best(place + 1, free);
    let most = { sum: without.sum, missed: [place, ...without.missed] };
    for (const [index, word] of free.entries()) {
      const own = alike(place, word);
      if (own < LEAST_WORD) continue;
      const rest = best(place + 1, free.toSpliced(index, 1));
      if (own + rest.sum > most.sum) most = { sum: own + rest.sum, missed: rest.missed };
    }
    return most;
  };
  const { sum, missed } = best(0, known);
  const met = asked.length - missed.length;
  const pardoned = met >= 2 && missed.length === 1 && missed.every((place) => isPatronymic(asked[place], place, asked.length));
  if (missed.length > 0 && !pardoned) return { score: 0 };
  return { score: met === 0 ? 0 : sum / met - missed.length * UNKNOWN_MIDDLE };
}

const PATRONYMIC = /(ich|ic|vna|i|u|oglu|oGlu|ogli|kizi|C)$/;

const isPatronymic = (word: NameWord | undefined, place: number, count: number): boolean =>
  word !== undefined &&
  count > 2 &&
  (word.sounds[0]?.length === 1 || PATRONYMIC.test(word.sounds[0] ?? '') || (place > 0 && place < count - 1));

/** Answers that are this much less alike than the best one are other people. */
const WITHIN = 0.08;

/** Those of the matches, the closest first, that are about as close as the closest. */
export const closeTo = <M extends NameMatch>(matches: readonly M[]): readonly M[] =>
  matches.filter(({ score }) => score >= (matches[0]?.score ?? 0) - WITHIN);
