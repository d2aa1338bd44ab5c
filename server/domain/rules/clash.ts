import type { FuzzyDate, Sureness } from '../values/index.js';
import type { ClaimAt, Fault } from './finding.js';
import type { Subject } from './subject.js';

/** A claim with one of the dates that it carries. */
export interface DatedClaim extends ClaimAt {
  readonly date: FuzzyDate;
}

/** What is claimed about one date: the best account first, then the others of its rank. */
export type Accounts = readonly DatedClaim[];

/** Every date that a property states, each with its accounts. */
export function datesOf(subject: Subject, property: string): readonly Accounts[] {
  const { many, type } = subject.fact(property).declaration;
  return subject.accountsOf(property).flatMap((accounts) => {
    const dated = accounts.flatMap((account) => type.dates(account.claim.value).map((date) => ({ ...account, date })));
    return many ? dated.map((each) => [each]) : [dated];
  });
}

/** Two things that cannot both be: which claims say so, and how sure it is. */
export type Clash = Pick<Fault, 'claims' | 'severity' | 'parameters'>;

/**
 * Dates that certainly contradict each other are an error where both are the best that is known. They are a warning where one of them is
 * only another account, since sources that disagree are kept side by side, or where a date is marked as approximate or uncertain.
 */
export function clash(first: Accounts, second: Accounts, contradict: (first: FuzzyDate, second: FuzzyDate) => Sureness): Clash | undefined {
  const [one] = first;
  const [other] = second;
  if (!one || !other) return undefined;
  if (contradict(one.date, other.date) === 'certainly') return { claims: [one, other] };
  const accounts = first.flatMap((a) => second.map((b) => [a, b] as const)).find(([a, b]) => contradict(a.date, b.date) === 'certainly');
  if (accounts) return { claims: accounts, severity: 'warning', parameters: { context: 'account' } };
  if (contradict(unqualified(one.date), unqualified(other.date)) !== 'certainly') return undefined;
  return { claims: [one, other], severity: 'warning', parameters: { context: 'approximate' } };
}

/** The date without its marks of doubt (? ~ %); its first and last day stay. */
const unqualified = (date: FuzzyDate): FuzzyDate => ({ ...date, edtf: date.edtf.replace(/[?~%]/g, '') });
