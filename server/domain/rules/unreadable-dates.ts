import { parseFuzzyDate, type FuzzyDate, type Parsed } from '../values/index.js';
import type { Fault } from './finding.js';
import type { Subject } from './subject.js';

const MOST_REMEMBERED = 10_000;
const remembered = new Map<string, Parsed<FuzzyDate>>();

/** The dates that claims carry, in their values and as the day of which they speak, whose text is refused under that rule. */
export function datesNotRead(subject: Subject, rule: string): Fault[] {
  return subject.properties.flatMap(({ name, type }) =>
    subject.claimsOf(name).flatMap((at) => {
      const { kind, asOf } = at.claim;
      const inValue = (kind === 'value' ? type.dates(at.claim.value) : []).map((date) => ({ date, path: `${at.path}.value` }));
      return [...inValue, ...(asOf ? [{ date: asOf, path: `${at.path}.asOf` }] : [])]
        .filter(({ date }) => refusalOf(date) === rule)
        .map(({ date, path }) => ({ path, claims: [at], parameters: { found: date.edtf } }));
    }),
  );
}

/** A date whose first and last day are not those that its text gives is as wrong as one whose text gives none. */
function refusalOf(date: FuzzyDate): string | undefined {
  const read = readOnce(date.edtf);
  if (!read.ok) return read.refusals[0]?.rule;
  return read.value.earliest === date.earliest && read.value.latest === date.latest ? undefined : 'EDTF_INVALID';
}

function readOnce(text: string): Parsed<FuzzyDate> {
  const read = remembered.get(text) ?? parseFuzzyDate(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, read);
  return read;
}
