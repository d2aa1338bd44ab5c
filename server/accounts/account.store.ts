import type { Role } from '../domain/roles.js';
import type { Statements, Transaction } from '../persistence/database.js';
import { insertRows } from '../persistence/insert.js';
import { sql } from '../persistence/sql.js';

export interface AccountRow {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly public_name: string | null;
  readonly password: string | null;
  readonly made_at: string;
  readonly disabled_at: string | null;
}

export const insertAccount = (db: Transaction, account: AccountRow): Promise<void> => insertRows(db, 'account', [{ ...account }]);

export async function accountByEmail(db: Statements, email: string): Promise<AccountRow | undefined> {
  const [account] = await db.rows<AccountRow>(sql`select * from account where email = ${email}`);
  return account;
}

export async function accountById(db: Statements, id: string): Promise<AccountRow | undefined> {
  const [account] = await db.rows<AccountRow>(sql`select * from account where id = ${id}`);
  return account;
}

export const allAccounts = (db: Statements): Promise<AccountRow[]> => db.rows(sql`select * from account order by email`);

export const setPassword = (db: Transaction, id: string, password: string): Promise<unknown> =>
  db.rows(sql`update account set password = ${password} where id = ${id}`);

export const setDisabled = (db: Transaction, id: string, at: string | null): Promise<unknown> =>
  db.rows(sql`update account set disabled_at = ${at} where id = ${id}`);

/** How many others could still manage accounts. */
export async function otherAdmins(db: Statements, id: string): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(
    sql`select count(*) as count from account where role = 'admin' and disabled_at is null and password is not null and id <> ${id}`,
  );
  return Number(row?.count ?? 0);
}
