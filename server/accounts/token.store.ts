import type { Role } from '../domain/roles.js';
import type { Statements, Transaction } from '../persistence/database.js';
import { insertRows } from '../persistence/insert.js';
import { sql } from '../persistence/sql.js';

export interface TokenRow {
  readonly token_hash: string;
  readonly id: string;
  readonly account_id: string;
  readonly label: string;
  readonly scopes: string;
  readonly made_at: string;
  readonly expires_at: string;
  readonly second_factor_at: string | null;
  readonly used_on: string | null;
}

/** A token with what its account may. */
export interface OwnedToken extends TokenRow {
  readonly email: string;
  readonly role: Role;
  readonly public_name: string | null;
}

export const insertToken = (db: Transaction, token: TokenRow): Promise<void> => insertRows(db, 'api_token', [{ ...token }]);

/** The token with this hash, unless it or its account has ended. */
export async function tokenByHash(db: Statements, hash: string, now: string): Promise<OwnedToken | undefined> {
  const [token] = await db.rows<OwnedToken>(
    sql`select api_token.*, account.email, account.role, account.public_name from api_token
      join account on account.id = api_token.account_id and account.disabled_at is null
      where api_token.token_hash = ${hash} and api_token.expires_at > ${now}`,
  );
  return token;
}

export const tokensOf = (db: Statements, account: string, now: string): Promise<TokenRow[]> =>
  db.rows(sql`select * from api_token where account_id = ${account} and expires_at > ${now} order by made_at, id`);

export const noteTokenUse = (db: Transaction, id: string, day: string): Promise<unknown> =>
  db.rows(sql`update api_token set used_on = ${day} where id = ${id}`);

/** Revokes a token and answers it; undefined where there is no such one of this account. */
export async function takeToken(db: Transaction, account: string, id: string): Promise<TokenRow | undefined> {
  const [token] = await db.rows<TokenRow>(sql`delete from api_token where account_id = ${account} and id = ${id} returning *`);
  return token;
}

export const dropTokens = (db: Transaction, account: string): Promise<unknown> =>
  db.rows(sql`delete from api_token where account_id = ${account}`);
