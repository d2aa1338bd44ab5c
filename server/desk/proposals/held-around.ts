import type { RecordContent } from '../../domain/claim.js';
import type { Known } from '../../domain/rules/known.js';
import { dayNumber, type FuzzyDate } from '../../domain/values/index.js';
import { countHeldBetween } from '../../explore/people/people.store.js';
import type { Statements } from '../../persistence/database.js';

/** How many people were held at most on the days of which the figures among these records speak; of other days nothing is known. */
export async function heldAround(db: Statements, records: readonly RecordContent[], revision: number): Promise<Known['mostHeld']> {
  const days = records
    .filter(({ kind }) => kind === 'figure')
    .flatMap(({ claims }) => claims.filter(({ property, kind }) => property === 'date' && kind === 'value'))
    .map(({ value }) => value as FuzzyDate)
    .flatMap(({ earliest, latest }) => (earliest === null || latest === null ? [] : [[dayNumber(earliest), dayNumber(latest)] as const]));
  const counts = new Map<string, number>();
  for (const [first, last] of days) {
    const key = keyOf(first, last);
    if (!counts.has(key)) counts.set(key, await countHeldBetween(db, first, last, revision));
  }
  return (first, last) => counts.get(keyOf(first, last)) ?? Infinity;
}

const keyOf = (first: number, last: number): string => `${String(first)} ${String(last)}`;
