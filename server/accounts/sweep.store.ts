import { sql } from '../persistence/sql.js';
import type { Gate } from './gate.js';
import { before, EVENTS_LAST, IDLE, UNCONFIRMED_LASTS } from './times.js';

/** Deletes what has ended: sessions, links, tokens and counts that have run out, apps that never showed a code, events of over a year ago. */
export async function sweep(gate: Gate): Promise<void> {
  const now = gate.now();
  const time = now.toISOString();
  await gate.database.write(async (db) => {
    await db.rows(sql`delete from session where expires_at <= ${time} or seen_at <= ${before(now, IDLE)}`);
    await db.rows(sql`delete from one_time_link where expires_at <= ${time}`);
    await db.rows(sql`delete from api_token where expires_at <= ${time}`);
    await db.rows(sql`delete from authenticator where confirmed_at is null and made_at <= ${before(now, UNCONFIRMED_LASTS)}`);
    await db.rows(sql`delete from attempt where expires_at <= ${time}`);
    await db.rows(sql`delete from security_event where at <= ${before(now, EVENTS_LAST)}`);
  });
}
