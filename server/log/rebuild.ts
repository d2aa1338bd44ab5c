import type { Database } from '../persistence/database.js';
import { derive, type Projection } from './append.js';

/** Derives the read models anew from the claims, in a transaction of its own. Answers how many revisions there are. */
export const rebuild = (database: Database, projections: readonly Projection[]): Promise<number> =>
  database.write((db) => derive(db, projections));
