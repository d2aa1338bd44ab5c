import { dayNumber, type FuzzyDate } from '../values/fuzzy-date.js';
import { UNKNOWN } from './category.js';

/** When a detention began and ended, as far as is known. */
export interface Detained {
  readonly start: FuzzyDate | undefined;
  readonly end: FuzzyDate | undefined;
}

/** How long a person waited for the first trial, in days, at least and at most. */
export interface Wait {
  readonly wait: 'known' | 'unknown' | 'not-tried';
  readonly min: number | null;
  readonly max: number | null;
}

/**
 * From the capture to the day on which the first trial opened within that detention. `openings`: of each trial of the person, when it
 * opened, where that is known.
 */
export function waitOf(detentions: readonly Detained[], openings: readonly (FuzzyDate | undefined)[]): Wait {
  if (openings.length === 0) return { wait: 'not-tried', min: null, max: null };
  const waits = detentions.flatMap(({ start, end }) => openings.flatMap((opening) => between(start, opening, end) ?? []));
  const first = waits.sort((a, b) => a.opened - b.opened || a.max - b.max)[0];
  return first ? { wait: 'known', min: first.min, max: first.max } : { wait: UNKNOWN, min: null, max: null };
}

function between(start: FuzzyDate | undefined, opening: FuzzyDate | undefined, end: FuzzyDate | undefined) {
  if (!start?.earliest || !start.latest || !opening?.earliest || !opening.latest) return undefined;
  const [opened, latest] = [dayNumber(opening.earliest), dayNumber(opening.latest)];
  const max = latest - dayNumber(start.earliest);
  const isOver = end?.latest ? opened > dayNumber(end.latest) : false;
  return max < 0 || isOver ? undefined : { opened, min: Math.max(0, opened - dayNumber(start.latest)), max };
}

/** The lengths that are told apart, in days, the last one excluded. */
const LENGTHS = [
  ['under-90', 90],
  ['under-180', 180],
  ['under-365', 365],
  ['under-730', 730],
  ['from-730', Infinity],
] as const;

/** Every class of the count, in order. `vague`: the dates leave open which. */
export const WAITS = [...LENGTHS.map(([code]) => code), 'vague', UNKNOWN, 'not-tried'] as const;

export function waitClass({ wait, min, max }: Wait): string {
  if (wait !== 'known' || min === null || max === null) return wait;
  const [least, most] = [min, max].map((days) => LENGTHS.find(([, under]) => days < under)?.[0]);
  return least !== undefined && least === most ? least : 'vague';
}

/** Days of a number of people, most of whom share them with others. */
export interface WaitOfMany {
  readonly min: number;
  readonly max: number;
  readonly people: number;
}

/** The days within which half of those whose days are known were brought to trial: by their shortest and by their longest. */
export function medianWait(waits: readonly WaitOfMany[]): { readonly min: number; readonly max: number } | undefined {
  const people = waits.reduce((sum, wait) => sum + wait.people, 0);
  return people === 0 ? undefined : { min: middle(waits, people, (wait) => wait.min), max: middle(waits, people, (wait) => wait.max) };
}

function middle(waits: readonly WaitOfMany[], people: number, days: (wait: WaitOfMany) => number): number {
  let counted = 0;
  for (const wait of waits.toSorted((a, b) => days(a) - days(b))) {
    counted += wait.people;
    if (counted * 2 >= people) return days(wait);
  }
  return 0;
}
