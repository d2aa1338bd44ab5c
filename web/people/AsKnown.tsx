import type { ReactNode } from 'react';
import { usePage } from '../frame/page-context.js';

/** The day as of whose end the registry is read. Whoever reads a revision by its number keeps to that. */
export function AsKnown(): ReactNode {
  const { query, wording, askedRevision } = usePage();
  const known = query.get('known') ?? '';
  if (askedRevision !== undefined && known === '') return <input type="hidden" name="rev" value={askedRevision} />;
  return (
    <p>
      <label htmlFor="filter-known">{wording.phrase('people.filter.known')}</label>
      <input id="filter-known" name="known" type="date" defaultValue={known} />
    </p>
  );
}
