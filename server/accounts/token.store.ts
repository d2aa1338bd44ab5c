import type { Transaction } from '../persistence/database.js';
import { sql } from '../persistence/sql.js';

export const dropTokens = (db: Transaction, account: string): Promise<unknown> =>
  db.rows(sql`delete from api_token where account_id = ${account}`);
