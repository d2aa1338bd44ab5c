import { parse as parseEdtf } from 'edtf';
import { daysInMonth, utcDay } from './calendar-day.js';

/** A stretch of days as day numbers, both ends included; infinite where the text leaves that side open or unknown. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export type EdtfReading =
  | { readonly ok: true; readonly spans: readonly Span[] }
  | { readonly ok: false; readonly rule: 'EDTF_INVALID' | 'INTERVAL_REVERSED'; readonly expected: string };

export const EDTF_EXPECTED = 'a date such as 2023-09-27, 2023-09, 2023, 2023-09-27~ or 2023-09-19/2023-11-02';
const LONGEST = 200;

/**
 * Reads EDTF levels 0 and 1, a day of an unknown month (2023-XX-12) and one-of sets; everything else is refused by name.
 * Answers the days that the text allows as spans in order, none touching the next.
 */
export function readEdtf(text: string): EdtfReading {
  if (text.length > LONGEST) return invalid(`a date of at most ${String(LONGEST)} characters`);
  const outside = featureOutside(text);
  if (outside) return invalid(`${EDTF_EXPECTED}; ${outside}`);
  const tree = treeOf(text);
  if (!tree) return invalid(EDTF_EXPECTED);
  const part = partOutside(tree);
  if (part) return invalid(`${EDTF_EXPECTED}; ${part}`);
  const spans = spansOf(tree);
  if (!spans) return { ok: false, rule: 'INTERVAL_REVERSED', expected: 'an end that is not before the beginning' };
  return { ok: true, spans: joined(spans) };
}

const invalid = (expected: string): EdtfReading => ({ ok: false, rule: 'EDTF_INVALID', expected });

/** The parts of edtf.js's syntax tree that the profile uses (the package ships no types). Months count from 0. */
interface Tree {
  readonly type: 'Date' | 'Season' | 'Set' | 'Year' | 'List' | 'Century' | 'Decade';
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
  [/\s/, 'there are no spaces in it'],
  [/T/, 'times of day are not kept'],
  [/^-?Y/, 'years of more than four digits are not kept'],
  [/[ES]/, 'exponents and significant digits are not kept'],
  [/^\{/, 'all-of sets in braces are not kept; give one claim for each date'],
  [/[?~%](?!$|\/)|(?:^|[/-])[?~%]/, 'a qualifier (? ~ %) stands at the end of a whole date'],
];

const featureOutside = (text: string): string | undefined => FEATURES_OUTSIDE.find(([pattern]) => pattern.test(text))?.[1];

// edtf.js does not read a qualified season (1952-23~/1953), so intervals are split here and each side is read alone.
function treeOf(text: string): Tree | Interval | undefined {
  if (!text.includes('/')) return parsed(text);
  const sides = text.split('/');
  const [start, end] = sides.map(sideOf);
  if (sides.length !== 2 || start === undefined || end === undefined || text === '/') return undefined;
  return { type: 'Interval', sides: [start, end] };
}

function sideOf(text: string): Tree | null | undefined {
  if (text === '' || text === '..') return null;
  return parsed(/^-?\d{4}-2[1-4][?~%]$/.test(text) ? text.slice(0, -1) : text);
}

function parsed(text: string): Tree | undefined {
  try {
    return parseEdtf(text, { level: 2 }) as Tree;
  } catch {
    return undefined;
  }
}

function partOutside(tree: Tree | Interval): string | undefined {
  if (tree.type === 'Interval') return tree.sides.map((side) => (side ? innerOutside(side) : undefined)).find(Boolean);
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
  if (!inside) return 'X stands for the last one or two digits of a year, a whole month or a whole day';
  const [year = 0, month = 0, date = 1] = tree.values as readonly number[];
  return mask === 0 && date > daysInMonth(year, month + 1) ? 'that month has fewer days' : undefined;
}

function spansOf(tree: Tree | Interval): readonly Span[] | undefined {
  if (tree.type === 'Interval') return spanBetween(tree.sides);
  if (tree.type === 'Set') return spansOfSet(tree);
  return tree.type === 'Season' ? [seasonSpan(tree.values as readonly number[])] : dateSpans(tree);
}

function spanBetween([start, end]: Interval['sides']): readonly Span[] | undefined {
  const from = start ? hullOf(start) : undefined;
  const to = end ? hullOf(end) : undefined;
  if (from && to && to.first < from.first) return undefined;
  return [{ first: from?.first ?? -Infinity, last: to?.last ?? Infinity }];
}

/** Of the members of a set, only the first may be open to the past and only the last to the future. */
function spansOfSet(tree: Tree): readonly Span[] | undefined {
  const members = tree.values as readonly (Tree | readonly [Tree, Tree])[];
  const spans = members.map((member) => ('type' in member ? hullOf(member) : spanBetween(member)?.[0]));
  if (!spans.every((span) => span !== undefined)) return undefined;
  return spans.map(({ first, last }, index) => ({
    first: tree.earlier && index === 0 ? -Infinity : first,
    last: tree.later && index === spans.length - 1 ? Infinity : last,
  }));
}

function hullOf(tree: Tree): Span {
  const spans = tree.type === 'Season' ? [seasonSpan(tree.values as readonly number[])] : dateSpans(tree);
  return { first: Math.min(...spans.map(({ first }) => first)), last: Math.max(...spans.map(({ last }) => last)) };
}

const SEASON_STARTS: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** Seasons are the meteorological ones of the northern hemisphere; EDTF itself leaves them undefined. Winter runs into the next year. */
function seasonSpan([year = 0, season = 21]: readonly number[]): Span {
  const month = SEASON_STARTS[season] ?? 3;
  return { first: utcDay(year, month, 1), last: utcDay(year, month + 3, 0) };
}

function dateSpans(tree: Tree): readonly Span[] {
  const [year = 0, month, date] = tree.values as readonly number[];
  const mask = tree.unspecified ?? 0;
  if (mask & LAST_YEAR_DIGITS) return [yearsSpan(year, mask === LAST_YEAR_DIGITS ? 99 : 9)];
  if (month === undefined || mask === (MONTH | DATE)) return [{ first: utcDay(year, 1, 1), last: utcDay(year, 12, 31) }];
  const months = mask & MONTH ? ALL_MONTHS : [month + 1];
  if (date === undefined || mask & DATE) return months.map((each) => ({ first: utcDay(year, each, 1), last: utcDay(year, each + 1, 0) }));
  return months
    .filter((each) => date <= daysInMonth(year, each))
    .map((each) => ({ first: utcDay(year, each, date), last: utcDay(year, each, date) }));
}

const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** The years that share their first digits: 200 to 209 for 20X. Before the common era they count away from it, and there is no year -0. */
function yearsSpan(year: number, more: number): Span {
  const past = year < 0 || Object.is(year, -0);
  const [first, last] = past ? [year - more, Math.min(year, -1)] : [year, year + more];
  return { first: utcDay(first, 1, 1), last: utcDay(last, 12, 31) };
}

/** In order, with those that overlap or touch made one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const inOrder = [...spans].sort((a, b) => (a.first < b.first ? -1 : 1));
  return inOrder.reduce<readonly Span[]>((done, span) => {
    const before = done.at(-1);
    if (!before || span.first > before.last + 1) return [...done, span];
    return [...done.slice(0, -1), { first: before.first, last: Math.max(before.last, span.last) }];
  }, []);
}
