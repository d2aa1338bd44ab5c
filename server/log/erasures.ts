import type { Erasure, Operation } from '../domain/claim.js';
import type { Statements } from '../persistence/database.js';
import { claimDigest } from '../registry/claim-digest.js';
import { claimsSayingTheSame, type AddedClaimRow } from '../registry/registry.store.js';
import { operationsOf } from './log.store.js';

/**
 * What must be published in order to erase claims for good: an erasure for each, and for every other claim, standing or not, by which the
 * same value of the same fact of the record was ever published. Publishing them destroys the texts and salts in the log; whoever asks
 * sees to drafts, captures and to what the summary of the revision says. Claims that are not there, or are erased already, have none.
 */
export async function erasuresOf(db: Statements, claims: readonly string[], reason: string): Promise<readonly Erasure[]> {
  const rows = await claimsSayingTheSame(db, claims);
  const logs = new Map<number, readonly (Operation | undefined)[]>();
  for (const revision of new Set(rows.map((row) => row.published_in))) {
    const operations = await operationsOf(db, revision);
    logs.set(
      revision,
      operations.map(({ payload }) => (payload === null ? undefined : (JSON.parse(payload) as Operation))),
    );
  }
  return rows.map((row) => ({
    do: 'erase',
    revision: row.published_in,
    position: placeOf(row, logs.get(row.published_in) ?? []),
    record: row.record_id,
    property: row.property,
    claim: row.id,
    reason,
  }));
}

function placeOf({ id, record_id: record, digest }: AddedClaimRow, log: readonly (Operation | undefined)[]): number {
  const position = log.findIndex(
    (operation) => operation?.do === 'addClaim' && operation.record === record && claimDigest(operation.claim) === digest,
  );
  if (position < 0) throw new Error(`the log has no operation that added the claim ${id}`);
  return position;
}
