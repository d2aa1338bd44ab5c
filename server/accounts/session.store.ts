import type { Role } from '../domain/roles.js';
import type { Statements, Transaction } from '../persistence/database.js';
import { insertRows } from '../persistence/insert.js';
import { sql } from '../persistence/sql.js';
import type { Stage } from './times.js';

export interface SessionRow {
  readonly token_hash: string;
  readonly id: string;
  readonly account_id: string;
  readonly stage: Stage;
  readonly device: string;
  readonly started_at: string;
  readonly seen_at: string;
  readonly expires_at: string;
  readonly confirmed_at: string | null;
  readonly second_factor_at: string | null;
  readonly renews_factors: number;
}

/** A session with what its account may. */
export interface OwnedSession extends SessionRow {
  readonly email: string;
  readonly role: Role;
  readonly public_name: string | null;
}

export const insertSession = (db: Transaction, session: SessionRow): Promise<void> => insertRows(db, 'session', [{ ...session }]);

/** The session of a token, unless it or its account has ended. */
export async function sessionByToken(db: Statements, tokenHash: string, now: string, idleSince: string): Promise<OwnedSession | undefined> {
  const [session] = await db.rows<OwnedSession>(
    sql`select session.*, account.email, account.role, account.public_name from session
      join account on account.id = session.account_id and account.disabled_at is null
      where session.token_hash = ${tokenHash} and session.expires_at > ${now} and session.seen_at > ${idleSince}`,
  );
  return session;
}

export const noteUse = (db: Transaction, id: string, now: string): Promise<unknown> =>
  db.rows(sql`update session set seen_at = ${now} where id = ${id}`);

/** Ends a session and answers it, or undefined where it has ended already: whoever gets it is alone in having it. */
export async function takeSession(db: Transaction, account: string, id: string): Promise<SessionRow | undefined> {
  const [session] = await db.rows<SessionRow>(sql`delete from session where account_id = ${account} and id = ${id} returning *`);
  return session;
}

export const endSessions = (db: Transaction, account: string): Promise<unknown> =>
  db.rows(sql`delete from session where account_id = ${account}`);

export const sessionsOf = (db: Statements, account: string, now: string, idleSince: string): Promise<SessionRow[]> =>
  db.rows(
    sql`select * from session where account_id = ${account} and stage = 'open' and expires_at > ${now} and seen_at > ${idleSince}
      order by seen_at desc, id`,
  );

/** Answers how many there were. */
export async function endOtherSessions(db: Transaction, account: string, kept: string): Promise<number> {
  const rows = await db.rows(sql`delete from session where account_id = ${account} and id <> ${kept} returning id`);
  return rows.length;
}
