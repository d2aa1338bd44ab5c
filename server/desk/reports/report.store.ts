import type { Statements, Transaction } from '../../persistence/database.js';
import { among, sql } from '../../persistence/sql.js';

/** What a reader says is wrong, as it waits at the desk. */
export interface Report {
  readonly id: string;
  /** The address that it is about, within this site. */
  readonly page: string;
  readonly text: string;
  /** Where what is right can be read. */
  readonly url: string | null;
  readonly saidAt: string;
}

/** Keeps a report; one that says the same of the same page is kept already. */
export const insertReport = (db: Transaction, { id, page, text, url, saidAt }: Report): Promise<unknown> =>
  db.rows(
    sql`insert into report (id, page, text, url, said_at) values (${id}, ${page}, ${text}, ${url}, ${saidAt}) on conflict (id) do nothing`,
  );

/** Those that nobody has answered, the oldest first. */
export async function openReports(db: Statements, first: number): Promise<readonly Report[]> {
  const rows = await db.rows<Omit<Report, 'saidAt'> & { said_at: string }>(
    sql`select id, page, text, url, said_at from report where closed_at is null order by said_at, id limit ${first}`,
  );
  return rows.map(({ said_at: saidAt, ...report }) => ({ ...report, saidAt }));
}

export async function countOpenReports(db: Statements): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(sql`select count(*) as count from report where closed_at is null`);
  return Number(row?.count ?? 0);
}

/** Closes a report; answers false where it is not open. */
export async function closeOpenReport(db: Transaction, id: string, by: string, at: string, outcome: string): Promise<boolean> {
  const closed = await db.rows(
    sql`update report set closed_at = ${at}, closed_by = ${by}, outcome = ${outcome} where id = ${id} and closed_at is null returning id`,
  );
  return closed.length > 0;
}

/** Deletes what was reported, answered or not, on pages at these addresses or below them, in any language. */
export async function deleteReportsOn(db: Transaction, addresses: readonly string[]): Promise<void> {
  if (addresses.length === 0) return;
  const reports = await db.rows<{ id: string; page: string }>(sql`select id, page from report`);
  const isOn = ({ page }: { readonly page: string }): boolean =>
    addresses.some((address) => `${page.split(/[?#]/)[0] ?? ''}/`.includes(`${address}/`));
  await db.rows(sql`delete from report where id ${among(reports.filter(isOn).map(({ id }) => id))}`);
}
