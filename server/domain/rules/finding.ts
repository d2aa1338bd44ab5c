import type { Claim } from '../claim.js';
import type { FuzzyDate } from '../values/index.js';

/** An error blocks publishing; a warning waits in the editors' queue. */
export type Severity = 'error' | 'warning';

/** A claim in its place: `startDate.0` is the first claim of that property of that record. */
export interface ClaimAt {
  readonly record: string;
  readonly path: string;
  readonly claim: Claim;
}

/** What a sentence is filled with: words and numbers as they are, dates and names in the reader's language. */
export type Parameter = string | number | FuzzyDate | { readonly property: string; readonly kind: string };

/** What a rule has to say about a record. */
export interface Fault {
  /** Where in the record: a property, a claim of it (`startDate.0`), or a part of a claim (`startDate.0.sources`). */
  readonly path: string;
  /** Every claim that is needed to see what is wrong, so that both sides can be shown. */
  readonly claims: readonly ClaimAt[];
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** Where this case is milder than the rule. */
  readonly severity?: Severity;
}

/** A fault with the rule that was broken and the record that it was found at. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly record: string;
  readonly path: string;
  readonly claims: readonly ClaimAt[];
  readonly parameters: Readonly<Record<string, Parameter>>;
}
