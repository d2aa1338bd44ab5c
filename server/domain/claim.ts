import type { FuzzyDate } from './values/index.js';

export type Rank = 'preferred' | 'normal' | 'deprecated';

/** `value`: this is it; `unknown`: there is one, but not known which; `none`: there is none. */
export type ValueKind = 'value' | 'unknown' | 'none';

/** Whose statement a claim is: a name as the source gives it, and the record it means where there is one. */
export interface AssertedBy {
  readonly name: string;
  readonly organisation?: string;
  readonly person?: string;
}

/** Where a claim stands: a source, and the place or the words in it. */
export interface Citation {
  readonly source: string;
  readonly locator?: string;
  readonly quote?: string;
  readonly quoteLanguage?: string;
}

export interface Qualifiers {
  readonly asOf?: FuzzyDate;
  /** The text that the value was structured from, where it says more; the source's own words in it stand in quotation marks. */
  readonly wording?: string;
  readonly note?: string;
  /** Why a claim is deprecated. */
  readonly reason?: string;
  /** Why a claim that could hurt somebody is published all the same. */
  readonly clearance?: string;
}

/** One value of one property of one record, as somebody published it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- claims of every type stand side by side
export interface Claim<T = any> extends Qualifiers {
  readonly property: string;
  readonly kind: ValueKind;
  /** Present where kind is `value`. */
  readonly value?: T;
  readonly rank: Rank;
  readonly assertedBy?: AssertedBy;
  readonly citations: readonly Citation[];
}

/** The record kinds, sources apart, as they are kept in files and in operations. */
export interface RecordContent {
  readonly kind: string;
  readonly id: string;
  readonly slug: string;
  /** The record that this one is a part of: a detention's person, a defendant's proceeding. */
  readonly parent?: string;
  readonly claims: readonly Claim[];
}

/** A bibliographic record in CSL's terms. Dates are EDTF text. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly language: string;
  readonly kind: string;
  readonly url?: string;
  /** Where the page was read, if that was a copy at another address. */
  readonly readAt?: string;
  readonly issued?: string;
  readonly accessed: string;
  readonly publisherCountry?: string;
  /** A paraphrase, in the registry's words, of what was read there. */
  readonly abstract?: string;
  readonly note?: string;
}

/** What the log says of an archived copy: enough to know the file when one sees it. */
export interface CaptureHead {
  /** SHA-256 of the file as it came. */
  readonly sha256: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly url?: string;
}

export type Operation =
  | { readonly do: 'putSource'; readonly source: Source }
  | { readonly do: 'withdrawSource'; readonly source: string }
  | { readonly do: 'addRecord'; readonly record: string; readonly kind: string; readonly slug: string; readonly parent?: string }
  | { readonly do: 'withdrawRecord'; readonly record: string }
  | { readonly do: 'addClaim'; readonly record: string; readonly position: number; readonly claim: Claim }
  | { readonly do: 'retractClaim'; readonly record: string; readonly claim: string }
  /** An archived copy of a source: what it is, not what is in it. */
  | { readonly do: 'addCapture'; readonly source: string; readonly capture: CaptureHead }
  | { readonly do: 'withdrawCapture'; readonly source: string; readonly capture: string }
  /** The address of a record that has become another one leads there. */
  | { readonly do: 'redirect'; readonly kind: string; readonly slug: string; readonly record: string }
  | { readonly do: 'endRedirect'; readonly kind: string; readonly slug: string }
  | Withholding
  | Erasure;

/** An operation, by its place in the log. */
export interface OperationPlace {
  readonly revision: number;
  readonly position: number;
}

/**
 * Takes what an operation published out of the registry, and its text out of the public log. Whoever runs the instance keeps both: what is
 * withheld may be published again. Nothing but the place is told.
 */
export interface Withholding extends OperationPlace {
  readonly do: 'withhold';
}

/**
 * Takes what an operation published out of the registry and its text out of the log, for good: payload and salt are destroyed. What was
 * published more than once needs as many erasures.
 */
export interface Erasure extends OperationPlace {
  readonly do: 'erase';
  /** What stays: that there was something. */
  readonly of: Erased;
  /** What the public is told. */
  readonly reason: string;
}

/** What is left of something that was erased. */
export type Erased =
  | { readonly is: 'claim'; readonly claim: string; readonly record: string; readonly property: string }
  /** By its SHA-256. */
  | { readonly is: 'capture'; readonly capture: string }
  /** By the SHA-256 of its address: who knows the address is told that something was there, nobody else learns it. */
  | { readonly is: 'source' | 'record'; readonly address: string };
