import type { Operation } from '../domain/claim.js';
import { insertRows } from '../persistence/insert.js';
import { raw, sql } from '../persistence/sql.js';
import type { Transaction } from '../persistence/database.js';
import { applyOperations } from '../registry/operations.store.js';
import { bury, takeOut } from '../registry/erased.store.js';
import { forget, operationsAt } from './log.store.js';
import { touchedBy } from '../registry/registry.store.js';
import { leavesOf, revisionHash, type SealedRevision } from './revision.js';
import { growTree } from './tree.js';

/** Derives what lists, facets and statistics read from the claims of the touched records. */
export interface Projection {
  /** The tables that it keeps: nothing else writes them. */
  readonly tables: readonly string[];
  refresh(db: Transaction, touched: ReadonlySet<string>, revision: number): Promise<void>;
}

/**
 * Writes a sealed revision into the log, its tree and every table, within the caller's transaction. Publishing, mirroring and replaying
 * all end here, so that the same log makes the same tables. `note`: the checkpoint that another instance signed for it.
 */
export async function append(
  db: Transaction,
  revision: SealedRevision,
  projections: readonly Projection[],
  note: string | null = null,
): Promise<void> {
  const { head, operations } = revision;
  const hash = revisionHash(
    head,
    operations.map(({ digest }) => digest),
  );
  await insertRows(db, 'revision', [{ ...head, hash }]);
  await insertRows(
    db,
    'operation',
    operations.map(({ payload, salt, digest }, position) => ({ revision: head.number, position, payload, salt, digest })),
  );
  await growTree(db, head.number, leavesOf(revision), note);
  const told = operations.flatMap(({ payload }) => (payload === null ? [] : [JSON.parse(payload) as Operation]));
  await applyOperations(db, told, head.number);
  const gone = told.filter((operation) => operation.do === 'erase' || operation.do === 'withhold');
  await takeOut(db, await operationsAt(db, gone));
  await bury(
    db,
    gone.filter((operation) => operation.do === 'erase'),
    head.number,
  );
  await forget(db, gone);
  // What is gone must be gone from the read models of earlier revisions too.
  if (gone.length > 0) await derive(db, projections);
  else await refresh(db, projections, head.number);
}

/** Empties the read models and derives them again, revision by revision, from the claims. Answers how many revisions there are. */
export async function derive(db: Transaction, projections: readonly Projection[]): Promise<number> {
  for (const table of projections.flatMap(({ tables }) => tables)) await db.rows(sql`delete from ${raw(table)}`);
  const revisions = await db.rows<{ number: number }>(sql`select number from revision order by number`);
  for (const { number } of revisions) await refresh(db, projections, number);
  return revisions.length;
}

async function refresh(db: Transaction, projections: readonly Projection[], revision: number): Promise<void> {
  const touched = await touchedBy(db, revision);
  for (const projection of projections) await projection.refresh(db, touched, revision);
}
