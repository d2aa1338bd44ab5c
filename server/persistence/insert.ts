import { raw, sql, type Sql } from './sql.js';
import type { Transaction } from './database.js';

export type Row = Readonly<Record<string, string | number | null>>;

const BATCH = 2_000;

/** Inserts rows that all have the same columns; the rows travel as one JSON parameter, so that the statement's text stays the same. */
export async function insertRows(db: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await db.rows(insertion(db, table, rows.slice(start, start + BATCH)));
}

function insertion(db: Transaction, table: string, rows: readonly Row[]): Sql {
  const columns = Object.keys(rows[0] ?? {});
  const names = raw(columns.join(', '));
  const data = JSON.stringify(rows);
  if (db.dialect === 'postgres') {
    // The table's row type by way of an empty selection: as a type's name, `record` means another thing to PostgreSQL.
    const none = sql`(select kept from ${raw(table)} as kept limit 0)`;
    return sql`insert into ${raw(table)} (${names}) select ${names} from json_populate_recordset(${none}, ${data}::json)`;
  }
  const values = raw(columns.map((column) => `value ->> '$.${column}'`).join(', '));
  return sql`insert into ${raw(table)} (${names}) select ${values} from json_each(${data})`;
}
