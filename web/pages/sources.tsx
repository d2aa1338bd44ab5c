import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { Pager, PagerFragment, pageArguments } from '../frame/Pager.js';
import { Link } from '../frame/Link.js';
import { useHref, usePage } from '../frame/page-context.js';
import { SourceNoteFragment } from '../sources/fragments.js';
import { SourceLine } from '../sources/SourceList.js';
import { definePage } from './page.js';

const PAGE_SIZE = 50;

const SourcesPageQuery = graphql(
  `
    query SourcesPage($filter: SourceFilter, $first: Int, $after: String, $last: Int, $before: String, $revision: Int) {
      sources(
        filter: $filter
        orderBy: { field: ISSUED_ON, direction: DESC }
        first: $first
        after: $after
        last: $last
        before: $before
        asOfRevision: $revision
      ) {
        totalCount
        nodes {
          ...SourceNote
        }
        pageInfo {
          ...Pager
        }
      }
      model {
        vocabularies {
          name
          terms {
            code
            label
          }
        }
      }
    }
  `,
  [SourceNoteFragment, PagerFragment],
);

type Data = ResultOf<typeof SourcesPageQuery>;

function SourcesPage({ data }: { readonly data: Data }): ReactNode {
  const { wording } = usePage();
  const { sources, model } = data;
  return (
    <div className="page">
      <h1>{wording.phrase('sources.title')}</h1>
      <p className="under">{wording.phrase('sources.intro')}</p>
      <SourceFilter kinds={model.vocabularies.find(({ name }) => name === 'source-kind')?.terms ?? []} />
      <p className="total" role="status">
        {wording.phrase('sources.count', { count: sources.totalCount, n: wording.number(sources.totalCount) })}
      </p>
      <ul className="entries">
        {sources.nodes.map((source) => (
          <li key={source.id}>
            <Link to={`/sources/${encodeURIComponent(source.id)}`}>
              <span lang={source.language}>{source.title}</span>
            </Link>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
      <Pager info={sources.pageInfo} />
    </div>
  );
}

function SourceFilter({ kinds }: { readonly kinds: readonly { readonly code: string; readonly label: string }[] }): ReactNode {
  const { query, wording, askedRevision } = usePage();
  const { phrase } = wording;
  const [action] = useHref()('/sources').split('?');
  return (
    <form className="filters" action={action} method="get">
      <p>
        <label htmlFor="source-text">{phrase('sources.filter.text')}</label>
        <input id="source-text" name="text" type="search" maxLength={200} defaultValue={query.get('text') ?? ''} />
      </p>
      <p>
        <label htmlFor="source-kind">{phrase('sources.filter.kind')}</label>
        <select id="source-kind" name="kind" defaultValue={query.get('kind') ?? ''}>
          <option value="">{phrase('sources.filter.any')}</option>
          {kinds.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </p>
      {askedRevision !== undefined && <input type="hidden" name="rev" value={askedRevision} />}
      <button type="submit">{phrase('people.filter.apply')}</button>
    </form>
  );
}

export const sourcesPage = definePage({
  pattern: '/sources',
  document: SourcesPageQuery,
  variables: ({ query, revision }) => {
    const text = (query.get('text') ?? '').slice(0, 200);
    const kind = query.get('kind') ?? '';
    return { filter: { ...(text && { text }), ...(kind && { kind: [kind] }) }, ...pageArguments(query, PAGE_SIZE), revision };
  },
  head: (_, { wording }) => ({
    title: wording.phrase('sources.title'),
    description: wording.phrase('sources.intro'),
    canonical: '/sources',
  }),
  Body: SourcesPage,
});
