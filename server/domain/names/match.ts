import { likeness } from './likeness.js';
import { nameWords, type NameWord, type Sounds } from './sounds.js';

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

/** How alike the word at a place of a question and a known word are, from 0 to 1. */
export type WordLikenesses = (place: number, known: Sounds) => number;

/** What is typed beyond so many words is not part of a name. */
const MOST_WORDS = 8;

export const askedWords = (text: string): readonly NameWord[] => nameWords(text).slice(0, MOST_WORDS);

/** The last word may be half typed, and a letter by itself is an initial: either may be the beginning of a word. */
export const isOpen = (asked: readonly NameWord[], place: number): boolean =>
  place === asked.length - 1 || asked[place]?.sounds[0]?.length === 1;

/** How alike the word at a place of a question is to a known one. */
export const hear =
  (asked: readonly NameWord[]): WordLikenesses =>
  (place, known) => {
    const word = asked[place];
    return word ? wordLikeness(word, known, isOpen(asked, place)) : 0;
  };

function wordLikeness(asked: NameWord, known: Sounds, open: boolean): number {
  return Math.max(
    ...asked.sounds.map((sounds) => {
      const whole = likeness(sounds, known);
      if (!open || whole === 1) return whole;
      const begun = sounds.length < 3 ? Number(known.startsWith(sounds)) : likeness(sounds, known, true);
      return Math.max(whole, begun * BEGUN);
    }),
  );
}

/** The best that the names of one record say to a question; undefined where they are other names. */
export function matchNames(asked: readonly NameWord[], names: readonly KnownName[], alike: WordLikenesses): NameMatch | undefined {
  const single = names.map((name) => ({ name, score: scoreOf(asked, name.words, alike) }));
  const mixed = scoreOf(asked, [...new Set(names.flatMap(({ words }) => words))], alike) - MIXED;
  const score = Math.max(mixed, ...single.map((each) => each.score));
  if (score < LEAST_NAME) return undefined;
  const closest = single.reduce((a, b) => (isCloser(b, a, asked) ? b : a));
  return { name: closest.name.full, score };
}

interface Scored {
  readonly name: KnownName;
  readonly score: number;
}

/** Of names that are as alike, the one that is written as was asked was meant, and among those the one without further words. */
function isCloser(a: Scored, b: Scored, asked: readonly NameWord[]): boolean {
  if (a.score !== b.score) return a.score > b.score;
  const [inA, inB] = [a, b].map(({ name }) => asked.filter(({ written }) => name.full.includes(written)).length) as [number, number];
  return inA === inB ? a.name.full.length < b.name.full.length : inA > inB;
}

/** How alike the words asked for and known words are altogether, from 0 to 1; 0 where a word has none that is like it. */
function scoreOf(asked: readonly NameWord[], known: readonly Sounds[], alike: WordLikenesses): number {
  const given = giveWords(
    asked.map((_, place) => known.map((word) => alike(place, word))),
    LEAST_WORD,
  );
  const missed = asked.filter((_, place) => !given.has(place));
  const met = asked.length - missed.length;
  const [only] = missed;
  const pardoned = met >= 2 && missed.length === 1 && only !== undefined && isMiddle(only, asked.indexOf(only), asked.length);
  if (met === 0 || (missed.length > 0 && !pardoned)) return 0;
  const sum = [...given.values()].reduce((all, own) => all + own, 0);
  return sum / met - missed.length * UNKNOWN_MIDDLE;
}

/**
 * Gives each place a known word of its own where it can (Kuhn's algorithm; the surest place chooses first), in time that grows with the
 * number of pairs. Answers by place how alike the two are.
 */
function giveWords(likenesses: readonly (readonly number[])[], least: number): ReadonlyMap<number, number> {
  const options = likenesses.map((row) =>
    row
      .map((own, word) => ({ own, word }))
      .filter(({ own }) => own >= least)
      .sort((a, b) => b.own - a.own),
  );
  const placeOf = new Map<number, number>();
  const given = new Map<number, number>();
  const give = (place: number, tried: Set<number>): boolean => {
    const untried = (options[place] ?? []).filter(({ word }) => !tried.has(word));
    const inTurn = [...untried.filter(({ word }) => !placeOf.has(word)), ...untried.filter(({ word }) => placeOf.has(word))];
    return inTurn.some(({ own, word }) => {
      if (tried.has(word)) return false;
      tried.add(word);
      const other = placeOf.get(word);
      if (other !== undefined && !give(other, tried)) return false;
      placeOf.set(word, place);
      given.set(place, own);
      return true;
    });
  };
  const surestFirst = options.map((_, place) => place).sort((a, b) => (options[b]?.[0]?.own ?? 0) - (options[a]?.[0]?.own ?? 0));
  for (const place of surestFirst) give(place, new Set());
  return given;
}

const PATRONYMIC = /(ich|ic|vna|i|u|oglu|oGlu|ogli|kizi|C)$/;

/** A middle name, an initial or a patronymic: what one record has and another leaves out. */
const isMiddle = ({ sounds: [sounds = ''] }: NameWord, place: number, count: number): boolean =>
  sounds.length === 1 || PATRONYMIC.test(sounds) || (place > 0 && place < count - 1);

/** Answers that are this much less alike than the best one are other people. */
const WITHIN = 0.08;

/** Those of the matches, the closest first, that are about as close as the closest. */
export const closeTo = <M extends NameMatch>(matches: readonly M[]): readonly M[] =>
  matches.filter(({ score }) => score >= (matches[0]?.score ?? 0) - WITHIN);
