import { parse as parseEdtf } from 'edtf';
import { accepted, refused, valueType, type Parsed } from './value-type.js';
import { Text } from './text.js';

/**
 * A date as it is known: EDTF text (ISO 8601-2) with its first and last possible day.
 * A bound is an ISO day, or null where the text leaves that side open or unknown.
 */
export interface FuzzyDate {
  readonly edtf: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** How sure a comparison of fuzzy dates can be. */
export type Sureness = 'certainly' | 'possibly' | 'no';

const EXPECTED = 'a date such as 2023-09-27, 2023-09, 2023, 2023-09-27~ or 2023-09-19/2023-11-02';
const LONGEST = 200;

/** Reads EDTF levels 0 and 1, a day of an unknown month (2023-XX-12) and one-of sets; everything else is refused by name. */
export function parseFuzzyDate(text: unknown): Parsed<FuzzyDate> {
  if (typeof text !== 'string' || text === '') return refused(text, EXPECTED, 'EDTF_INVALID');
  if (text.length > LONGEST) return refused(text, `a date of at most ${String(LONGEST)} characters`, 'EDTF_INVALID');
  const outside = featureOutside(text);
  if (outside) return refused(text, `${EXPECTED}; ${outside}`, 'EDTF_INVALID');
  const tree = treeOf(text);
  if (!tree) return refused(text, EXPECTED, 'EDTF_INVALID');
  const part = partOutside(tree);
  if (part) return refused(text, `${EXPECTED}; ${part}`, 'EDTF_INVALID');
  const bounds = boundsOf(tree);
  if (!bounds) return refused(text, 'an end that is not before the beginning', 'INTERVAL_REVERSED');
  return accepted({ edtf: text, earliest: print(bounds.earliest), latest: print(bounds.latest) });
}

/** A date from text that is known to be good: our own constants and stored values. */
export function fuzzyDate(text: string): FuzzyDate {
  const parsed = parseFuzzyDate(text);
  if (!parsed.ok) throw new Error(`not a date: ${text}`);
  return parsed.value;
}

/** Is `a` before `b`? Qualified dates (? ~ %) are never certain. */
export function isBefore(a: FuzzyDate, b: FuzzyDate): Sureness {
  if (a.latest && b.earliest && dayNumber(a.latest) < dayNumber(b.earliest))
    return isQualified(a) || isQualified(b) ? 'possibly' : 'certainly';
  return !a.earliest || !b.latest || dayNumber(a.earliest) < dayNumber(b.latest) ? 'possibly' : 'no';
}

export function isAfter(a: FuzzyDate, b: FuzzyDate): Sureness {
  return isBefore(b, a);
}

/** Do the two have a day in common? Certain only where both are single days. */
export function overlaps(a: FuzzyDate, b: FuzzyDate): Sureness {
  const apart = endsBefore(a, b) || endsBefore(b, a);
  if (apart) return 'no';
  return isExact(a) && isExact(b) && !isQualified(a) && !isQualified(b) ? 'certainly' : 'possibly';
}

/** True where every possible day of `inner` is a possible day of `outer`. */
export function contains(outer: FuzzyDate, inner: FuzzyDate): boolean {
  const begins = outer.earliest === null || (inner.earliest !== null && dayNumber(outer.earliest) <= dayNumber(inner.earliest));
  const ends = outer.latest === null || (inner.latest !== null && dayNumber(inner.latest) <= dayNumber(outer.latest));
  return begins && ends;
}

export const isExact = (date: FuzzyDate): boolean => date.earliest !== null && date.earliest === date.latest;

export const isQualified = (date: FuzzyDate): boolean => /[?~%]/.test(date.edtf);

/** Days since 1970-01-01; works for years before the common era. */
export function dayNumber(day: string): number {
  const [, sign, year, month, date] = /^(-?)(\d{4,6})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (year === undefined) throw new Error(`not a day: ${day}`);
  return utcDay(Number(`${sign ?? ''}${year}`), Number(month), Number(date));
}

export const FuzzyDateType = valueType<FuzzyDate>({
  name: 'FuzzyDate',
  expects: EXPECTED,
  shape: {
    is: 'object',
    fields: {
      edtf: { type: Text, many: false, required: true },
      earliest: { type: Text, many: false, required: false },
      latest: { type: Text, many: false, required: false },
    },
  },
  parse: (written) => parseFuzzyDate(typeof written === 'number' && Number.isInteger(written) ? String(written).padStart(4, '0') : written),
  write: (date) => (/^[1-9]\d{3}$/.test(date.edtf) ? Number(date.edtf) : date.edtf),
  print: (date, wording) => wording.date(date.edtf),
  differs: (a, b) => !contains(a, b) && !contains(b, a),
  finer: (a, b) => contains(b, a) && !contains(a, b),
  dates: (date) => [date.edtf],
});

const DAY = 86_400_000;
const SEASON_STARTS: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

interface Bounds {
  readonly earliest: number | null;
  readonly latest: number | null;
}

/** The parts of edtf.js's syntax tree that the profile uses (the package ships no types). Months count from 0. */
interface Tree {
  readonly type: 'Date' | 'Season' | 'Set' | 'Interval' | 'Year' | 'List' | 'Century' | 'Decade';
  readonly level?: number;
  readonly values: readonly (number | Tree | readonly Tree[])[];
  readonly unspecified?: number;
  readonly earlier?: boolean;
  readonly later?: boolean;
}

/** What stands on either side of an interval's solidus; `null` where it is open or unknown. */
interface Interval {
  readonly type: 'Interval';
  readonly sides: readonly [Tree | null, Tree | null];
}

const FEATURES_OUTSIDE: readonly (readonly [RegExp, string])[] = [
  [/T/, 'times of day are not kept'],
  [/^-?Y/, 'years of more than four digits are not kept'],
  [/[ES]/, 'exponents and significant digits are not kept'],
  [/^\{/, 'all-of sets in braces are not kept; give one claim for each date'],
  [/[?~%](?!$|\/)|(?:^|[/-])[?~%]/, 'a qualifier (? ~ %) stands at the end of a whole date'],
];

const featureOutside = (text: string): string | undefined => FEATURES_OUTSIDE.find(([pattern]) => pattern.test(text))?.[1];

// edtf.js does not read a qualified season (1952-23~/1953), so intervals are split here and each side is read alone.
function treeOf(text: string): Tree | Interval | undefined {
  if (!text.includes('/')) return read(text);
  const sides = text.split('/');
  const [start, end] = sides.map(sideOf);
  if (sides.length !== 2 || start === undefined || end === undefined || text === '/') return undefined;
  return { type: 'Interval', sides: [start, end] };
}

function sideOf(text: string): Tree | null | undefined {
  if (text === '' || text === '..') return null;
  return read(/^-?\d{4}-2[1-4][?~%]$/.test(text) ? text.slice(0, -1) : text);
}

function read(text: string): Tree | undefined {
  try {
    return parseEdtf(text, { level: 2 }) as Tree;
  } catch {
    return undefined;
  }
}

function partOutside(tree: Tree | Interval): string | undefined {
  if (tree.type === 'Interval' && 'sides' in tree) return tree.sides.map((side) => (side ? innerOutside(side) : undefined)).find(Boolean);
  if (tree.type === 'Set') return (tree.values as readonly (Tree | readonly Tree[])[]).flat().map(innerOutside).find(Boolean);
  return dateOutside(tree);
}

/** Inside intervals and sets, X belongs to level 2. */
const innerOutside = (tree: Tree): string | undefined =>
  tree.unspecified ? 'X does not stand inside an interval or a set' : dateOutside(tree);

// edtf.js marks unspecified digits in a mask of YYYYMMDD, lowest bit first: year 1-8, month 16-32, day 64-128.
const LAST_YEAR_DIGIT = 0b1000;
const LAST_YEAR_DIGITS = 0b1100;
const MONTH = 0b110000;
const DATE = 0b11000000;
const MASKS_INSIDE = new Set([0, LAST_YEAR_DIGIT, LAST_YEAR_DIGITS, MONTH, DATE, MONTH | DATE]);

function dateOutside(tree: Tree): string | undefined {
  if (tree.type === 'Season') return (tree.values[1] as number) > 24 ? 'of the seasons, 21 to 24 are kept' : undefined;
  if (tree.type !== 'Date') return 'centuries, decades and long years are not kept';
  const mask = tree.unspecified ?? 0;
  const inside = MASKS_INSIDE.has(mask) && !(mask & LAST_YEAR_DIGITS && tree.values.length > 1);
  return inside ? undefined : 'X stands for the last one or two digits of a year, a whole month or a whole day';
}

function boundsOf(tree: Tree | Interval): Bounds | undefined {
  if ('sides' in tree) return intervalBounds(tree.sides);
  if (tree.type === 'Set') return setBounds(tree);
  return tree.type === 'Season' ? seasonBounds(tree.values as readonly number[]) : dateBounds(tree);
}

function intervalBounds([start, end]: Interval['sides']): Bounds | undefined {
  const open = { earliest: null, latest: null };
  const from = start ? boundsOf(start) : open;
  const to = end ? boundsOf(end) : open;
  if (!from || !to) return undefined;
  if (from.earliest !== null && to.earliest !== null && to.earliest < from.earliest) return undefined;
  return { earliest: from.earliest, latest: to.latest };
}

function setBounds(tree: Tree): Bounds | undefined {
  const members = tree.values as readonly (Tree | readonly [Tree, Tree])[];
  const parts = members.map((part) => ('type' in part ? boundsOf(part) : intervalBounds(part)));
  if (parts.some((part) => part === undefined)) return undefined;
  const days = (side: keyof Bounds): number[] => parts.map((part) => part?.[side]).filter((day): day is number => typeof day === 'number');
  return { earliest: tree.earlier ? null : Math.min(...days('earliest')), latest: tree.later ? null : Math.max(...days('latest')) };
}

/** Seasons are the meteorological ones of the northern hemisphere; EDTF itself leaves them undefined. Winter runs into the next year. */
function seasonBounds([year = 0, season = 21]: readonly number[]): Bounds {
  const month = SEASON_STARTS[season] ?? 3;
  return { earliest: utcDay(year, month, 1), latest: utcDay(year, month + 3, 0) };
}

function dateBounds(tree: Tree): Bounds {
  const [year = 0, month, date] = tree.values as readonly number[];
  const mask = tree.unspecified ?? 0;
  if (mask & LAST_YEAR_DIGITS) {
    const span = mask === LAST_YEAR_DIGITS ? 99 : 9;
    const [first, last] = year < 0 ? [year - span, year] : [year, year + span];
    return { earliest: utcDay(first, 1, 1), latest: utcDay(last, 12, 31) };
  }
  const months = month === undefined || mask & MONTH ? [1, 12] : [month + 1, month + 1];
  const [firstMonth = 1, lastMonth = 12] = months;
  if (date === undefined || mask & DATE) return { earliest: utcDay(year, firstMonth, 1), latest: utcDay(year, lastMonth + 1, 0) };
  return { earliest: utcDay(year, firstMonth, date), latest: utcDay(year, lastMonth, date) };
}

/** The day number of a proleptic Gregorian date; month 13 and day 0 roll over. Date.UTC alone reads years 0-99 as 1900-1999. */
function utcDay(year: number, month: number, date: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.round(at.getTime() / DAY);
}

function print(day: number | null): string | null {
  if (day === null) return null;
  const at = new Date(day * DAY);
  const year = at.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${at.toISOString().slice(-19, -14)}`;
}

const endsBefore = (a: FuzzyDate, b: FuzzyDate): boolean =>
  a.latest !== null && b.earliest !== null && dayNumber(a.latest) < dayNumber(b.earliest);
