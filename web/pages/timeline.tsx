import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { PagerFragment, Pager, pageArguments } from '../frame/Pager.js';
import { usePage } from '../frame/page-context.js';
import { ContextEventFragment, EventsKey, lettered } from '../lanes/EventsBand.js';
import { LaneChart } from '../lanes/LaneChart.js';
import { LaneFragment } from '../lanes/LaneParts.js';
import { LaneTable } from '../lanes/LaneTable.js';
import { Legend } from '../lanes/Legend.js';
import { SpanFields } from '../lanes/SpanFields.js';
import { stretchIn, wholeTime } from '../lanes/stretch.js';
import { dayIn, filterIn, orderIn } from '../people/filter.js';
import { FacetsFragment, FilterForm, VocabularyFragment } from '../people/FilterForm.js';
import { Chips } from '../people/Chips.js';
import { Views } from '../people/Views.js';
import { definePage } from './page.js';

const PAGE_SIZE = 50;

const TimelinePageQuery = graphql(
  `
    query TimelinePage(
      $filter: PeopleFilter
      $on: String
      $orderBy: PeopleOrder
      $startAt: String
      $first: Int
      $after: String
      $last: Int
      $before: String
      $revision: Int
    ) {
      people(
        filter: $filter
        orderBy: $orderBy
        startAt: $startAt
        first: $first
        after: $after
        last: $last
        before: $before
        asOfRevision: $revision
      ) {
        totalCount
        nodes {
          ...LaneParts
        }
        pageInfo {
          ...Pager
        }
      }
      heldSince(filter: $filter, asOfRevision: $revision)
      contextEvents(asOfRevision: $revision) {
        ...ContextEvent
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
  [LaneFragment, PagerFragment, ContextEventFragment, VocabularyFragment, FacetsFragment],
);

function TimelinePage({ data }: { readonly data: ResultOf<typeof TimelinePageQuery> }): ReactNode {
  const { query, wording, today } = usePage();
  const { phrase, number } = wording;
  const { people, peopleFacets, heldSince, contextEvents, model } = data;
  const whole = wholeTime(heldSince, today);
  const { stretch, wrong } = stretchIn(query, whole);
  const events = lettered(contextEvents);
  const total = people.totalCount;
  return (
    <div className="page">
      <h1>{phrase('lanes.title')}</h1>
      <Views />
      <FilterForm vocabularies={model.vocabularies} facets={peopleFacets} usualSort="captured">
        <SpanFields />
      </FilterForm>
      <Chips vocabularies={model.vocabularies} />
      {wrong !== undefined && (
        <p className="banner" role="status">
          {phrase('lanes.wrong', { found: wrong.slice(0, 40) })}
        </p>
      )}
      <p className="total" role="status">
        {total === 0 ? phrase('people.none') : phrase('lanes.people', { count: total, n: number(total) })}{' '}
        {people.nodes.length > 0 && people.nodes.length < total && (
          <span className="without-scripts">{phrase('lanes.here', { count: people.nodes.length, n: number(people.nodes.length) })}</span>
        )}
      </p>
      {people.nodes.length > 0 && (
        <>
          <LaneChart people={people.nodes} total={total} events={events} stretch={stretch} whole={whole} />
          <div className="without-scripts">
            <Pager info={people.pageInfo} />
          </div>
          <Legend />
          <EventsKey events={events} />
          <details className="lane-twin" id="table">
            <summary>{phrase('lanes.table')}</summary>
            <LaneTable people={people.nodes} />
          </details>
          <div className="with-scripts">
            <Pager info={people.pageInfo} />
          </div>
        </>
      )}
    </div>
  );
}

export const timelinePage = definePage({
  pattern: '/timeline',
  document: TimelinePageQuery,
  variables: ({ query, today, revision }) => ({
    filter: filterIn(query, today),
    on: dayIn(query, today),
    orderBy: orderIn(query, 'captured'),
    startAt: query.get('person')?.slice(0, 200) || null,
    ...pageArguments(query, PAGE_SIZE),
    revision,
  }),
  head: (_, { wording }) => ({
    title: wording.phrase('lanes.title'),
    description: wording.phrase('lanes.description'),
    canonical: '/timeline',
  }),
  Body: TimelinePage,
});
