import type { Operation } from '../../domain/claim.js';
import type { PlacedOperation } from '../../log/log.store.js';
import { insertRows } from '../../persistence/insert.js';
import { among, sql } from '../../persistence/sql.js';
import type { Statements, Transaction } from '../../persistence/database.js';
import { claimDigest } from '../../registry/claim-digest.js';
import { addedClaimId } from '../../registry/operations.store.js';
import { CLAIM, SOURCE, type ClaimRow, type SourceRow } from '../../registry/registry.store.js';

/** What of some things stands now. */
export interface Standing {
  readonly claims: readonly ClaimRow[];
  readonly sources: readonly SourceRow[];
  readonly records: readonly { readonly id: string; readonly kind: string; readonly slug: string; readonly parent_id: string | null }[];
  readonly captures: readonly { readonly source_id: string; readonly capture_id: string }[];
}

/** What operations put into the registry and nothing has taken back yet. */
export async function standingOf(db: Statements, published: readonly PlacedOperation[]): Promise<Standing> {
  const revisions = among([...new Set(published.map(({ revision }) => revision))]);
  const ids = idsIn(published.map(({ operation }) => operation));
  const claims = addedClaims(published);
  return {
    claims: await db.rows(
      sql`select ${CLAIM} from claim where claim.superseded_in is null and claim.id ${among(claims)}
        order by claim.record_id, claim.position, claim.id`,
    ),
    sources: await db.rows(sql`select ${SOURCE} from source where source.superseded_in is null and source.id ${among(ids.sources)}`),
    records: await db.rows(
      sql`select record.id, record.kind, record.slug, record.parent_id from record where record.superseded_in is null and record.id ${among(ids.records)}`,
    ),
    captures: await db.rows(
      sql`select source_capture.source_id, source_capture.capture_id from source_capture
        where source_capture.superseded_in is null and source_capture.published_in ${revisions} and source_capture.capture_id ${among(ids.captures)}`,
    ),
  };
}

/** The ids of the claims that operations added. */
export const addedClaims = (published: readonly PlacedOperation[]): readonly string[] =>
  published.flatMap(({ operation, revision }) =>
    operation.do === 'addClaim' ? [addedClaimId(operation.record, claimDigest(operation.claim), revision)] : [],
  );

function idsIn(operations: readonly Operation[]) {
  const each = (idOf: (operation: Operation) => string | undefined): readonly string[] => [
    ...new Set(operations.map(idOf).filter((id) => id !== undefined)),
  ];
  return {
    sources: each((operation) => (operation.do === 'putSource' ? operation.source.id : undefined)),
    records: each((operation) => (operation.do === 'addRecord' ? operation.record : undefined)),
    captures: each((operation) => (operation.do === 'addCapture' ? operation.capture.sha256 : undefined)),
  };
}

export const keepWithheld = (db: Transaction, operations: readonly PlacedOperation[], proposal: string): Promise<void> =>
  insertRows(
    db,
    'withheld_operation',
    operations.map(({ revision, position, payload, salt }) => ({ revision, position, payload, salt, proposal_id: proposal })),
  );

interface WithheldRow {
  readonly revision: number;
  readonly position: number;
  readonly payload: string;
  readonly salt: string;
  readonly proposal_id: string;
}

/** An operation that is withheld, and the proposal in which it is kept. */
export interface Withheld extends PlacedOperation {
  readonly proposal: string;
}

export async function withheldOperations(db: Statements): Promise<readonly Withheld[]> {
  const rows = await db.rows<WithheldRow>(sql`select * from withheld_operation order by revision, position`);
  return rows.map(({ proposal_id: proposal, ...row }) => ({ ...row, proposal, operation: JSON.parse(row.payload) as Operation }));
}

export async function dropWithheld(db: Transaction, operations: readonly PlacedOperation[]): Promise<void> {
  for (const { revision, position } of operations)
    await db.rows(sql`delete from withheld_operation where revision = ${revision} and position = ${position}`);
}

/** The sources that some claims cite and no others. */
export async function sourcesOnlyOf(db: Statements, claims: readonly string[]): Promise<readonly string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select distinct cited.source_id as id from citation as cited where cited.claim_id ${among(claims)} and not exists
      (select 1 from citation as other where other.source_id = cited.source_id and not (other.claim_id ${among(claims)}))`,
  );
  return rows.map(({ id }) => id);
}
