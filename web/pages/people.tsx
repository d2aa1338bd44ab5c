import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { PagerFragment, Pager, pageArguments } from '../frame/Pager.js';
import { usePage } from '../frame/page-context.js';
import { dayIn, filterIn, isNarrowed, orderIn } from '../people/filter.js';
import { FacetsFragment, FilterForm, VocabularyFragment } from '../people/FilterForm.js';
import { Chips } from '../people/Chips.js';
import { PeopleTable, PersonRowFragment } from '../people/PeopleTable.js';
import { Views } from '../people/Views.js';
import { definePage } from './page.js';

const PAGE_SIZE = 25;

const PeoplePageQuery = graphql(
  `
    query PeoplePage(
      $filter: PeopleFilter
      $on: String
      $orderBy: PeopleOrder
      $first: Int
      $after: String
      $last: Int
      $before: String
      $name: String!
      $named: Boolean!
      $revision: Int
    ) {
      people(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before, asOfRevision: $revision) {
        totalCount
        nodes {
          ...PersonRow
          matchedName(text: $name) @include(if: $named) {
            full
            language
          }
        }
        pageInfo {
          ...Pager
        }
      }
      peopleFacets(filter: $filter, on: $on, asOfRevision: $revision) {
        ...FilterFacets
      }
      model {
        vocabularies {
          ...FilterVocabulary
        }
      }
    }
  `,
  [PersonRowFragment, PagerFragment, VocabularyFragment, FacetsFragment],
);

function PeoplePage({ data }: { readonly data: ResultOf<typeof PeoplePageQuery> }): ReactNode {
  const { query, wording } = usePage();
  const { people, peopleFacets, model } = data;
  const count = { count: people.totalCount, n: wording.number(people.totalCount) };
  return (
    <div className="page">
      <h1>{wording.phrase('people.title')}</h1>
      <Views />
      <FilterForm vocabularies={model.vocabularies} facets={peopleFacets} />
      <Chips vocabularies={model.vocabularies} />
      <p className="total" role="status">
        {people.totalCount === 0
          ? wording.phrase('people.none')
          : wording.phrase(isNarrowed(query) ? 'people.matching' : 'people.all', count)}
      </p>
      {people.nodes.length > 0 && <PeopleTable people={people.nodes} matched={matchedIn(people.nodes)} />}
      <Pager info={people.pageInfo} />
    </div>
  );
}

type Person = ResultOf<typeof PeoplePageQuery>['people']['nodes'][number];

const matchedIn = (people: readonly Person[]) =>
  new Map(people.flatMap(({ slug, matchedName }) => (matchedName ? [[slug, matchedName]] : [])));

export const peoplePage = definePage({
  pattern: '/people',
  document: PeoplePageQuery,
  variables: ({ query, today, revision }) => {
    const filter = filterIn(query, today);
    const name = filter.name ?? '';
    return {
      filter,
      on: dayIn(query, today),
      name,
      named: name !== '',
      orderBy: orderIn(query),
      ...pageArguments(query, PAGE_SIZE),
      revision,
    };
  },
  head: (_, { wording }) => ({
    title: wording.phrase('people.title'),
    description: wording.phrase('people.description'),
    canonical: '/people',
  }),
  Body: PeoplePage,
});
