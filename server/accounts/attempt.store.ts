import type { Transaction } from '../persistence/database.js';
import { among, sql } from '../persistence/sql.js';
import { after } from './times.js';

/** Counts a try; a count that has run out begins anew. Answers the count and the millisecond at which it runs out. */
export async function countAttempt(
  db: Transaction,
  key: string,
  now: Date,
  minutes: number,
): Promise<{ readonly count: number; readonly until: number }> {
  const time = now.toISOString();
  const [row] = await db.rows<{ count: number; expires_at: string }>(
    sql`insert into attempt (key, count, expires_at) values (${key}, 1, ${after(now, minutes * 60_000)})
      on conflict (key) do update set
        count = case when attempt.expires_at <= ${time} then 1 else attempt.count + 1 end,
        expires_at = case when attempt.expires_at <= ${time} then excluded.expires_at else attempt.expires_at end
      returning count, expires_at`,
  );
  return { count: row?.count ?? 1, until: Date.parse(row?.expires_at ?? time) };
}

export const forgetAttempts = (db: Transaction, keys: readonly string[]): Promise<unknown> =>
  db.rows(sql`delete from attempt where key ${among(keys)}`);

export const giveBackAttempts = (db: Transaction, keys: readonly string[]): Promise<unknown> =>
  db.rows(sql`update attempt set count = count - 1 where key ${among(keys)} and count > 0`);
