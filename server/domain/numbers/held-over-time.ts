import { groupBy } from '../group-by.js';
import { dayText } from '../values/calendar-day.js';

/** A detention in days (domain/status.ts), of a person whom the registry counts in one category. */
export interface CountedSpan {
  readonly person_id: string;
  /** The code of the category, or `several` or `unknown`: see category.ts. */
  readonly category: string;
  /** The first day on which the person is certainly dead. */
  readonly died_from: number | null;
  readonly possible_from: number;
  readonly held_from: number;
  readonly held_until: number;
  readonly possible_until: number;
}

/** How many people were certainly held on a day, and how many certainly or possibly. */
export interface HeldOn {
  readonly on: string;
  readonly min: number;
  readonly max: number;
}

export interface HeldSeries {
  readonly total: readonly HeldOn[];
  /** Everybody is in one category, so that the categories add up to the total on every day. */
  readonly byCategory: ReadonlyMap<string, readonly HeldOn[]>;
}

/** Counts the people held at the end of each month from the first capture on, and on the last day. */
export function heldOverTime(spans: readonly CountedSpan[], last: number): HeldSeries {
  const first = spans.reduce((earliest, span) => Math.min(earliest, span.possible_from), Infinity);
  if (first > last) return { total: [], byCategory: new Map() };
  const days = [...monthEnds(first, last), last];
  const tallies = new Map<string, Tally>();
  for (const person of byPerson(spans)) {
    const category = person[0]?.category ?? '';
    const tally = tallies.get(category) ?? { min: new Steps(days), max: new Steps(days) };
    tallies.set(category, tally);
    tally.min.count(person.map((span) => [span.held_from, untilDeath(span, span.held_until)]));
    tally.max.count(person.map((span) => [span.possible_from, untilDeath(span, span.possible_until)]));
  }
  const byCategory = new Map([...tallies].map(([category, tally]) => [category, points(days, tally)]));
  return { total: sumOf(days, [...byCategory.values()]), byCategory };
}

/** Nobody is held any more from the day of death on. */
export const untilDeath = ({ died_from }: CountedSpan, until: number): number => Math.min(until, died_from ?? Infinity);

interface Tally {
  readonly min: Steps;
  readonly max: Steps;
}

/** The spans of each person. */
export const byPerson = <S extends { readonly person_id: string }>(spans: readonly S[]): Iterable<readonly S[]> =>
  groupBy(spans, ({ person_id }) => person_id).values();

/** Counts on days in order: what a person adds is noted where it begins and where it ends, and summed up once at the end. */
class Steps {
  private readonly changes: Int32Array;

  constructor(private readonly days: readonly number[]) {
    this.changes = new Int32Array(days.length + 1);
  }

  /** One person's spans, who counts once on a day however many of them it lies in. */
  count(spans: readonly (readonly [number, number])[]): void {
    let counted = 0;
    for (const [from, until] of [...spans].sort(([a], [b]) => a - b)) {
      const begin = Math.max(counted, this.placeOf(from));
      const end = this.placeOf(until);
      if (begin >= end) continue;
      this.changes[begin] = (this.changes[begin] ?? 0) + 1;
      this.changes[end] = (this.changes[end] ?? 0) - 1;
      counted = end;
    }
  }

  sums(): readonly number[] {
    let sum = 0;
    return this.days.map((_, index) => (sum += this.changes[index] ?? 0));
  }

  /** The first of the days that is not before this one. */
  private placeOf(day: number): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.days[middle] ?? Infinity) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function points(days: readonly number[], { min, max }: Tally): readonly HeldOn[] {
  const [least, most] = [min.sums(), max.sums()];
  return days.map((day, index) => ({ on: dayText(day), min: least[index] ?? 0, max: most[index] ?? 0 }));
}

const sumOf = (days: readonly number[], series: readonly (readonly HeldOn[])[]): readonly HeldOn[] =>
  days.map((day, index) => ({
    on: dayText(day),
    min: series.reduce((sum, each) => sum + (each[index]?.min ?? 0), 0),
    max: series.reduce((sum, each) => sum + (each[index]?.max ?? 0), 0),
  }));

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
