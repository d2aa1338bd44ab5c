import { parseFuzzyDate, type FuzzyDate, type Refusal } from '../../server/domain/values/index.js';
import { readJson } from '../support/root.js';
import { BOUNDS, REVERSED } from './vectors/edtf-bounds.js';

type Level = 'level0' | 'level1' | 'level2' | 'invalid';

const vectors = readJson('test/domain/vectors/edtf.json') as Readonly<Record<Level, readonly string[]>>;

/** MODEL.md, Values: levels 0 and 1 without times and long years; of level 2 one-of sets and a day of an unknown month. */
const PROFILE: Readonly<Record<Level, (text: string) => boolean>> = {
  level0: (text) => !text.includes('T'),
  level1: (text) => !/[TY]/.test(text),
  level2: (text) => text.startsWith('[') || /^\d{4}-XX-\d\d$/.test(text),
  invalid: () => false,
};

const split = (inside: boolean): string[] => [
  ...new Set((Object.keys(PROFILE) as Level[]).flatMap((level) => vectors[level].filter((text) => PROFILE[level](text) === inside))),
];

const refusalOf = (text: string): Refusal => {
  const parsed = parseFuzzyDate(text);
  if (parsed.ok) throw new Error(`${text} was accepted as ${JSON.stringify(parsed.value)}`);
  return parsed.refusals[0] as Refusal;
};

test('the table of bounds holds every vector inside the profile and no other', () => {
  expect(Object.keys(BOUNDS).sort()).toEqual(split(true).sort());
});

test.each(Object.entries(BOUNDS))('%s lies within its bounds', (text, [earliest, latest]) => {
  expect(parseFuzzyDate(text)).toEqual({ ok: true, value: { edtf: text, earliest, latest } satisfies FuzzyDate });
});

test.each(split(false).filter((text) => !REVERSED.includes(text)))('"%s" is refused as no date, with examples of what would do', (text) => {
  const { rule, found, expected } = refusalOf(text);
  expect({ rule, found }).toEqual({ rule: 'EDTF_INVALID', found: JSON.stringify(text) });
  expect(expected).toMatch(/^a date such as 2023-09-27, 2023-09, 2023, 2023-09-27~ or 2023-09-19\/2023-11-02/);
});

test.each(REVERSED)('%s is refused as an interval that ends before it begins', (text) => {
  expect(refusalOf(text)).toMatchObject({ rule: 'INTERVAL_REVERSED', expected: 'an end that is not before the beginning' });
});

test.each([
  ['1985-04-12T23:20:30', 'times of day are not kept'],
  ['Y170000002', 'years of more than four digits are not kept'],
  ['1950S2', 'exponents and significant digits are not kept'],
  ['2001-25', 'of the seasons, 21 to 24 are kept'],
  ['{1960,-1961-12}', 'all-of sets in braces are not kept; give one claim for each date'],
  ['2004?-06-11', 'a qualifier (? ~ %) stands at the end of a whole date'],
  ['156X-12-25', 'X stands for the last one or two digits of a year, a whole month or a whole day'],
  ['2000-XX/2012', 'X does not stand inside an interval or a set'],
  ['[1667,1668, 1670..1672]', 'there are no spaces in it'],
  ['19', 'centuries, decades and long years are not kept'],
])('%s is refused with the reason that %s', (text, reason) => {
  expect(refusalOf(text).expected).toContain(`; ${reason}`);
});
