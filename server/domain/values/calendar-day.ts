const DAY = 86_400_000;

/** The day number of a proleptic Gregorian date; month 13 and day 0 roll over. Date.UTC alone reads years 0-99 as 1900-1999. */
export function utcDay(year: number, month: number, date: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.round(at.getTime() / DAY);
}

/** Days since 1970-01-01; works for years before the common era. */
export function dayNumber(day: string): number {
  // Most days by far; Date.parse is several times faster than what follows.
  const quick = day.length === 10 && day[4] === '-' && day[7] === '-' ? Date.parse(day) : Number.NaN;
  if (!Number.isNaN(quick)) return quick / DAY;
  const [, sign, year, month, date] = /^(-?)(\d{4,6})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) throw new Error(`not a day: ${day}`);
  return utcDay(Number(`${sign ?? ''}${year}`), Number(month), Number(date));
}

/** The ISO text of a day number. */
export function dayText(day: number): string {
  const at = new Date(day * DAY);
  const year = at.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${at.toISOString().slice(-19, -14)}`;
}

export const daysInMonth = (year: number, month: number): number => utcDay(year, month + 1, 1) - utcDay(year, month, 1);

/** True for the ISO text of a day that exists. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && dayText(dayNumber(text)) === text;
