import type { Operation, OperationPlace } from '../domain/claim.js';
import { insertRows } from '../persistence/insert.js';
import { among, raw, sql } from '../persistence/sql.js';
import type { Statements, Transaction } from '../persistence/database.js';
import { EMPTY_ROOT, type Node, type Subtree } from './merkle.js';
import type { RevisionHead, SealedOperation } from './revision.js';

/** The log's tree as a revision left it. */
export interface TreeHead {
  readonly revision: number;
  readonly size: number;
  readonly root: string;
  readonly note: string | null;
}

/** A log without a revision. */
export const NO_TREE: TreeHead = { revision: 0, size: 0, root: EMPTY_ROOT, note: null };

/** The kept tree is not whole. */
export class BrokenTree extends Error {}

export type RevisionRow = RevisionHead & { readonly hash: string };
export type OperationRow = SealedOperation & { readonly revision: number; readonly position: number };

// By name: what a revision says of itself is hashed, and a column that is added later must not slip in.
export const REVISION = raw('number, published_at, author, reviewer, summary, previous_hash, hash');

export async function lastRevision(db: Statements): Promise<RevisionRow | undefined> {
  const [last] = await db.rows<RevisionRow>(sql`select ${REVISION} from revision order by number desc limit 1`);
  return last;
}

export async function lastTreeHead(db: Statements): Promise<TreeHead | undefined> {
  const [last] = await db.rows<TreeHead>(sql`select * from tree_head order by revision desc limit 1`);
  return last;
}

export async function treeHead(db: Statements, revision: number): Promise<TreeHead | undefined> {
  const [head] = await db.rows<TreeHead>(sql`select * from tree_head where revision = ${revision}`);
  return head;
}

/** The heads of the revisions that the leaves from `from` up to `to` belong to, and the one before them. */
export const treeHeadsAround = (db: Statements, from: number, to: number): Promise<TreeHead[]> =>
  db.rows(
    sql`select * from tree_head where revision >= coalesce((select max(revision) from tree_head where size <= ${from}), 0)
      and revision <= (select min(revision) from tree_head where size >= ${to}) order by revision`,
  );

export const revisionsBetween = (db: Statements, first: number, last: number): Promise<RevisionRow[]> =>
  db.rows(sql`select ${REVISION} from revision where number between ${first} and ${last} order by number`);

/** An operation whose text is here. */
export interface PlacedOperation extends OperationPlace {
  readonly operation: Operation;
  readonly payload: string;
  readonly salt: string;
}

/** The numbers under which anything is logged, be it a revision or an operation alone. */
export async function loggedRevisions(db: Statements): Promise<readonly number[]> {
  const rows = await db.rows<{ number: number }>(sql`select number from revision union select revision from operation order by 1`);
  return rows.map(({ number }) => number);
}

export const operationsOf = (db: Statements, revision: number): Promise<OperationRow[]> =>
  db.rows(sql`select revision, position, payload, salt, digest from operation where revision = ${revision} order by position`);

/** Operations whose text is here, by their places. */
export async function operationsAt(db: Statements, places: readonly OperationPlace[]): Promise<readonly PlacedOperation[]> {
  const wanted = new Set(places.map(({ revision, position }) => `${String(revision)}/${String(position)}`));
  const operations = await operationsIn(db, [...new Set(places.map(({ revision }) => revision))]);
  return operations.filter(({ revision, position }) => wanted.has(`${String(revision)}/${String(position)}`));
}

/** The operations of revisions, as far as their text is here. */
export async function operationsIn(db: Statements, revisions: readonly number[]): Promise<readonly PlacedOperation[]> {
  const rows = await db.rows<OperationRow & { readonly payload: string; readonly salt: string }>(
    sql`select revision, position, payload, salt, digest from operation
      where revision ${among(revisions)} and payload is not null order by revision, position`,
  );
  return rows.map((row) => ({ ...row, operation: JSON.parse(row.payload) as Operation }));
}

/** Destroys the texts of operations; their digests stay. */
export async function forget(db: Transaction, places: readonly OperationPlace[]): Promise<void> {
  for (const { revision, position } of places)
    await db.rows(sql`update operation set payload = null, salt = null where revision = ${revision} and position = ${position}`);
}

export const treeHeads = (db: Statements): Promise<TreeHead[]> =>
  db.rows(sql`select revision, size, root, note from tree_head order by revision`);

/** The nodes of a level from one position up to another, which is left out; without one, all that follow. */
export const nodesBetween = (db: Statements, level: number, from: number, to = 2_147_483_647): Promise<Node[]> =>
  db.rows(
    sql`select level, position, hash from tree_node where level = ${level} and position >= ${from} and position < ${to} order by position`,
  );

export async function treeLevels(db: Statements): Promise<readonly number[]> {
  const rows = await db.rows<{ level: number }>(sql`select distinct level from tree_node order by level`);
  return rows.map(({ level }) => level);
}

/** How many operations have no text here: erased, or never told. */
export async function countUntold(db: Statements): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(sql`select count(*) as count from operation where payload is null`);
  return Number(row?.count ?? 0);
}

/** The operations from one place up to another, in order. */
export const operationsBetween = (db: Statements, from: OperationPlace, to: OperationPlace): Promise<OperationRow[]> =>
  db.rows(
    sql`select revision, position, payload, salt, digest from operation
      where revision between ${from.revision} and ${to.revision}
        and (revision > ${from.revision} or position >= ${from.position}) and (revision < ${to.revision} or position < ${to.position})
      order by revision, position`,
  );

/** The hashes of subtrees; one statement, whatever their number. */
export async function nodeHashes(db: Statements, subtrees: readonly Subtree[]): Promise<(subtree: Subtree) => string> {
  const levels = [...new Set(subtrees.map(({ level }) => level))];
  const positions = [...new Set(subtrees.map(({ position }) => position))];
  // A few more than were asked for: every level with every position.
  const rows = await db.rows<Node>(
    sql`select level, position, hash from tree_node where level ${among(levels)} and position ${among(positions)}`,
  );
  const known = new Map(rows.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
  return ({ level, position }) => {
    const hash = known.get(`${level}/${position}`);
    if (hash === undefined) throw new BrokenTree(`the log's tree lacks the node ${String(level)}/${String(position)}`);
    return hash;
  };
}

export const insertNodes = (db: Transaction, nodes: readonly Node[]): Promise<void> =>
  insertRows(
    db,
    'tree_node',
    nodes.map(({ level, position, hash }) => ({ level, position, hash })),
  );

export const insertTreeHead = (db: Transaction, { revision, size, root, note }: TreeHead): Promise<void> =>
  insertRows(db, 'tree_head', [{ revision, size, root, note }]);

/** The public key that this log is known to be signed with. */
export async function knownKey(db: Statements): Promise<string | undefined> {
  const [row] = await db.rows<{ verifier_key: string }>(sql`select verifier_key from log_key`);
  return row?.verifier_key;
}

export async function replaceKey(db: Transaction, verifierKey: string): Promise<void> {
  await db.rows(sql`delete from log_key`);
  await insertRows(db, 'log_key', [{ verifier_key: verifierKey }]);
}
