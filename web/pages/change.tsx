import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { AtRevision } from '../changes/AtRevision.js';
import { ChangedRecords } from '../changes/ChangedRecords.js';
import { ChangedRecordFragment, RevisionLineFragment } from '../changes/fragments.js';
import { RevisionLine } from '../changes/RevisionLine.js';
import { Link } from '../frame/Link.js';
import { Pager, PagerFragment, pageArguments } from '../frame/Pager.js';
import { usePage, useWords } from '../frame/page-context.js';
import { Said } from '../frame/Said.js';
import { definePage } from './page.js';

const RECORDS_ON_A_PAGE = 20;

const ChangePageQuery = graphql(
  `
    query ChangePage($number: Int!, $first: Int, $after: String, $last: Int, $before: String) {
      registry {
        revision
      }
      change(number: $number) {
        ...RevisionLine
        hash
        checkpoint {
          size
          root
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
        sources(first: 20) {
          totalCount
          nodes {
            id
            title
            language
          }
        }
      }
    }
  `,
  [RevisionLineFragment, ChangedRecordFragment, PagerFragment],
);

type Data = ResultOf<typeof ChangePageQuery>;
type Change = NonNullable<Data['change']>;

/** One revision of the public log: what it says of itself, and what it changed. */
function ChangePage({ data: { change, registry } }: { readonly data: Data }): ReactNode {
  const { query, viewer, wording } = usePage();
  const { phrase, number } = wording;
  if (!change) return null;
  const { totalCount } = change.changed;
  const isFirstPage = !query.has('after') && !query.has('before');
  return (
    <div className="page">
      <nav className="crumb" aria-label={phrase('site.crumb')}>
        <Link to="/changes">{phrase('changes.title')}</Link>
      </nav>
      <h1>{phrase('changes.revision', { number: number(change.number) })}</h1>
      <p className="under">{change.summary}</p>
      <p className="total">
        <RevisionLine revision={change} />
      </p>
      {viewer?.may.includes('propose') && (
        <p>
          <Link to={`/desk/revert/${change.number}`}>{phrase('desk.revert.link')}</Link>
        </p>
      )}
      <Places change={change} />
      {isFirstPage && <Sources change={change} />}
      <p className="total">
        {totalCount === 0 ? phrase('changes.recordsNone') : phrase('changes.records', { count: totalCount, n: number(totalCount) })}
      </p>
      <ChangedRecords records={change.changed.nodes} from={change.number - 1} to={change.number} />
      <Pager info={change.changed.pageInfo} />
      <Neighbours number={change.number} latest={registry.revision} />
    </div>
  );
}

/** The registry before and after, and the state of the log. */
function Places({ change: { number, checkpoint } }: { readonly change: Change }): ReactNode {
  const words = useWords();
  const { phrase } = words;
  const at = (revision: number) => (inside: string) => (
    <AtRevision to="/" revision={revision}>
      {inside}
    </AtRevision>
  );
  return (
    <ul className="places">
      <li>
        {number === 1 ? (
          <Said text={phrase('changes.beforeAll')} after={at(number)} />
        ) : (
          <Said text={phrase('changes.beforeAfter')} before={at(number - 1)} after={at(number)} />
        )}
      </li>
      <li>
        <Said
          text={phrase('changes.proof', { size: words.number(checkpoint.size), root: checkpoint.root })}
          code={(inside) => (
            <a href={`/log/checkpoint?revision=${String(number)}`}>
              <code>{inside}</code>
            </a>
          )}
        />
      </li>
    </ul>
  );
}

function Sources({ change: { number, sources } }: { readonly change: Change }): ReactNode {
  const words = useWords();
  const { phrase } = words;
  const { totalCount: count, nodes } = sources;
  if (count === 0) return null;
  return (
    <details>
      <summary>{phrase('changes.sources', { count, n: words.number(count) })}</summary>
      <ul className="entries">
        {nodes.map(({ id, title, language }) => (
          <li key={id} lang={language}>
            <AtRevision to={`/sources/${encodeURIComponent(id)}`} revision={number}>
              {title}
            </AtRevision>
          </li>
        ))}
      </ul>
      {count > nodes.length && <p className="fine">{phrase('changes.moreSources', { n: words.number(count - nodes.length) })}</p>}
    </details>
  );
}

function Neighbours({ number, latest }: { readonly number: number; readonly latest: number }): ReactNode {
  const { phrase } = useWords();
  return (
    <nav className="pager" aria-label={phrase('changes.all')}>
      {number > 1 && <Link to={`/changes/${String(number - 1)}`}>{phrase('changes.previous')}</Link>}
      {number < latest && <Link to={`/changes/${String(number + 1)}`}>{phrase('changes.next')}</Link>}
    </nav>
  );
}

export const changePage = definePage({
  pattern: '/changes/:number',
  document: ChangePageQuery,
  variables: ({ params, query }) => ({
    // No revision has the number 0.
    number: /^[1-9]\d{0,8}$/.test(params.number ?? '') ? Number(params.number) : 0,
    ...pageArguments(query, RECORDS_ON_A_PAGE),
  }),
  head: ({ change }, { wording: { phrase, number } }) =>
    change
      ? {
          title: phrase('changes.revision', { number: number(change.number) }),
          description: change.summary,
          canonical: `/changes/${String(change.number)}`,
          type: 'article',
        }
      : undefined,
  Body: ChangePage,
});
