import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { Pager, PagerFragment, pageArguments } from '../frame/Pager.js';
import { usePage } from '../frame/page-context.js';
import { Summary, SummaryFragment } from '../record/Summary.js';
import { definePage } from './page.js';

const PAGE_SIZE = 50;

const RecordsPageQuery = graphql(
  `
    query RecordsPage($address: String!, $first: Int, $after: String, $last: Int, $before: String, $revision: Int) {
      model {
        kinds {
          name
          about
        }
      }
      records(address: $address, first: $first, after: $after, last: $last, before: $before, asOfRevision: $revision) {
        kind
        label
        totalCount
        nodes {
          id
          path
          displayName
          facts {
            ...SummaryFact
          }
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [SummaryFragment, PagerFragment],
);

type Data = ResultOf<typeof RecordsPageQuery>;

/** The list of a kind's records, each with the first things that are known of it. */
function RecordsPage({ data }: { readonly data: Data }): ReactNode {
  const { wording } = usePage();
  const { records, model } = data;
  if (!records) return null;
  return (
    <div className="page">
      <h1>{records.label}</h1>
      <p className="under">{model.kinds.find(({ name }) => name === records.kind)?.about}</p>
      <p className="total">{wording.phrase('list.total', { count: records.totalCount, n: wording.number(records.totalCount) })}</p>
      <ul className="entries">
        {records.nodes.map(({ id, path, displayName, facts }) => (
          <li key={id}>
            <Link to={path}>{displayName}</Link>
            <Summary facts={facts} name={displayName} />
          </li>
        ))}
      </ul>
      <Pager info={records.pageInfo} />
    </div>
  );
}

export const recordsPage = definePage({
  pattern: '/:address',
  document: RecordsPageQuery,
  variables: ({ params, query, revision }) => ({ address: params.address ?? '', ...pageArguments(query, PAGE_SIZE), revision }),
  head: ({ records, model }, { path }) =>
    records
      ? {
          title: records.label,
          description: model.kinds.find(({ name }) => name === records.kind)?.about ?? records.label,
          canonical: path,
        }
      : undefined,
  Body: RecordsPage,
});
