import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';

/** Questions to begin with; each link asks the API itself. */
const EXAMPLES = [
  ['count', '{ registry { revision people claims sources } }'],
  [
    'person',
    '{ people(first: 1) { nodes { slug displayName names { claims { value { full language } citations { source { title url } } } } status { state lastConfirmed } timeHeld { minDays maxDays } } } }',
  ],
  [
    'held',
    '{ people(first: 25, filter: { category: [CIVILIAN] }, orderBy: { field: CAPTURED_ON }) { totalCount nodes { slug displayName } pageInfo { endCursor hasNextPage } } }',
  ],
  ['asOf', '{ people(first: 5, asOfRevision: 1) { totalCount nodes { displayName } } }'],
] as const;

export function ApiSection(): ReactNode {
  const { phrase } = useWords();
  return (
    <dl className="examples">
      {EXAMPLES.map(([name, query]) => (
        <div key={name}>
          <dt>{phrase(`about.api.example.${name}`)}</dt>
          <dd>
            <pre tabIndex={0}>{query}</pre>
            <a href={`/graphql?query=${encodeURIComponent(query)}`}>{phrase('about.api.ask')}</a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
