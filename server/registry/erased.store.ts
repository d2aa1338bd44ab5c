import { createHash } from 'node:crypto';
import type { Erased, Erasure, Operation } from '../domain/claim.js';
import type { Statements, Transaction } from '../persistence/database.js';
import { insertRows } from '../persistence/insert.js';
import { among, raw, sql } from '../persistence/sql.js';
import { claimDigest } from './claim-digest.js';
import { addedClaimId } from './operations.store.js';

interface Published {
  readonly revision: number;
  readonly operation: Operation;
}

/** Takes out of the tables what operations put there. A mirror that came later never had it, so nothing else may depend on it. */
export async function takeOut(db: Transaction, published: readonly Published[]): Promise<void> {
  const claims = published.flatMap(({ operation, revision }) =>
    operation.do === 'addClaim' ? [addedClaimId(operation.record, claimDigest(operation.claim), revision)] : [],
  );
  for (const table of ['citation', 'reference']) await db.rows(sql`delete from ${raw(table)} where claim_id ${among(claims)}`);
  await db.rows(sql`delete from claim where id ${among(claims)}`);
  for (const { operation, revision } of published) {
    if (operation.do === 'putSource')
      await db.rows(sql`delete from source where id = ${operation.source.id} and published_in = ${revision}`);
    if (operation.do === 'addRecord') await db.rows(sql`delete from record where id = ${operation.record} and published_in = ${revision}`);
    if (operation.do === 'addCapture')
      await db.rows(
        sql`delete from source_capture where source_id = ${operation.source} and capture_id = ${operation.capture.sha256} and published_in = ${revision}`,
      );
    if (operation.do === 'redirect')
      await db.rows(sql`delete from redirect where kind = ${operation.kind} and slug = ${operation.slug} and published_in = ${revision}`);
  }
}

/** Keeps what is left of what was erased. */
export async function bury(db: Transaction, erasures: readonly Erasure[], revision: number): Promise<void> {
  const rows = new Map(erasures.map(({ of, reason }) => [`${of.is} ${subjectOf(of)}`, tombstone(of, reason, revision)]));
  for (const { kind, subject } of rows.values()) await db.rows(sql`delete from tombstone where kind = ${kind} and subject = ${subject}`);
  await insertRows(db, 'tombstone', [...rows.values()]);
}

const tombstone = (of: Erased, reason: string, revision: number) => ({
  kind: of.is,
  subject: subjectOf(of),
  record_id: of.is === 'claim' ? of.record : null,
  property: of.is === 'claim' ? of.property : null,
  reason,
  published_in: revision,
});

function subjectOf(of: Erased): string {
  switch (of.is) {
    case 'claim':
      return of.claim;
    case 'capture':
      return of.capture;
    case 'source':
    case 'record':
      return of.address;
  }
}

/** By this the address of a record or a source that was erased is known, to whoever knows the address. */
export const addressDigest = (kind: string, slug: string): string => createHash('sha256').update(`${kind}/${slug}`).digest('hex');

/** The revision that erased something; undefined where nothing was. `subject`: the digest of an address, the SHA-256 of a capture. */
export async function erasedIn(db: Statements, kind: Erased['is'], subject: string): Promise<number | undefined> {
  const [row] = await db.rows<{ published_in: number }>(
    sql`select published_in from tombstone where tombstone.kind = ${kind} and tombstone.subject = ${subject}`,
  );
  return row?.published_in;
}
