import { dayNumber, type FuzzyDate } from './values/fuzzy-date.js';

/** Puts dated things in order: by first possible day, then the more exact first. What has no beginning comes first. */
export function inOrder<T extends { readonly date: FuzzyDate }>(entries: readonly T[]): T[] {
  const first = (date: FuzzyDate): number => (date.earliest === null ? -Infinity : dayNumber(date.earliest));
  const last = (date: FuzzyDate): number => (date.latest === null ? Infinity : dayNumber(date.latest));
  return [...entries].sort((a, b) => compare(first(a.date), first(b.date)) || compare(last(a.date), last(b.date)));
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
