import type { Operation } from '../../domain/claim.js';
import type { Statements } from '../../persistence/database.js';
import { claimsById } from '../../registry/registry.store.js';
import type { Change } from './change.js';

/** A property of a record. */
export interface TouchedFact {
  readonly record: string;
  readonly property: string;
}

/** The properties that a draft states or takes back: of claims that no longer stand it says which by its changes. */
export async function touchedBy(
  db: Statements,
  operations: readonly Operation[],
  changes: readonly Change[],
): Promise<readonly TouchedFact[]> {
  const aims = changes.flatMap((change) => (change.do === 'retract' ? [change.claim] : []));
  const taken = aims.length === 0 ? [] : await claimsById(db, aims);
  const touched = [
    ...operations.flatMap((operation) =>
      operation.do === 'addClaim' ? [{ record: operation.record, property: operation.claim.property }] : [],
    ),
    ...changes.flatMap((change) => (change.do === 'state' ? [{ record: change.record, property: change.property }] : [])),
    ...taken.map((row) => ({ record: row.record_id, property: row.property })),
  ];
  return [...new Map(touched.map((each) => [`${each.record}/${each.property}`, each])).values()];
}
