import type { Change } from './change.js';
import type { Release } from '../../domain/release.js';
import type { Move, ProposalState } from './states.js';

/** A set of changes on its way to the registry. */
export interface Proposal {
  readonly id: string;
  readonly state: ProposalState;
  readonly version: number;
  readonly authorId: string;
  readonly authorLabel: string;
  readonly reviewerId: string | null;
  /** How the log names whoever accepted it. */
  readonly reviewerLabel: string | null;
  readonly summary: string;
  readonly changes: readonly Change[];
  /** When, and for whom, it may be seen once it is accepted. */
  readonly release: Release;
  readonly baseRevision: number;
  readonly publishedIn: number | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What was said or done about a proposal. */
export interface Remark {
  readonly id: string;
  readonly proposalId: string;
  readonly authorId: string;
  readonly at: string;
  readonly move: Move | null;
  readonly text: string;
}
