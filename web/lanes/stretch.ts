import { dayNumber, dayText, isDay } from '../../server/domain/values/calendar-day.js';
import { SHORTEST } from '../../server/domain/lanes/moves.js';
import type { Stretch } from '../../server/domain/lanes/scale.js';

/** So many days after today there is room. */
const MARGIN = 31;

/** The whole time: from the year of the first capture to a month after today. */
export const wholeTime = (first: string | null, today: string): Stretch => ({
  from: dayNumber(`${(first ?? today).slice(0, -6)}-01-01`),
  until: dayNumber(today) + MARGIN,
});

/** The first day of a year, a month or a day as addresses name them, and the day after its last. */
function daysOf(text: string): Stretch | undefined {
  const [year = '', month, day] = /^\d{4}(-\d{2}){0,2}$/.test(text) ? text.split('-') : [];
  const first = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (!isDay(first)) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const next = month === undefined ? Date.UTC(y + 1, 0, 1) : day === undefined ? Date.UTC(y, m, 1) : Date.UTC(y, m - 1, d + 1);
  return { from: dayNumber(first), until: next / 86_400_000 };
}

/** What part of the time an address shows. */
export interface AskedStretch {
  readonly stretch: Stretch;
  /** What it says that is no day, or ends before it begins: the whole time is shown instead. */
  readonly wrong: string | undefined;
}

/** Reads `from=2023&to=2024-03`: each is a day, a month or a year, both included. */
export function stretchIn(query: URLSearchParams, whole: Stretch): AskedStretch {
  const [first, last] = ['from', 'to'].map((name) => query.get(name) ?? '') as [string, string];
  const wrong = [first, last].find((text) => text !== '' && !daysOf(text));
  if (wrong !== undefined) return { stretch: whole, wrong };
  const from = daysOf(first)?.from ?? whole.from;
  const until = daysOf(last)?.until ?? whole.until;
  if (until <= from) return { stretch: whole, wrong: `${first}–${last}` };
  return { stretch: until - from < SHORTEST ? { from, until: from + SHORTEST } : { from, until }, wrong: undefined };
}

/** The same for an address: the first and the last day. */
export const inAddress = ({ from, until }: Stretch): { readonly from: string; readonly to: string } => ({
  from: dayText(Math.round(from)),
  to: dayText(Math.round(until) - 1),
});
