import type { State } from './state.js';
import { dayNumber, type FuzzyDate } from './values/fuzzy-date.js';

/**
 * A detention without a known end counts as ongoing for this long after the last sign of it; one without a known start is possible
 * for as long before the first sign. The page states this limit.
 */
export const STALE_AFTER_DAYS = 365;

/** What is known of one detention. */
export interface DetentionDates {
  readonly start?: FuzzyDate;
  readonly end?: FuzzyDate;
  /** True where it is known to have ended, even if not when. */
  readonly ended: boolean;
  /** Dates of anything that shows the person in custody: a confirmation, a visit, a hearing. */
  readonly signs: readonly FuzzyDate[];
}

/**
 * A detention in day numbers: certainly held from `heldFrom` to the day before `heldUntil`, possibly from `possibleFrom` to the day
 * before `possibleUntil`; from `unknownFrom` on nothing is known.
 */
export interface HeldSpan {
  readonly possibleFrom: number;
  readonly heldFrom: number;
  readonly heldUntil: number;
  readonly possibleUntil: number;
  readonly unknownFrom: number | null;
  /** False where no source dates the beginning: then the days held are only known from below. */
  readonly startKnown: boolean;
  /** The last day with a sign of custody, if there is any. */
  readonly confirmedOn: number | null;
}

/** The days of a detention alone. */
export type HeldBounds = Pick<HeldSpan, 'possibleFrom' | 'heldFrom' | 'heldUntil' | 'possibleUntil' | 'unknownFrom'>;

const EVER = 99_999_999;
const day = (text: string | null | undefined): number | undefined => (text === null || text === undefined ? undefined : dayNumber(text));

/**
 * HELD on a day D: start.latest ≤ D and end.earliest > D; with an open end, as long as the last sign is not older than the limit.
 * Where the start is not known, the first sign stands in for it; the day before a release is such a sign.
 */
export function heldSpan(dates: DetentionDates): HeldSpan | undefined {
  const firstSign = minimum(dates.signs.map((sign) => day(sign.earliest)).filter((each) => each !== undefined));
  const lastSign = maximum([...dates.signs.map((sign) => day(sign.latest)), day(dates.start?.latest)].filter((each) => each !== undefined));
  const end = dates.end && { earliest: day(dates.end.earliest), latest: day(dates.end.latest) };
  const start = day(dates.start?.earliest);
  const beforeEnd = end?.earliest === undefined ? end?.latest : end.earliest - 1;
  const beforeRelease = beforeEnd !== undefined && start !== undefined && beforeEnd < start ? undefined : beforeEnd;
  const heldFrom = minimum([day(dates.start?.latest), firstSign, beforeRelease].filter((each) => each !== undefined));
  if (heldFrom === undefined) return undefined;
  const startKnown = start !== undefined;
  const possibleFrom = Math.min(start ?? heldFrom - STALE_AFTER_DAYS, heldFrom);
  if (end || dates.ended) {
    const heldUntil = Math.max(heldFrom, end?.earliest ?? (lastSign === undefined ? heldFrom : lastSign + 1));
    return {
      possibleFrom,
      heldFrom,
      heldUntil,
      possibleUntil: Math.max(heldUntil, end?.latest ?? heldUntil),
      unknownFrom: null,
      startKnown,
      confirmedOn: lastSign ?? null,
    };
  }
  const stale = (lastSign ?? heldFrom) + STALE_AFTER_DAYS + 1;
  return { possibleFrom, heldFrom, heldUntil: stale, possibleUntil: stale, unknownFrom: stale, startKnown, confirmedOn: lastSign ?? null };
}

/** The state of a person on a day, from all detentions. `diedFrom` is the first day on which the person is certainly dead. */
export function stateOn(on: number, spans: readonly HeldBounds[], diedFrom: number | null): State {
  if (diedFrom !== null && on >= diedFrom) return 'DIED';
  if (spans.some((span) => span.heldFrom <= on && on < span.heldUntil)) return 'HELD';
  if (spans.some((span) => span.possibleFrom <= on && on < span.possibleUntil)) return 'POSSIBLY_HELD';
  return spans.some((span) => span.unknownFrom !== null && on >= span.unknownFrom) ? 'NOT_KNOWN_SINCE' : 'NOT_HELD';
}

/** Days in captivity up to a day, that day excluded; `min` and `max` differ where dates are fuzzy or nothing is known any more. */
export interface TimeHeld {
  readonly minDays: number;
  /** Null where a beginning is not known: at least `minDays`. */
  readonly maxDays: number | null;
  readonly exact: boolean;
}

/** Counted with the end excluded: 2023-09-27 to 2025-04-07 is 558 days; 2023-09 to 2025-04-07 is 555 to 584. */
export function timeHeld(asOf: number, spans: readonly HeldSpan[]): TimeHeld {
  const minDays = sum(spans.map((span) => days(span.heldFrom, certainUntil(span, asOf))));
  const counted = spans.filter((span) => span.possibleFrom < asOf);
  const longest = sum(
    counted.map((span) => days(span.possibleFrom, Math.min(asOf, span.unknownFrom === null ? span.possibleUntil : EVER))),
  );
  const maxDays = counted.every((span) => span.startKnown) ? longest : null;
  return { minDays, maxDays, exact: minDays === maxDays };
}

/** Until when a span certainly lasted: one that has gone stale counts up to the last sign of it. */
function certainUntil(span: HeldSpan, asOf: number): number {
  const stale = span.unknownFrom !== null && asOf >= span.unknownFrom;
  return Math.min(asOf, stale ? (span.confirmedOn ?? span.heldFrom) + 1 : span.heldUntil);
}

const days = (from: number, until: number): number => Math.max(0, until - from);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const minimum = (numbers: readonly number[]): number | undefined => (numbers.length > 0 ? Math.min(...numbers) : undefined);
const maximum = (numbers: readonly number[]): number | undefined => (numbers.length > 0 ? Math.max(...numbers) : undefined);
