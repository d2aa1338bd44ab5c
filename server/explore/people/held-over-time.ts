import { dayText } from '../../domain/values/calendar-day.js';

/** A detention in days; see domain/status.ts. */
interface Span {
  readonly person_id: string;
  readonly possible_from: number;
  readonly held_from: number;
  readonly held_until: number;
  readonly possible_until: number;
}

export interface HeldOn {
  readonly on: string;
  readonly min: number;
  readonly max: number;
}

/** Counts the people held at the end of each month from the first capture on, and on the last day. */
export function heldOverTime(spans: readonly Span[], last: number): readonly HeldOn[] {
  const first = Math.min(...spans.map((span) => span.possible_from));
  if (!Number.isFinite(first)) return [];
  return [...monthEnds(first, last), last].map((day) => ({
    on: dayText(day),
    min: peopleIn(spans, (span) => span.held_from <= day && day < span.held_until),
    max: peopleIn(spans, (span) => span.possible_from <= day && day < span.possible_until),
  }));
}

const peopleIn = (spans: readonly Span[], isHeld: (span: Span) => boolean): number =>
  new Set(spans.filter(isHeld).map((span) => span.person_id)).size;

const DAY = 86_400_000;

/** The last day of the month before a day, and of every month until the last day, that one excluded. */
function monthEnds(first: number, last: number): number[] {
  const begin = new Date(first * DAY);
  const ends: number[] = [];
  for (let month = begin.getUTCMonth(); ; month += 1) {
    const end = Date.UTC(begin.getUTCFullYear(), month, 0) / DAY;
    if (end >= last) return ends;
    ends.push(end);
  }
}
