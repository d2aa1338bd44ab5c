import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { ChangedRecords } from '../changes/ChangedRecords.js';
import { ChangedRecordFragment, RevisionLineFragment } from '../changes/fragments.js';
import { RevisionLine } from '../changes/RevisionLine.js';
import { Link } from '../frame/Link.js';
import { Pager, PagerFragment, pageArguments } from '../frame/Pager.js';
import { useHref, usePage, useWords } from '../frame/page-context.js';
import { Said } from '../frame/Said.js';
import { definePage } from './page.js';

const PAGE_SIZE = 50;
const RECORDS_ON_A_PAGE = 20;

const ChangesPageQuery = graphql(
  `
    query ChangesPage(
      $isComparison: Boolean!
      $from: String!
      $to: String
      $first: Int
      $after: String
      $last: Int
      $before: String
      $revision: Int
    ) {
      changes(first: $first, after: $after, last: $last, before: $before, asOfRevision: $revision) @skip(if: $isComparison) {
        nodes {
          ...RevisionLine
        }
        pageInfo {
          ...Pager
        }
      }
      changesBetween(from: $from, to: $to) @include(if: $isComparison) {
        from {
          number
          publishedAt
        }
        to {
          number
          publishedAt
        }
        changed(first: $first, after: $after, last: $last, before: $before) {
          totalCount
          nodes {
            ...ChangedRecordParts
          }
          pageInfo {
            ...Pager
          }
        }
      }
    }
  `,
  [RevisionLineFragment, ChangedRecordFragment, PagerFragment],
);

type Data = ResultOf<typeof ChangesPageQuery>;

/** The public log, or what two of its revisions say differently. */
function ChangesPage({ data: { changes, changesBetween } }: { readonly data: Data }): ReactNode {
  return (
    <div className="page">
      {changes && <Revisions changes={changes} />}
      {changesBetween && <Between comparison={changesBetween} />}
    </div>
  );
}

function Revisions({ changes }: { readonly changes: NonNullable<Data['changes']> }): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <h1>{phrase('changes.title')}</h1>
      <p className="under">
        <Said text={phrase('changes.intro')} a={(inside) => <Link to="/verify">{inside}</Link>} />
      </p>
      <Compare />
      <AsKnown />
      <ol className="entries">
        {changes.nodes.map((revision) => (
          <li key={revision.number}>
            <Link to={`/changes/${String(revision.number)}`}>
              {phrase('changes.revision', { number: revision.number })}: {revision.summary}
            </Link>{' '}
            <RevisionLine revision={revision} />
          </li>
        ))}
      </ol>
      <Pager info={changes.pageInfo} />
    </>
  );
}

function Between({ comparison: { from, to, changed } }: { readonly comparison: NonNullable<Data['changesBetween']> }): ReactNode {
  const { phrase, number, date } = useWords();
  const day = (at: string): string => date(at.slice(0, 10));
  const { totalCount } = changed;
  const span = { from: number(from.number), fromDate: day(from.publishedAt), to: number(to.number), toDate: day(to.publishedAt) };
  return (
    <>
      <nav className="crumb" aria-label={phrase('site.crumb')}>
        <Link to="/changes">{phrase('changes.all')}</Link>
      </nav>
      <h1>{phrase('changes.between.title', { from: number(from.number), to: number(to.number) })}</h1>
      <p className="under">{phrase('changes.between.span', span)}</p>
      <Compare />
      <p className="total">
        {totalCount === 0 ? phrase('changes.comparedNone') : phrase('changes.compared', { count: totalCount, n: number(totalCount) })}
      </p>
      <p className="fine">{phrase('changes.labels')}</p>
      <ChangedRecords records={changed.nodes} from={from.number} to={to.number} isLabelled />
      <Pager info={changed.pageInfo} />
    </>
  );
}

function Compare(): ReactNode {
  const { query, wording } = usePage();
  const { phrase } = wording;
  const [action] = useHref()('/changes').split('?');
  return (
    <form className="filters" action={action} method="get" aria-label={phrase('changes.between.heading')}>
      {(['from', 'to'] as const).map((end) => (
        <p key={end}>
          <label htmlFor={`between-${end}`}>{phrase(`changes.between.${end}`)}</label>
          <input
            id={`between-${end}`}
            name={end}
            maxLength={40}
            required={end === 'from'}
            autoComplete="off"
            defaultValue={query.get(end) ?? ''}
          />
        </p>
      ))}
      <button type="submit">{phrase('changes.between.go')}</button>
    </form>
  );
}

/** The way to a day: what was known at its end. */
function AsKnown(): ReactNode {
  const { phrase } = useWords();
  const [action] = useHref()('/').split('?');
  return (
    <form className="filters" action={action} method="get" aria-label={phrase('changes.known.heading')}>
      <p>
        <label htmlFor="known">{phrase('changes.known.label')}</label>
        <input id="known" name="known" type="date" required />
      </p>
      <button type="submit">{phrase('changes.known.go')}</button>
    </form>
  );
}

export const changesPage = definePage({
  pattern: '/changes',
  document: ChangesPageQuery,
  variables: ({ query, revision }) => {
    const from = (query.get('from') ?? '').trim().slice(0, 40);
    const to = (query.get('to') ?? '').trim().slice(0, 40);
    const isComparison = from !== '' || to !== '';
    return {
      isComparison,
      from,
      to: to === '' ? null : to,
      ...pageArguments(query, isComparison ? RECORDS_ON_A_PAGE : PAGE_SIZE),
      revision,
    };
  },
  head: ({ changesBetween }, { wording: { phrase, number } }) => ({
    title: changesBetween
      ? phrase('changes.between.title', { from: number(changesBetween.from.number), to: number(changesBetween.to.number) })
      : phrase('changes.title'),
    description: phrase('changes.description'),
    canonical: '/changes',
  }),
  Body: ChangesPage,
});
