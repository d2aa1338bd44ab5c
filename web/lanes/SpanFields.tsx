import type { ReactNode } from 'react';
import { usePage } from '../frame/page-context.js';

/** What part of the time is shown: a year, a month or a day each. */
export function SpanFields(): ReactNode {
  const { query, wording } = usePage();
  return (['from', 'to'] as const).map((name) => (
    <p key={name}>
      <label htmlFor={`span-${name}`}>{wording.phrase(name === 'from' ? 'lanes.spanFrom' : 'lanes.spanTo')}</label>
      <input
        id={`span-${name}`}
        name={name}
        size={10}
        maxLength={10}
        placeholder="2023-09"
        pattern="\d{4}(-\d{2}){0,2}"
        defaultValue={query.get(name) ?? ''}
      />
    </p>
  ));
}
