import type { Operation } from '../domain/claim.js';
import { groupBy } from '../domain/group-by.js';
import { kindNamed, propertyOf } from '../model/index.js';
import { among, sql } from '../persistence/sql.js';
import { insertRows } from '../persistence/insert.js';
import type { Transaction } from '../persistence/database.js';
import { stableId } from './files/stable-id.js';
import { claimDigest } from './claim-digest.js';
import { qualifiersJson, sourceToRow } from './rows.js';

type Of<D extends Operation['do']> = Extract<Operation, { do: D }>;

/** Writes a revision's operations into the tables. */
export async function applyOperations(db: Transaction, operations: readonly Operation[], revision: number): Promise<void> {
  const ofKind = groupBy(operations, (operation) => operation.do);
  const take = <D extends Operation['do']>(kind: D): Of<D>[] => (ofKind.get(kind) ?? []) as Of<D>[];
  const changedSources = [...take('putSource').map((put) => put.source.id), ...take('withdrawSource').map((gone) => gone.source)];
  await withdrawSources(db, changedSources, revision);
  await insertRows(
    db,
    'source',
    take('putSource').map(({ source }) => ({ ...sourceToRow(source), published_in: revision })),
  );
  await db.rows(
    sql`update record set superseded_in = ${revision} where superseded_in is null and id ${among(take('withdrawRecord').map((gone) => gone.record))}`,
  );
  await insertRows(
    db,
    'record',
    take('addRecord').map(({ record, kind, slug, parent }) => ({
      id: record,
      kind,
      slug,
      parent_id: parent ?? null,
      published_in: revision,
    })),
  );
  await db.rows(
    sql`update claim set superseded_in = ${revision} where superseded_in is null and id ${among(take('retractClaim').map((gone) => gone.claim))}`,
  );
  await addClaims(db, take('addClaim'), revision);
  await keepRedirects(db, [...take('redirect'), ...take('endRedirect')], take('redirect'), revision);
  await keepCaptures(db, take('withdrawCapture'), take('addCapture'), revision);
}

/** The id of a claim with this content that a revision adds to a record. */
export const addedClaimId = (record: string, digest: string, revision: number): string => stableId(record, digest, String(revision));

async function keepCaptures(
  db: Transaction,
  withdrawn: readonly Of<'withdrawCapture'>[],
  added: readonly Of<'addCapture'>[],
  revision: number,
): Promise<void> {
  for (const { source, capture } of withdrawn)
    await db.rows(
      sql`update source_capture set superseded_in = ${revision} where superseded_in is null and source_id = ${source} and capture_id = ${capture}`,
    );
  await insertRows(
    db,
    'source_capture',
    added.map(({ source, capture }) => ({ source_id: source, capture_id: capture.sha256, published_in: revision })),
  );
}

async function keepRedirects(
  db: Transaction,
  ended: readonly { readonly kind: string; readonly slug: string }[],
  begun: readonly Of<'redirect'>[],
  revision: number,
): Promise<void> {
  for (const { kind, slug } of ended)
    await db.rows(sql`update redirect set superseded_in = ${revision} where superseded_in is null and kind = ${kind} and slug = ${slug}`);
  await insertRows(
    db,
    'redirect',
    begun.map(({ kind, slug, record }) => ({ kind, slug, record_id: record, published_in: revision })),
  );
}

async function withdrawSources(db: Transaction, ids: readonly string[], revision: number): Promise<void> {
  await db.rows(sql`update source set superseded_in = ${revision} where superseded_in is null and id ${among(ids)}`);
}

async function addClaims(db: Transaction, additions: readonly Of<'addClaim'>[], revision: number): Promise<void> {
  const kinds = await kindsOf(db, [...new Set(additions.map((addition) => addition.record))]);
  const kept = additions.map(({ record, position, claim }) => {
    const digest = claimDigest(claim);
    const property = propertyOf(kindNamed(kinds.get(record) ?? ''), claim.property);
    if (!property) throw new Error(`no property ${claim.property} on the record ${record}`);
    const named = [
      ...(claim.kind === 'value' ? property.type.references(claim.value) : []),
      claim.assertedBy?.organisation,
      claim.assertedBy?.person,
    ];
    return {
      record,
      position,
      claim,
      digest,
      id: addedClaimId(record, digest, revision),
      references: [...new Set(named.filter((id) => id !== undefined))],
    };
  });
  await insertRows(
    db,
    'claim',
    kept.map(({ id, record, position, claim, digest }) => ({
      id,
      record_id: record,
      property: claim.property,
      position,
      kind: claim.kind,
      rank: claim.rank,
      value: claim.kind === 'value' ? JSON.stringify(claim.value) : null,
      qualifiers: qualifiersJson(claim),
      citations: JSON.stringify(claim.citations),
      digest,
      published_in: revision,
    })),
  );
  await insertRows(
    db,
    'citation',
    kept.flatMap(({ id, claim }) => claim.citations.map(({ source }, position) => ({ claim_id: id, position, source_id: source }))),
  );
  await insertRows(
    db,
    'reference',
    kept.flatMap(({ id, references }) => references.map((target) => ({ claim_id: id, target_id: target }))),
  );
}

async function kindsOf(db: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.rows<{ id: string; kind: string }>(
    sql`select id, kind from record where superseded_in is null and id ${among(ids)}`,
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
