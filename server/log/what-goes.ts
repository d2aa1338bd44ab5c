import type { Erased, Erasure, Withholding } from '../domain/claim.js';
import type { Statements } from '../persistence/database.js';
import { among, any, sql } from '../persistence/sql.js';
import { claimDigest } from '../registry/claim-digest.js';
import { addressDigest } from '../registry/erased.store.js';
import { addedClaimId } from '../registry/operations.store.js';
import { operationsIn, type PlacedOperation } from './log.store.js';

/** What is to be taken out of public view; the others go with it. */
export interface Subject {
  readonly is: Erased['is'];
  /** An id; the SHA-256 of a capture. */
  readonly id: string;
}

/** By their ids, whatever the revision. */
interface Going {
  readonly claims: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly captures: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
}

/**
 * The operations that must go for something to be gone: of a claim every one by which the same value of the same fact was ever published; of
 * a source its details, the claims that rest on it and its archived copies; of a record its parts, their claims and the claims that name
 * them, and the addresses that lead there. Empty for what is not there, or is gone already.
 */
export async function whatGoes(db: Statements, subject: Subject): Promise<readonly PlacedOperation[]> {
  const going = await GOING[subject.is](db, subject.id);
  const operations = await operationsIn(db, await revisionsOf(db, going));
  return operations.filter((placed) => isAbout(placed, going));
}

const NOTHING: Going = { claims: new Set(), sources: new Set(), captures: new Set(), records: new Set() };

const GOING: Readonly<Record<Subject['is'], (db: Statements, id: string) => Promise<Going>>> = {
  claim: async (db, id) => ({
    ...NOTHING,
    claims: await ids(
      db,
      sql`select twin.id from claim join claim as twin on twin.record_id = claim.record_id and twin.property = claim.property
        and (twin.id = claim.id or twin.value = claim.value) where claim.id = ${id}`,
    ),
  }),
  capture: (_, id) => Promise.resolve({ ...NOTHING, captures: new Set([id]) }),
  source: async (db, id) => ({
    ...NOTHING,
    sources: new Set([id]),
    claims: await ids(db, sql`select claim_id as id from citation where source_id = ${id}`),
  }),
  record: async (db, id) => {
    const records = await ids(db, sql`select id from record where id = ${id} or parent_id = ${id}`);
    const claims = await ids(
      db,
      sql`select id from claim where record_id ${among([...records])}
        union select claim_id as id from reference where target_id ${among([...records])}`,
    );
    return { ...NOTHING, records, claims };
  },
};

const ids = async (db: Statements, selection: ReturnType<typeof sql>): Promise<ReadonlySet<string>> =>
  new Set((await db.rows<{ id: string }>(selection)).map(({ id }) => id));

async function revisionsOf(db: Statements, { claims, sources, captures, records }: Going): Promise<readonly number[]> {
  const rows = await db.rows<{ revision: number }>(
    sql`select published_in as revision from claim where id ${among([...claims])}
      union select published_in from source where id ${among([...sources])}
      union select published_in from source_capture where ${any([sql`source_id ${among([...sources])}`, sql`capture_id ${among([...captures])}`])}
      union select published_in from record where id ${among([...records])}
      union select published_in from redirect where record_id ${among([...records])}`,
  );
  return rows.map(({ revision }) => revision);
}

function isAbout({ operation, revision }: PlacedOperation, { claims, sources, captures, records }: Going): boolean {
  switch (operation.do) {
    case 'addClaim':
      return claims.has(addedClaimId(operation.record, claimDigest(operation.claim), revision));
    case 'putSource':
      return sources.has(operation.source.id);
    case 'addCapture':
      return sources.has(operation.source) || captures.has(operation.capture.sha256);
    case 'addRecord':
    case 'redirect':
      return records.has(operation.record);
    default:
      return false;
  }
}

export const withholdings = (gone: readonly PlacedOperation[]): readonly Withholding[] =>
  gone.map(({ revision, position }) => ({ do: 'withhold', revision, position }));

export const erasures = (gone: readonly PlacedOperation[], reason: string): readonly Erasure[] =>
  gone.flatMap((placed): readonly Erasure[] => {
    const of = leftOf(placed);
    const { revision, position } = placed;
    return of ? [{ do: 'erase', revision, position, of, reason }] : [];
  });

/** What the public is told of an operation that is erased. */
function leftOf({ operation, revision }: PlacedOperation): Erased | undefined {
  switch (operation.do) {
    case 'addClaim': {
      const { record, claim } = operation;
      return { is: 'claim', claim: addedClaimId(record, claimDigest(claim), revision), record, property: claim.property };
    }
    case 'putSource':
      return { is: 'source', address: addressDigest('source', operation.source.id) };
    case 'addCapture':
      return { is: 'capture', capture: operation.capture.sha256 };
    case 'addRecord':
    case 'redirect':
      return { is: 'record', address: addressDigest(operation.kind, operation.slug) };
    default:
      return undefined;
  }
}
