import { STATES } from '../../domain/state.js';
import { dayText, utcDay } from '../../domain/values/calendar-day.js';
import type { ReadView } from '../../registry/read-view.js';
import { countByCapture, countByCategory, countPeople, type PeopleConditions } from './people.store.js';

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface PeopleFacets {
  readonly category: readonly FacetValue[];
  readonly state: readonly FacetValue[];
  readonly capturedIn: readonly FacetValue[];
}

/** The days of a year. */
export const yearOfDays = (year: number) => ({ from: utcDay(year, 1, 1), to: utcDay(year, 12, 31) });

/** For each value of each facet, how many people have it among those whom the other facets leave. Three statements. */
export async function facetsOf({ db, revision }: ReadView, conditions: PeopleConditions, day: number): Promise<PeopleFacets> {
  const without = (own: keyof PeopleConditions): PeopleConditions =>
    Object.fromEntries(Object.entries(conditions).filter(([name]) => name !== own));
  const [categories, states, captures] = await Promise.all([
    countByCategory(db, revision, without('categories')),
    countPeople(
      db,
      revision,
      STATES.map((state) => ({ ...without('status'), status: { day, states: [state] } })),
    ),
    countByCapture(db, revision, without('captured')),
  ]);
  const years = new Map<string, number>();
  for (const [captured, count] of captures) {
    const year = dayText(captured).slice(0, -6);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return {
    category: [...categories].map(([value, count]) => ({ value, count })),
    state: STATES.map((value, index) => ({ value, count: states[index] ?? 0 })),
    capturedIn: [...years].map(([value, count]) => ({ value, count })).sort((a, b) => Number(a.value) - Number(b.value)),
  };
}
