import { dayText } from '../values/calendar-day.js';

/** A stretch of time in day numbers (days since 1970-01-01), the last one excluded. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** Where a day stands in a stretch: 0 at its beginning, 1 at its end. */
export const placeOf = (day: number, { from, until }: Stretch): number => (day - from) / (until - from);

/** A day that an axis names: as exact as the axis can tell, such as 2023, 2023-09, 2023-09-27. */
export interface Tick {
  readonly day: number;
  readonly edtf: string;
}

const DAY = 86_400_000;
const YEAR = 365.25;
const MONTH = YEAR / 12;

const CENTURY = { unit: 'year', each: 100, days: 100 * YEAR } as const;

/** How far apart ticks may be, the nearest first. */
const STEPS = [
  ...[1, 2, 5, 10].map((each) => ({ unit: 'day', each, days: each }) as const),
  ...[1, 3, 6].map((each) => ({ unit: 'month', each, days: each * MONTH }) as const),
  ...[1, 2, 5, 10, 20, 50].map((each) => ({ unit: 'year', each, days: each * YEAR }) as const),
];

type Step = (typeof STEPS)[number] | typeof CENTURY;

/** The days to name on an axis, at most so many. */
export function ticks(stretch: Stretch, most: number): readonly Tick[] {
  const days = stretch.until - stretch.from;
  const step = STEPS.find((each) => days / each.days <= most) ?? CENTURY;
  return WAYS[step.unit](stretch, step.each).filter(({ day }) => day >= stretch.from && day < stretch.until);
}

const WAYS: Readonly<Record<Step['unit'], (stretch: Stretch, each: number) => readonly Tick[]>> = {
  day: ({ from, until }, each) => {
    const first = Math.ceil(from / each) * each;
    return range(first, until, each).map((day) => ({ day, edtf: dayText(day) }));
  },
  month: ({ from, until }, each) => {
    const first = Math.floor(monthOf(from) / each) * each;
    return range(first, monthOf(until) + 1, each).map((month) => ({ day: firstOf(month), edtf: dayText(firstOf(month)).slice(0, -3) }));
  },
  year: ({ from, until }, each) => {
    const first = Math.floor(yearOf(from) / each) * each;
    return range(first, yearOf(until) + 1, each).map((year) => ({
      day: firstOf(year * 12),
      edtf: dayText(firstOf(year * 12)).slice(0, -6),
    }));
  },
};

const range = (first: number, until: number, each: number): number[] =>
  Array.from({ length: Math.max(0, Math.ceil((until - first) / each)) }, (_, index) => first + index * each);

const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
const monthOf = (day: number): number => yearOf(day) * 12 + new Date(day * DAY).getUTCMonth();

/** The first day of a month, counted from the year 0. */
const firstOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY;
