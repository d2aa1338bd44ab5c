import { randomBytes } from 'node:crypto';
import type { Operation } from '../domain/claim.js';
import { sql } from '../persistence/sql.js';
import type { Transaction } from '../persistence/database.js';
import { canonicalJson } from '../registry/claim-digest.js';
import { append, type Projection } from './append.js';
import { lastRevision } from './log.store.js';
import { NO_REVISION, operationDigest, type SealedOperation } from './revision.js';

/** A change set that is ready to be published. All that it says of people stands in the public log for good. */
export interface ChangeSet {
  /** A role, such as `editor`, or the name under which the author chose to be public. */
  readonly author: string;
  readonly reviewer?: string;
  readonly summary: string;
  readonly operations: readonly Operation[];
}

/**
 * Appends a revision within the caller's transaction: number, salted digests, chain, tree, tables, read models. Answers its number.
 * Everything that changes the registry goes through here, the first loading of data/ as well as a reviewer's click.
 */
export async function publish(db: Transaction, change: ChangeSet, projections: readonly Projection[], now = new Date()): Promise<number> {
  await holdLine(db);
  const last = await lastRevision(db);
  const head = {
    number: (last?.number ?? 0) + 1,
    published_at: now.toISOString(),
    author: change.author,
    reviewer: change.reviewer ?? null,
    summary: change.summary,
    previous_hash: last?.hash ?? NO_REVISION,
  };
  await append(db, { head, operations: change.operations.map(sealed) }, projections);
  return head.number;
}

function sealed(operation: Operation): SealedOperation {
  const payload = canonicalJson(operation);
  const salt = randomBytes(16).toString('hex');
  return { payload, salt, digest: operationDigest(salt, payload) };
}

/**
 * Whoever publishes waits here for the one before, and then sees what that one published. On SQLite the line of writes does this.
 */
export async function holdLine(db: Transaction): Promise<void> {
  if (db.dialect === 'postgres') await db.rows(sql`select pg_advisory_xact_lock(7237)`);
}
