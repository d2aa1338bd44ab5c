import { createHash, randomBytes } from 'node:crypto';
import type { Operation } from '../domain/claim.js';
import { insertRows } from '../persistence/insert.js';
import { sql } from '../persistence/sql.js';
import type { Transaction } from '../persistence/database.js';
import { applyOperations } from '../registry/operations.store.js';
import { canonicalJson } from '../registry/claim-digest.js';

/** A change set that is ready to be published. */
export interface ChangeSet {
  readonly author: string;
  readonly reviewer?: string;
  readonly summary: string;
  readonly operations: readonly Operation[];
}

/** Derives what lists, facets and statistics read from the claims of the touched records. */
export interface Projection {
  refresh(db: Transaction, touched: ReadonlySet<string>, revision: number): Promise<void>;
}

export const NO_REVISION = '0'.repeat(64);

/**
 * Appends a revision within the caller's transaction: number, salted digests, chain, tables, read models. Answers its number.
 * Everything that changes the registry goes through here, the first loading of data/ as well as a reviewer's click.
 */
export async function publish(db: Transaction, change: ChangeSet, projections: readonly Projection[], now = new Date()): Promise<number> {
  await holdLine(db);
  const last = await lastRevision(db);
  const number = last.number + 1;
  const publishedAt = now.toISOString();
  const operations = change.operations.map((operation, position) => sealed(operation, number, position));
  const head = {
    number,
    published_at: publishedAt,
    author: change.author,
    reviewer: change.reviewer ?? null,
    summary: change.summary,
    previous_hash: last.hash,
  };
  await insertRows(db, 'revision', [
    {
      ...head,
      hash: revisionHash(
        head,
        operations.map((operation) => operation.digest),
      ),
    },
  ]);
  await insertRows(db, 'operation', operations);
  const touched = await applyOperations(db, change.operations, number);
  for (const projection of projections) await projection.refresh(db, touched, number);
  return number;
}

/** SHA-256 over what a revision says of itself, the revision before it and the digests of its operations. */
export function revisionHash(head: object, digests: readonly string[]): string {
  return sha256(canonicalJson({ ...head, operations: digests }));
}

export const operationDigest = (salt: string, payload: string): string => sha256(`${salt}\n${payload}`);

function sealed(
  operation: Operation,
  revision: number,
  position: number,
): { revision: number; position: number; payload: string; salt: string; digest: string } {
  const payload = canonicalJson(operation);
  const salt = randomBytes(16).toString('hex');
  return { revision, position, payload, salt, digest: operationDigest(salt, payload) };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Whoever publishes waits here for the one before, and then sees what that one published. On SQLite the line of writes does this.
 */
export async function holdLine(db: Transaction): Promise<void> {
  if (db.dialect === 'postgres') await db.rows(sql`select pg_advisory_xact_lock(7237)`);
}

async function lastRevision(db: Transaction): Promise<{ readonly number: number; readonly hash: string }> {
  const [last] = await db.rows<{ number: number; hash: string }>(sql`select number, hash from revision order by number desc limit 1`);
  return last ?? { number: 0, hash: NO_REVISION };
}
