import type { FactDifference } from '../difference.js';
import { claimChanges } from './claim-changes.js';

/** Fields and enum values of what changes, in the log as in drafts. */
export const changeFields = {
  FactDifference: { changes: ({ before, after, since }: FactDifference) => claimChanges(before, after, since) },
  ClaimChangeKind: { ADDED: 'added', REMOVED: 'removed', REPLACED: 'replaced', RERANKED: 'reranked', RESOURCED: 'resourced' },
  ChangeLabel: { EVENT: 'event', LATE_KNOWLEDGE: 'lateKnowledge', CORRECTION: 'correction' },
  RecordChangeKind: { CREATED: 'created', WITHDRAWN: 'withdrawn', MOVED: 'moved', CHANGED: 'changed' },
} as const;
