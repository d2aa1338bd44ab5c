import type { Statements } from '../../persistence/database.js';
import { among, sql } from '../../persistence/sql.js';
import { standingAt } from '../../registry/registry.store.js';

/** The records of some kinds that are parts of the given ones, or name them. */
export async function recordsAbout(
  db: Statements,
  ids: readonly string[],
  kinds: readonly string[],
  revision: number,
): Promise<readonly string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select record.id from record where record.parent_id ${among(ids)} and record.kind ${among(kinds)} and ${standingAt('record', revision)}
      union select record.id from reference
        join claim on claim.id = reference.claim_id and ${standingAt('claim', revision)}
        join record on record.id = claim.record_id and record.kind ${among(kinds)} and ${standingAt('record', revision)}
        where reference.target_id ${among(ids)}`,
  );
  return rows.map(({ id }) => id);
}

/** The records of a kind that state one of these values (as JSON) of a property. */
export async function recordsStating(
  db: Statements,
  kind: string,
  property: string,
  values: readonly string[],
  revision: number,
): Promise<readonly string[]> {
  if (values.length === 0) return [];
  const rows = await db.rows<{ id: string }>(
    sql`select distinct record.id from record
      join claim on claim.record_id = record.id and claim.property = ${property} and claim.value ${among(values)} and ${standingAt('claim', revision)}
      where record.kind = ${kind} and ${standingAt('record', revision)}`,
  );
  return rows.map(({ id }) => id);
}
