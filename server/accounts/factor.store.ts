import type { Statements, Transaction } from '../persistence/database.js';
import { insertRows } from '../persistence/insert.js';
import { sql } from '../persistence/sql.js';

export interface AuthenticatorRow {
  readonly id: string;
  readonly account_id: string;
  readonly secret: string;
  readonly made_at: string;
  readonly confirmed_at: string | null;
  readonly last_step: number;
}

/** The second factors of an account. */
export interface Factors {
  readonly authenticators: number;
  readonly passkeys: number;
  readonly recoveryCodes: number;
}

export async function factorsOf(db: Statements, account: string): Promise<Factors> {
  const [row] = await db.rows<Record<keyof Factors, number | string>>(
    sql`select (select count(*) from authenticator where account_id = ${account} and confirmed_at is not null) as authenticators,
      (select count(*) from passkey where account_id = ${account}) as passkeys,
      (select count(*) from recovery_code where account_id = ${account}) as "recoveryCodes"`,
  );
  return {
    authenticators: Number(row?.authenticators ?? 0),
    passkeys: Number(row?.passkeys ?? 0),
    recoveryCodes: Number(row?.recoveryCodes ?? 0),
  };
}

/** True where more than a password is asked for: recovery codes alone are no factor. */
export const hasFactor = ({ authenticators, passkeys }: Factors): boolean => authenticators + passkeys > 0;

export const authenticatorsOf = (db: Statements, account: string): Promise<AuthenticatorRow[]> =>
  db.rows(sql`select * from authenticator where account_id = ${account} order by made_at, id`);

export const insertAuthenticator = (db: Transaction, row: AuthenticatorRow): Promise<void> => insertRows(db, 'authenticator', [{ ...row }]);

/** Uses up the code of a step of time; false where that one or a later one was used before. */
export async function useStep(db: Transaction, id: string, step: number): Promise<boolean> {
  const rows = await db.rows(sql`update authenticator set last_step = ${step} where id = ${id} and last_step < ${step} returning id`);
  return rows.length > 0;
}

export const confirmAuthenticator = (db: Transaction, id: string, now: string): Promise<unknown> =>
  db.rows(sql`update authenticator set confirmed_at = ${now} where id = ${id}`);

/** Apps that never showed a code. */
export const dropUnconfirmed = (db: Transaction, account: string): Promise<unknown> =>
  db.rows(sql`delete from authenticator where account_id = ${account} and confirmed_at is null`);

/** Uses up a recovery code; false where there is no such one. */
export async function takeRecoveryCode(db: Transaction, account: string, hash: string): Promise<boolean> {
  const rows = await db.rows(sql`delete from recovery_code where account_id = ${account} and code_hash = ${hash} returning code_hash`);
  return rows.length > 0;
}

export async function replaceRecoveryCodes(db: Transaction, account: string, hashes: readonly string[]): Promise<void> {
  await db.rows(sql`delete from recovery_code where account_id = ${account}`);
  await insertRows(
    db,
    'recovery_code',
    hashes.map((hash) => ({ account_id: account, code_hash: hash })),
  );
}

/** Takes every factor and recovery code away; true where there was any. */
export async function dropFactors(db: Transaction, account: string): Promise<boolean> {
  const dropped = [
    ...(await db.rows(sql`delete from authenticator where account_id = ${account} returning id`)),
    ...(await db.rows(sql`delete from passkey where account_id = ${account} returning id`)),
    ...(await db.rows(sql`delete from recovery_code where account_id = ${account} returning code_hash`)),
  ];
  return dropped.length > 0;
}

/** Takes the app away; false where there was none. */
export async function dropAuthenticators(db: Transaction, account: string): Promise<boolean> {
  const rows = await db.rows(sql`delete from authenticator where account_id = ${account} and confirmed_at is not null returning id`);
  return rows.length > 0;
}

export const dropRecoveryCodes = (db: Transaction, account: string): Promise<unknown> =>
  db.rows(sql`delete from recovery_code where account_id = ${account}`);

export interface PasskeyRow {
  readonly id: string;
  readonly account_id: string;
  readonly label: string;
  readonly public_key: string;
  readonly counter: number;
  readonly transports: string;
  readonly made_at: string;
  readonly used_at: string | null;
}

export const insertPasskey = (db: Transaction, row: PasskeyRow): Promise<void> => insertRows(db, 'passkey', [{ ...row }]);

export const passkeysOf = (db: Statements, account: string): Promise<PasskeyRow[]> =>
  db.rows(sql`select * from passkey where account_id = ${account} order by made_at, id`);

export async function passkeyById(db: Statements, id: string): Promise<PasskeyRow | undefined> {
  const [passkey] = await db.rows<PasskeyRow>(sql`select * from passkey where id = ${id}`);
  return passkey;
}

/** Notes a use; false where the passkey is gone or has counted further meanwhile. Many authenticators do not count: theirs is always 0. */
export async function usePasskey(db: Transaction, id: string, counter: number, now: string): Promise<boolean> {
  const rows = await db.rows(
    sql`update passkey set counter = ${counter}, used_at = ${now}
      where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter} = 0)) returning id`,
  );
  return rows.length > 0;
}

/** Takes a passkey away and answers it; undefined where there is no such one of this account. */
export async function dropPasskey(db: Transaction, account: string, id: string): Promise<PasskeyRow | undefined> {
  const [passkey] = await db.rows<PasskeyRow>(sql`delete from passkey where account_id = ${account} and id = ${id} returning *`);
  return passkey;
}
