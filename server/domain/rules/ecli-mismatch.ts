import { isDay } from '../values/calendar-day.js';
import { Ecli, fuzzyDate, overlaps, type FuzzyDate } from '../values/index.js';
import type { ClaimAt, Fault } from './finding.js';
import { illFormed } from './ill-formed.js';
import type { Rule } from './rule.js';
import type { Subject } from './subject.js';

/** The steps in a case that end with a judgment (JUD) and with a decision (DEC). */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  JUD: ['judgment', 'just-satisfaction', 'struck-out', 'friendly-settlement'],
  DEC: ['admissible', 'inadmissible', 'struck-out', 'friendly-settlement'],
};

/** A European Case Law Identifier carries the day, the kind and the application number of its decision: ECLI:CE:ECHR:2021:1104JUD003242716. */
export const ecliMismatch: Rule = {
  code: 'ECLI_MISMATCH',
  severity: 'error',
  kinds: ['case'],
  judge: (subject) => [
    ...illFormed(subject, Ecli),
    ...subject.accountsOf('eclis').flatMap(([at]) => (at ? [...otherNumber(subject, at), ...otherDay(subject, at)] : [])),
  ],
};

interface Parts {
  readonly day: string;
  readonly step: string;
  readonly number: string;
}

function partsOf(ecli: unknown): Parts | undefined {
  const [, year, month, date, step = '', number, filed] =
    /^ECLI:CE:ECHR:(\d{4}):(\d\d)(\d\d)(JUD|DEC)(\d{7})(\d\d)$/.exec(String(ecli)) ?? [];
  if (year === undefined) return undefined;
  return { day: [year, month, date].join('-'), step, number: `${String(Number(number))}/${String(filed)}` };
}

/** Of several applications decided together, the identifier carries one. */
function otherNumber(subject: Subject, at: ClaimAt): Fault[] {
  const numbers = subject.accountsOf('numbers').flat();
  const number = partsOf(at.claim.value)?.number;
  if (number === undefined || numbers.length === 0 || numbers.some(({ claim }) => claim.value === number)) return [];
  return [{ path: at.path, claims: [at, ...numbers], parameters: { context: 'number', number } }];
}

function otherDay(subject: Subject, at: ClaimAt): Fault[] {
  const parts = partsOf(at.claim.value);
  if (!parts) return [];
  const { day, step } = parts;
  if (!isDay(day)) return [{ path: at.path, claims: [at], parameters: { context: 'day', day } }];
  const steps = subject
    .accountsOf('stages')
    .flat()
    .filter(({ claim }) => STEPS[step]?.includes(stageOf(claim.value).stage) && stageOf(claim.value).date);
  const agrees = ({ claim }: ClaimAt): boolean => overlaps(stageOf(claim.value).date ?? fuzzyDate(day), fuzzyDate(day)) !== 'no';
  if (steps.length === 0 || steps.some(agrees)) return [];
  return [{ path: at.path, claims: [at, ...steps], parameters: { context: 'day', day } }];
}

const stageOf = (value: unknown): { readonly stage: string; readonly date?: FuzzyDate } => value as { stage: string; date?: FuzzyDate };
