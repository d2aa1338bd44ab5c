import type { Transaction } from '../persistence/database.js';
import { insertRows } from '../persistence/insert.js';
import { sql } from '../persistence/sql.js';

export interface LinkRow {
  readonly token_hash: string;
  readonly account_id: string;
  readonly made_at: string;
  readonly expires_at: string;
  readonly renews_factors: number;
}

export const insertLink = (db: Transaction, link: LinkRow): Promise<void> => insertRows(db, 'one_time_link', [{ ...link }]);

/** Takes a link away and answers it: of two who come with the same one, only the first gets it. */
export async function takeLink(db: Transaction, tokenHash: string, now: string): Promise<LinkRow | undefined> {
  const [link] = await db.rows<LinkRow>(
    sql`delete from one_time_link where token_hash = ${tokenHash} and expires_at > ${now}
      and account_id in (select id from account where disabled_at is null) returning *`,
  );
  return link;
}

export const dropLinks = (db: Transaction, account: string): Promise<unknown> =>
  db.rows(sql`delete from one_time_link where account_id = ${account}`);
