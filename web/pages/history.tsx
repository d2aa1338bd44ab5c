import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { ChangedRecords } from '../changes/ChangedRecords.js';
import { ChangedRecordFragment, RevisionLineFragment } from '../changes/fragments.js';
import { RevisionLine } from '../changes/RevisionLine.js';
import { Link } from '../frame/Link.js';
import { Pager, PagerFragment, pageArguments } from '../frame/Pager.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const REVISIONS_ON_A_PAGE = 10;

const HistoryPageQuery = graphql(
  `
    query HistoryPage($address: String!, $slug: String!, $first: Int, $after: String, $last: Int, $before: String, $revision: Int) {
      record(address: $address, slug: $slug, asOfRevision: $revision) {
        displayName
        path
      }
      formerRecord(address: $address, slug: $slug, asOfRevision: $revision) {
        withdrawnIn
        record {
          displayName
          path
        }
        became {
          displayName
          path
        }
      }
      history(address: $address, slug: $slug, first: $first, after: $after, last: $last, before: $before, asOfRevision: $revision) {
        totalCount
        nodes {
          ...RevisionLine
          changed {
            nodes {
              ...ChangedRecordParts
            }
          }
        }
        pageInfo {
          ...Pager
        }
      }
    }
  `,
  [RevisionLineFragment, ChangedRecordFragment, PagerFragment],
);

type Data = ResultOf<typeof HistoryPageQuery>;

/** The revisions that changed a record, and how. */
function HistoryPage({ data }: { readonly data: Data }): ReactNode {
  const { phrase, number } = useWords();
  const { formerRecord: former, history } = data;
  const record = subjectOf(data);
  if (!record || !history) return null;
  const { totalCount, nodes, pageInfo } = history;
  return (
    <div className="page">
      <nav className="crumb" aria-label={phrase('site.crumb')}>
        {former ? <Link to="/changes">{phrase('site.foot.changes')}</Link> : <Link to={record.path}>{record.displayName}</Link>}
      </nav>
      <h1>{phrase('changes.history.title', { name: record.displayName })}</h1>
      {former && <WhatBecame former={former} />}
      <p className="total">{phrase('changes.history.total', { count: totalCount, n: number(totalCount) })}</p>
      {nodes.map((revision) => (
        <section key={revision.number} aria-labelledby={`revision-${String(revision.number)}`}>
          <h2 id={`revision-${String(revision.number)}`}>
            <Link to={`/changes/${String(revision.number)}`}>
              {phrase('changes.revision', { number: number(revision.number) })}: {revision.summary}
            </Link>
          </h2>
          <RevisionLine revision={revision} />
          <ChangedRecords records={revision.changed.nodes} from={revision.number - 1} to={revision.number} level={3} />
        </section>
      ))}
      <Pager info={pageInfo} />
    </div>
  );
}

/** The record that stands under the address, or stood there last. */
const subjectOf = ({ record, formerRecord }: Data): Data['record'] => formerRecord?.record ?? record;

function WhatBecame({ former: { withdrawnIn, became } }: { readonly former: NonNullable<Data['formerRecord']> }): ReactNode {
  const { phrase, number } = useWords();
  const revision = number(withdrawnIn);
  if (!became) return <p className="lede">{phrase('changes.history.withdrawn', { revision })}</p>;
  return (
    <p className="lede">
      {phrase('changes.history.became', { revision })} <Link to={became.path}>{became.displayName}</Link>.
    </p>
  );
}

export const historyPage = definePage({
  pattern: '/:address/:slug/history',
  document: HistoryPageQuery,
  variables: ({ params, query, revision }) => ({
    address: params.address ?? '',
    slug: params.slug ?? '',
    ...pageArguments(query, REVISIONS_ON_A_PAGE),
    revision,
  }),
  head: (data, { wording: { phrase } }) => {
    const record = subjectOf(data);
    if (!record || !data.history) return undefined;
    return {
      title: phrase('changes.history.title', { name: record.displayName }),
      description: phrase('changes.history.description', { name: record.displayName }),
      canonical: `${record.path}/history`,
    };
  },
  Body: HistoryPage,
});
