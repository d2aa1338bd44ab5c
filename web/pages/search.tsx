import type { ReactNode } from 'react';
import { wordsSought } from '../../server/domain/folded.js';
import { graphql, type ResultOf } from '../graphql.js';
import { SearchForm } from '../frame/Header.js';
import { Link } from '../frame/Link.js';
import { usePage, useWords } from '../frame/page-context.js';
import { FoundFragment, FoundGroups } from '../search/FoundGroups.js';
import { Passage, PassageFragment } from '../search/Passage.js';
import { definePage } from './page.js';

const MOST_RECORDS = 100;
const MOST_PASSAGES = 20;

const SearchPageQuery = graphql(
  `
    query SearchPage($text: String!, $hasText: Boolean!, $hasWord: Boolean!, $records: Int, $passages: Int, $revision: Int) {
      model {
        kinds {
          name
          plural
        }
      }
      search(text: $text, first: $records, asOfRevision: $revision) @include(if: $hasText) {
        totalCount
        edges {
          ...Found
        }
      }
      passages(text: $text, first: $passages, asOfRevision: $revision) @include(if: $hasWord) {
        totalCount
        nodes {
          ...Passage
        }
      }
    }
  `,
  [FoundFragment, PassageFragment],
);

type Data = ResultOf<typeof SearchPageQuery>;

/** Everything that answers to what was typed: records by their names and numbers, then the words of claims and of their sources. */
function SearchPage({ data: { model, search, passages } }: { readonly data: Data }): ReactNode {
  const { phrase } = useWords();
  const text = textIn(usePage().query);
  const nothing = text !== '' && !search?.totalCount && !passages?.totalCount;
  return (
    <div className="page search-page">
      <h1>{text === '' ? phrase('search.title') : phrase('search.for', { text })}</h1>
      <SearchForm id="search-again" />
      {nothing && (
        <p className="total" role="status">
          {phrase('search.none')} <Link to="/people">{phrase('search.everybody')}</Link>
        </p>
      )}
      {search && <FoundGroups kinds={model.kinds} found={search.edges} />}
      {passages && passages.totalCount > 0 && <Passages passages={passages} text={text} />}
    </div>
  );
}

function Passages({ passages, text }: { readonly passages: NonNullable<Data['passages']>; readonly text: string }): ReactNode {
  const { phrase, number } = useWords();
  const { totalCount, nodes } = passages;
  return (
    <section aria-labelledby="passages">
      <h2 id="passages">{phrase('search.passages', { n: number(totalCount) })}</h2>
      <ul className="entries">
        {nodes.map((claim) => (
          <Passage key={claim.id} claim={claim} text={text} />
        ))}
      </ul>
      {totalCount > nodes.length && <p className="quiet">{phrase('search.firstPassages', { n: number(nodes.length) })}</p>}
    </section>
  );
}

const LONGEST = 100;

const textIn = (query: URLSearchParams): string => (query.get('q') ?? '').trim().slice(0, LONGEST);

export const searchPage = definePage({
  pattern: '/search',
  document: SearchPageQuery,
  variables: ({ query, revision }) => {
    const text = textIn(query);
    return { text, hasText: text !== '', hasWord: wordsSought(text).length > 0, records: MOST_RECORDS, passages: MOST_PASSAGES, revision };
  },
  head: (_, { query, wording: { phrase } }) => ({
    title: textIn(query) === '' ? phrase('search.title') : phrase('search.for', { text: textIn(query) }),
    description: phrase('search.description'),
  }),
  Body: SearchPage,
});
