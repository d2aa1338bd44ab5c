import type { Database } from '../../persistence/database.js';
import { append, derive, type Projection } from '../append.js';
import { headOf } from '../revision.js';
import type { Finding } from './finding.js';
import type { LoggedRevision } from './judge-chain.js';

/** Makes the tables anew from the log, in an empty database. Answers what could not be replayed; the tables then say nothing. */
export async function replay(
  scratch: Database,
  log: AsyncIterable<LoggedRevision>,
  projections: readonly Projection[],
): Promise<readonly Finding[]> {
  let at = 0;
  try {
    await scratch.write(async (db) => {
      for await (const { number, row, operations } of log) {
        at = number;
        // Read models are derived once, at the end.
        if (row) await append(db, { head: headOf(row), operations }, []);
      }
      await derive(db, projections);
    });
    return [];
  } catch (error) {
    return [
      {
        table: 'revision',
        row: String(at),
        revision: at,
        says: `cannot be replayed (${error instanceof Error ? error.message : String(error)})`,
      },
    ];
  }
}
