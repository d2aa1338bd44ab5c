import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { SearchForm } from '../frame/Header.js';
import { Link } from '../frame/Link.js';
import { usePage, useWords } from '../frame/page-context.js';
import { Said, type Wrap } from '../frame/Said.js';
import { Curve, CurveFragment } from '../home/Curve.js';
import { FigureFragment, OtherNumbers } from '../home/OtherNumbers.js';
import { Released, ReleasedFragment } from '../home/Released.js';
import { PetitionCard, PetitionFragment } from '../person/Act.js';
import { PeopleTable, PersonRowFragment } from '../people/PeopleTable.js';
import { definePage } from './page.js';

const HomePageQuery = graphql(
  `
    query HomePage($today: String!, $revision: Int) {
      registry(asOfRevision: $revision) {
        revision
        people
        claims
        sources
      }
      held: people(
        first: 100
        filter: { status: { on: $today, state: [HELD] } }
        orderBy: { field: CAPTURED_ON }
        asOfRevision: $revision
      ) {
        totalCount
        nodes {
          ...PersonRow
        }
      }
      possiblyHeld: people(first: 1, filter: { status: { on: $today, state: [POSSIBLY_HELD] } }, asOfRevision: $revision) {
        totalCount
      }
      notKnown: people(first: 1, filter: { status: { on: $today, state: [NOT_KNOWN_SINCE] } }, asOfRevision: $revision) {
        totalCount
      }
      figures(first: 100, asOfRevision: $revision) {
        nodes {
          ...OtherNumber
        }
      }
      heldOverTime(asOfRevision: $revision) {
        ...Curve
      }
      lastReleased(first: 6, asOfRevision: $revision) {
        ...Released
      }
      petitions(first: 100, asOfRevision: $revision) {
        nodes {
          ...PetitionCard
        }
      }
    }
  `,
  [PersonRowFragment, FigureFragment, CurveFragment, ReleasedFragment, PetitionFragment],
);

type Data = ResultOf<typeof HomePageQuery>;

function HomePage({ data }: { readonly data: Data }): ReactNode {
  const { phrase } = useWords();
  return (
    <div className="page home">
      <Answer data={data} />
      <SearchForm id="search" />
      <Curve points={data.heldOverTime} />
      <section aria-labelledby="held">
        <h2 id="held">{phrase('home.held')}</h2>
        <PeopleTable people={data.held.nodes} without={['status']} />
        <p className="more">
          <Link to="/people">{phrase('home.everyone', { count: data.registry.people })}</Link>
        </p>
      </section>
      <div className="columns">
        <section aria-labelledby="released">
          <h2 id="released">{phrase('home.released')}</h2>
          <Released people={data.lastReleased} />
        </section>
        <section aria-labelledby="act">
          <h2 id="act">{phrase('home.act')}</h2>
          {mostSigned(data.petitions.nodes).map((petition) => (
            <PetitionCard key={petition.slug} petition={petition} />
          ))}
          <p className="more">
            <Link to="/act">{phrase('home.allActs')}</Link>
          </p>
        </section>
        <ForYourWork registry={data.registry} />
      </div>
    </div>
  );
}

const SHOWN_PETITIONS = 3;

const mostSigned = (petitions: Data['petitions']['nodes']): Data['petitions']['nodes'] =>
  petitions.toSorted((a, b) => (b.latestCount?.count ?? -1) - (a.latestCount?.count ?? -1)).slice(0, SHOWN_PETITIONS);

/** The question first: how many people are held today, who counts, and what others say. */
function Answer({ data }: { readonly data: Data }): ReactNode {
  const { wording, today } = usePage();
  const { phrase, number, date } = wording;
  const [min, max] = [data.held.totalCount, data.held.totalCount + data.possiblyHeld.totalCount];
  const count = min === max ? number(min) : phrase('home.range', { min: number(min), max: number(max) });
  const em: Wrap = (inside) => <em>{inside}</em>;
  return (
    <>
      <h1 className="big">
        <Said text={phrase('home.count', { count: max, n: count })} em={em} />
      </h1>
      <p className="under">
        {phrase('home.named', { date: date(today) })}{' '}
        {data.notKnown.totalCount > 0 && (
          <Said
            text={phrase('home.notKnown', { count: data.notKnown.totalCount, n: number(data.notKnown.totalCount) })}
            a={(inside) => <Link to="/people?state=NOT_KNOWN_SINCE">{inside}</Link>}
          />
        )}
      </p>
      <OtherNumbers figures={data.figures.nodes} />
    </>
  );
}

function ForYourWork({ registry }: Pick<Data, 'registry'>): ReactNode {
  const { phrase, number } = useWords();
  return (
    <section aria-labelledby="work">
      <h2 id="work">{phrase('home.work.heading')}</h2>
      <ul className="entries">
        <li>
          <Link to="/about">{phrase('home.work.method')}</Link>
          <small>{phrase('home.work.methodNote')}</small>
        </li>
        <li>
          <Link to="/about#api">{phrase('home.work.api')}</Link>
          <small>{phrase('home.work.apiNote')}</small>
        </li>
        <li>
          <Link to="/sources">{phrase('home.work.sources')}</Link>
          <small>{phrase('home.work.sourcesNote', { claims: number(registry.claims), sources: number(registry.sources) })}</small>
        </li>
        <li>
          <Link to="/numbers">{phrase('home.work.figures')}</Link>
          <small>{phrase('home.work.figuresNote')}</small>
        </li>
      </ul>
    </section>
  );
}

export const homePage = definePage({
  pattern: '/',
  document: HomePageQuery,
  variables: ({ today, revision }) => ({ today, revision }),
  head: (_, { wording }) => ({ title: wording.phrase('site.name'), description: wording.phrase('home.description'), canonical: '/' }),
  Body: HomePage,
});
