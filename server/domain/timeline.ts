import { dayNumber, type FuzzyDate } from './values/fuzzy-date.js';

/** Puts dated things in order: by first possible day, then the more exact first. What has no beginning comes first. */
export function inOrder<T extends { readonly date: FuzzyDate }>(entries: readonly T[]): T[] {
  const first = (date: FuzzyDate): number => (date.earliest === null ? -Infinity : dayNumber(date.earliest));
  const last = (date: FuzzyDate): number => (date.latest === null ? Infinity : dayNumber(date.latest));
  return entries
    .map((entry) => ({ entry, first: first(entry.date), last: last(entry.date) }))
    .sort((a, b) => compare(a.first, b.first) || compare(a.last, b.last))
    .map(({ entry }) => entry);
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
