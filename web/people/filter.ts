import { STATES, type State } from '../../server/domain/state.js';
import type { graphql } from '../graphql.js';

type PeopleFilter = ReturnType<typeof graphql.scalar<'PeopleFilter'>>;
type PeopleOrder = ReturnType<typeof graphql.scalar<'PeopleOrder'>>;
type CategoryCode = ReturnType<typeof graphql.scalar<'CategoryCode'>>;

export const SORTS = ['name', 'captured', 'latest'] as const;

/** The words of an address that narrow the list; the address bar holds every filter. */
const NARROWING = ['name', 'category', 'state', 'captured'];

export const isNarrowed = (query: URLSearchParams): boolean => NARROWING.some((name) => query.getAll(name).some((value) => value !== ''));

export const isState = (text: string): text is State => (STATES as readonly string[]).includes(text);

/** The day on which states are asked about: any day that the address names, or today. */
export const dayIn = (query: URLSearchParams, today: string): string => query.get('on') || today;

/** Unknown words of the address are passed over, a day that is none is refused by the API. */
export function filterIn(query: URLSearchParams, today: string): PeopleFilter {
  const states = query.getAll('state').filter(isState);
  const categories = query.getAll('category').filter((code) => /^[a-z-]+$/.test(code));
  const years = query.getAll('captured').filter((year) => /^[1-9]\d{0,3}$/.test(year));
  const name = (query.get('name') ?? '').trim().slice(0, 100);
  return {
    name: name === '' ? null : name,
    category: categories.length > 0 ? categories.map((code) => code.replaceAll('-', '_').toUpperCase() as CategoryCode) : null,
    capturedIn: years.length > 0 ? years.map(Number) : null,
    status: states.length > 0 ? { on: dayIn(query, today), state: states } : null,
  };
}

export function orderIn(query: URLSearchParams, usual: (typeof SORTS)[number] = 'name'): PeopleOrder {
  const sort = query.get('sort') || usual;
  if (sort === 'captured' || sort === 'latest') return { field: 'CAPTURED_ON', direction: sort === 'latest' ? 'DESC' : 'ASC' };
  return { field: 'NAME', direction: 'ASC' };
}
