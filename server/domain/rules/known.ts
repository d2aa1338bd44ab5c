import type { RecordContent, Source } from '../claim.js';
import type { Release } from '../release.js';
import type { ClaimAt } from './finding.js';

/** What the rules are told: some records or all of them, and what is known beside them. */
export interface Known {
  readonly records: readonly RecordContent[];
  readonly sources?: readonly Source[];
  /** The day on which is judged: 2026-11-22. */
  readonly today: string;
  /** The archived texts of a source, as far as there are any. */
  readonly capturedTexts?: (source: string) => readonly string[];
  readonly releaseOf?: (claim: ClaimAt) => Release | undefined;
  readonly releaseOfSource?: (source: string) => Release | undefined;
  /** How many people were, at most, held between two days (day numbers, both included). Known where all people are. */
  readonly mostHeld?: (first: number, last: number) => number;
}
