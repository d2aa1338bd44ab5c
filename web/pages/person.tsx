import type { ReactNode } from 'react';
import { Jump } from '../frame/Jump.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { Aside } from '../person/Aside.js';
import { CaseBlocks } from '../person/CaseBlocks.js';
import { Lede } from '../person/Lede.js';
import { ledeText } from '../person/lede-sentences.js';
import { StatusNote } from '../person/StatusNote.js';
import { Monogram } from '../person/Monogram.js';
import { OtherScripts } from '../person/Names.js';
import { Parties } from '../person/Parties.js';
import { PersonPageQuery, type PersonOfPage, type PersonPageData } from '../person/person-page-query.js';
import { PersonFacts } from '../person/PersonFacts.js';
import { Timeline } from '../person/Timeline.js';
import { Footnotes, FootnotesContext } from '../sources/footnotes.js';
import { SourceList } from '../sources/SourceList.js';
import { definePage } from './page.js';

function PersonPage({ data }: { readonly data: PersonPageData }): ReactNode {
  const { person, registry } = data;
  const { phrase } = useWords();
  if (!person) return null;
  return (
    <FootnotesContext value={new Footnotes()}>
      <div className="with-aside">
        <article>
          <Breadcrumb person={person} />
          <div className="person-head">
            <Monogram name={person.displayName} />
            <div>
              <h1>{person.displayName}</h1>
              <OtherScripts person={person} />
            </div>
          </div>
          <Lede person={person} />
          <StatusNote person={person} />
          <Parties person={person} />
          <Jump parts={partsOf(person, phrase)} />
          <Timeline person={person} />
          <PersonFacts person={person} />
          <CaseBlocks cases={person.cases} />
        </article>
        <Aside person={person} registry={registry} />
        <SourceList />
      </div>
    </FootnotesContext>
  );
}

/** The parts of the page in the order in which a narrow screen has them. */
function partsOf({ timeline, cases, petitions, campaigns }: PersonOfPage, phrase: (key: string) => string) {
  return [
    ...(timeline.length > 0 ? [['timeline', phrase('person.timeline.heading')] as const] : []),
    ['facts', phrase('person.facts')] as const,
    ...(cases.length > 0 ? [['cases', phrase('section.cases')] as const] : []),
    ...(petitions.length + campaigns.length > 0 ? [['act', phrase('act.heading')] as const] : []),
    ['cite', phrase('cite.heading')] as const,
    ['sources', phrase('sources.heading')] as const,
  ];
}

function Breadcrumb({ person }: { readonly person: PersonOfPage }): ReactNode {
  const { phrase } = useWords();
  const category = person.categories.best?.value;
  return (
    <nav className="crumb" aria-label={phrase('site.crumb')}>
      <Link to="/people">{phrase('site.nav.people')}</Link>
      {category && (
        <>
          <span aria-hidden="true"> / </span>
          <Link to={`/people?category=${encodeURIComponent(category.code)}`}>{category.label}</Link>
        </>
      )}
    </nav>
  );
}

export const personPage = definePage({
  pattern: '/people/:slug',
  document: PersonPageQuery,
  variables: ({ params, revision }) => ({ slug: params.slug ?? '', revision }),
  movedTo: ({ person }, { params }) => (person && person.slug !== params.slug ? `/people/${encodeURIComponent(person.slug)}` : undefined),
  head: ({ person }, { wording }) =>
    person
      ? {
          title: person.displayName,
          description: ledeText(person, wording),
          canonical: `/people/${encodeURIComponent(person.slug)}`,
          type: 'profile',
        }
      : undefined,
  Body: PersonPage,
});
