import { dayNumber } from '../values/calendar-day.js';

/** How many were held on a day, at least and at most. */
export interface Point {
  readonly on: string;
  readonly min: number;
  readonly max: number;
}

/** Days in a row with the same numbers; day numbers, the last one excluded. */
export interface Run {
  readonly from: number;
  readonly until: number;
  readonly min: number;
  readonly max: number;
}

const MONTH = 30;

/** A number at the end of a month stands for that month. Months that say the same are drawn as one. */
export function runsOf(points: readonly Point[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, { on, min, max }] of points.entries()) {
    const until = dayNumber(on) + 1;
    const before = points[index - 1];
    const from = before ? dayNumber(before.on) + 1 : until - MONTH;
    const last = runs.at(-1);
    if (last && last.min === min && last.max === max) runs[runs.length - 1] = { ...last, until };
    else runs.push({ from, until, min, max });
  }
  return runs;
}

export const highest = (points: readonly Point[]): number => points.reduce((most, { max }) => Math.max(most, max), 0);

/** The point at which the most may have been held; the first where several are as high. */
export const peakOf = (points: readonly Point[]): Point | undefined =>
  points.reduce<Point | undefined>((peak, point) => (peak && peak.max >= point.max ? peak : point), undefined);
