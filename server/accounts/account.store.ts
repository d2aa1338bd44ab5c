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

export const setPassword = (db: Transaction, id: string, password: string): Promise<unknown> =>
  db.rows(sql`update account set password = ${password} where id = ${id}`);

export const setDisabled = (db: Transaction, id: string, at: string | null): Promise<unknown> =>
  db.rows(sql`update account set disabled_at = ${at} where id = ${id}`);

/**
 * Holds the rows of all admins until the transaction ends, whatever process it runs in: of two admins who lower each other at the same
 * moment, the second sees what the first did.
 */
export const lockAdmins = (db: Transaction): Promise<unknown> => db.rows(sql`update account set role = role where role = 'admin'`);

/** How many others could still manage accounts. */
export async function otherAdmins(db: Statements, id: string): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(
    sql`select count(*) as count from account where role = 'admin' and disabled_at is null and password is not null and id <> ${id}`,
  );
  return Number(row?.count ?? 0);
}

export const setRole = (db: Transaction, id: string, role: Role): Promise<unknown> =>
  db.rows(sql`update account set role = ${role} where id = ${id}`);

export const setPublicName = (db: Transaction, id: string, name: string | null): Promise<unknown> =>
  db.rows(sql`update account set public_name = ${name} where id = ${id}`);

/** True where another account goes by this name, in whatever case: the log must not mistake one for the other. */
export async function isNameTaken(db: Statements, id: string, name: string): Promise<boolean> {
  const rows = await db.rows(sql`select 1 from account where lower(public_name) = ${name.toLowerCase()} and id <> ${id}`);
  return rows.length > 0;
}

/** An account as an admin sees it in a list. */
export interface ListedAccount extends AccountRow {
  readonly factors: number | string;
  readonly last_seen_at: string | null;
}

export const listedAccounts = (db: Statements): Promise<ListedAccount[]> =>
  db.rows(
    sql`select account.*,
        (select count(*) from authenticator where account_id = account.id and confirmed_at is not null)
          + (select count(*) from passkey where account_id = account.id) as factors,
        (select max(seen_at) from session where account_id = account.id and stage = 'open') as last_seen_at
      from account order by email`,
  );
