import { folded, wordsSought } from '../../server/domain/folded.js';

/** A piece of text: some words that were sought, or what stands between them. */
export interface Part {
  readonly words: string;
  readonly sought: boolean;
}

export interface Excerpt<T> {
  /** The text that it is taken from. */
  readonly of: T;
  readonly parts: readonly Part[];
}

/** How many words are shown before the first that was sought, and in all. */
const BEFORE = 12;
const IN_ALL = 45;

/** Of several texts, the stretch around the words that were sought, from the text in which most of them stand. */
export function excerpt<T extends { readonly text: string }>(texts: readonly [T, ...T[]], asked: string): Excerpt<T> {
  const sought = wordsSought(asked);
  const isSought = (word: string): boolean => sought.some((each) => folded(word).includes(each));
  const holding = (text: string): number => sought.filter((each) => folded(text).includes(each)).length;
  const of = texts.reduce((a, b) => (holding(b.text) > holding(a.text) ? b : a));
  // Words and what stands between them, by turns.
  const pieces = of.text.split(/([\p{L}\p{M}\p{N}]+)/u);
  const first = Math.max(pieces.findIndex(isSought) - 2 * BEFORE, 0);
  const shown = pieces.slice(first, first + 2 * IN_ALL);
  const parts = shown.map((words, at) => ({ words, sought: (first + at) % 2 === 1 && isSought(words) }));
  const left = first > 0 ? [{ words: '… ', sought: false }] : [];
  const right = first + shown.length < pieces.length ? [{ words: ' …', sought: false }] : [];
  return { of, parts: [...left, ...parts, ...right] };
}
