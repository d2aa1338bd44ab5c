import type { Statements } from '../persistence/database.js';
import { sql } from '../persistence/sql.js';

/** The latest revision that somebody else than this author published; 0 where there is none. */
export async function latestNotBy(db: Statements, author: string): Promise<number> {
  const [row] = await db.rows<{ number: number | null }>(sql`select max(number) as number from revision where author <> ${author}`);
  return row?.number ?? 0;
}
