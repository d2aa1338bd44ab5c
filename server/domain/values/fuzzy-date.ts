import { dayNumber, dayText } from './calendar-day.js';
import { EDTF_EXPECTED, readEdtf, type Span } from './edtf-text.js';
import { Text } from './text.js';
import { accepted, refused, valueType, type FuzzyDate, type Parsed } from './value-type.js';

export { dayNumber };
export type { FuzzyDate };

/** How sure a comparison of fuzzy dates can be. */
export type Sureness = 'certainly' | 'possibly' | 'no';

/** Reads a date of the profile that `readEdtf` names. */
export function parseFuzzyDate(text: unknown): Parsed<FuzzyDate> {
  if (typeof text !== 'string' || text === '') return refused(text, EDTF_EXPECTED, 'EDTF_INVALID');
  const read = readEdtf(text);
  if (!read.ok) return refused(text, read.expected, read.rule);
  const [first, last] = [read.spans[0]?.first, read.spans.at(-1)?.last];
  return accepted({ edtf: text, earliest: boundText(first), latest: boundText(last) });
}

const boundText = (day = Infinity): string | null => (Number.isFinite(day) ? dayText(day) : null);

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, FuzzyDate>();

/** A date from text that is known to be good: our own constants and stored values. Reading EDTF is slow, so dates are remembered. */
export function fuzzyDate(text: string): FuzzyDate {
  const known = remembered.get(text);
  if (known) return known;
  const parsed = parseFuzzyDate(text);
  if (!parsed.ok) throw new Error(`not a date: ${text}`);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, parsed.value);
  return parsed.value;
}

/** Is `a` before `b`? Qualified dates (? ~ %) are never certain. */
export function isBefore(a: FuzzyDate, b: FuzzyDate): Sureness {
  const certain = a.latest && b.earliest && dayNumber(a.latest) < dayNumber(b.earliest);
  if (certain) return isQualified(a) || isQualified(b) ? 'possibly' : 'certainly';
  return !a.earliest || !b.latest || dayNumber(a.earliest) < dayNumber(b.latest) ? 'possibly' : 'no';
}

export function isAfter(a: FuzzyDate, b: FuzzyDate): Sureness {
  return isBefore(b, a);
}

/** Do the two have a day in common? Certain only where both are single days. */
export function overlaps(a: FuzzyDate, b: FuzzyDate): Sureness {
  const inOther = spansOf(b);
  if (!spansOf(a).some((one) => inOther.some((other) => one.first <= other.last && other.first <= one.last))) return 'no';
  return isExact(a) && isExact(b) && !isQualified(a) && !isQualified(b) ? 'certainly' : 'possibly';
}

/** True where every possible day of `inner` is a possible day of `outer`. */
export function contains(outer: FuzzyDate, inner: FuzzyDate): boolean {
  const allowed = spansOf(outer);
  return spansOf(inner).every(({ first, last }) => allowed.some((span) => span.first <= first && last <= span.last));
}

/** Sets and days of an unknown month leave out days between their bounds; any other date is all that lies between them. */
function spansOf(date: FuzzyDate): readonly Span[] {
  const read = /^\[|-XX-\d/.test(date.edtf) ? readEdtf(date.edtf) : undefined;
  if (read?.ok) return read.spans;
  return [
    {
      first: date.earliest === null ? -Infinity : dayNumber(date.earliest),
      last: date.latest === null ? Infinity : dayNumber(date.latest),
    },
  ];
}

export const isExact = (date: FuzzyDate): boolean => date.earliest !== null && date.earliest === date.latest;

export const isQualified = (date: FuzzyDate): boolean => /[?~%]/.test(date.edtf);

export const FuzzyDateType = valueType<FuzzyDate>({
  name: 'FuzzyDate',
  expects: EDTF_EXPECTED,
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
  dates: (date) => [date],
});
