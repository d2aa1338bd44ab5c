import { countPeople, type PeopleConditions } from '../../server/explore/people/people.store.js';
import type { Statements } from '../../server/persistence/database.js';

/** How many people conditions hold for. */
export async function countOf(db: Statements, revision: number, conditions: PeopleConditions): Promise<number | undefined> {
  const [count] = await countPeople(db, revision, [conditions]);
  return count;
}
