import { done, refused, type Outcome } from '../../domain/outcome.js';
import type { Database } from '../../persistence/database.js';
import { closeOpenReport } from './report.store.js';

const LONGEST_OUTCOME = 1_000;

/** Says what came of a report, and takes it from the queue. */
export async function closeReport(database: Database, id: string, by: string, outcome: string): Promise<Outcome<undefined>> {
  const said = outcome.trim();
  if (said === '') return refused('OUTCOME_MISSING', 'outcome');
  if (said.length > LONGEST_OUTCOME) return refused('OUTCOME_LONG', 'outcome', { found: said.length, most: LONGEST_OUTCOME });
  const closed = await database.write((db) => closeOpenReport(db, id, by, new Date().toISOString(), said));
  return closed ? done(undefined) : refused('REPORT_CLOSED', 'outcome');
}
