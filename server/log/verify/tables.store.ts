import type { Statements } from '../../persistence/database.js';
import { raw, sql } from '../../persistence/sql.js';

/** A table that follows from the log: its name, its columns, those that make its key. */
export interface DerivedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

export type Row = Readonly<Record<string, unknown>>;

/** Citations and references belong to the revision of their claim. */
export const isOfClaim = ({ columns }: DerivedTable): boolean => !columns.includes('published_in');

/** The revisions that published any of a table's rows. */
export async function revisionsIn(db: Statements, table: DerivedTable): Promise<readonly number[]> {
  const name = raw(isOfClaim(table) ? 'claim' : table.name);
  const rows = await db.rows<{ number: number }>(sql`select distinct published_in as number from ${name}`);
  return rows.map(({ number }) => number);
}

/** The rows that a revision published. */
export function rowsOf(db: Statements, table: DerivedTable, revision: number): Promise<Row[]> {
  const columns = raw(table.columns.map((column) => `kept.${column}`).join(', '));
  if (!isOfClaim(table)) return db.rows(sql`select ${columns} from ${raw(table.name)} as kept where kept.published_in = ${revision}`);
  return db.rows(
    sql`select ${columns} from claim join ${raw(table.name)} as kept on kept.claim_id = claim.id where claim.published_in = ${revision}`,
  );
}

export const rowsWithoutClaim = (db: Statements, table: DerivedTable): Promise<Row[]> =>
  db.rows(sql`select * from ${raw(table.name)} as kept where not exists (select 1 from claim where claim.id = kept.claim_id)`);
