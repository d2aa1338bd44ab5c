import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { FactFragment } from '../facts/fragments.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { CampaignFragment, PetitionFragment } from '../person/Act.js';
import { Aside } from '../person/Aside.js';
import { CaseBlocks, CaseFragment } from '../person/CaseBlocks.js';
import { Lede, LedeFragment, ledeText, StatusNote } from '../person/Lede.js';
import { Monogram } from '../person/Monogram.js';
import { NamesFragment, OtherScripts } from '../person/Names.js';
import { Parties, PartiesFragment } from '../person/Parties.js';
import { PersonFacts } from '../person/PersonFacts.js';
import { SameTrialFragment } from '../person/SameTrial.js';
import { Timeline, TimelineFragment } from '../person/Timeline.js';
import { Footnotes, FootnotesContext } from '../sources/footnotes.js';
import { SourceList } from '../sources/SourceList.js';
import { definePage } from './page.js';

const PersonPageQuery = graphql(
  `
    query PersonPage($slug: String!, $revision: Int) {
      registry(asOfRevision: $revision) {
        revision
        publishedAt
      }
      person(slug: $slug, asOfRevision: $revision) {
        id
        slug
        displayName
        ...Names
        ...Lede
        ...Parties
        ...Timeline
        categories {
          best {
            value {
              code
              label
            }
          }
        }
        facts {
          ...FactParts
        }
        detentions {
          slug
          startDate {
            best {
              text
            }
          }
          facts {
            ...FactParts
          }
        }
        trials: defendants {
          slug
          facts {
            ...FactParts
          }
          proceeding {
            slug
            path
            displayName
            facts {
              ...FactParts
            }
            ...SameTrial
          }
        }
        cases {
          ...CaseBlock
        }
        petitions {
          ...PetitionCard
        }
        campaigns {
          ...CampaignCard
        }
      }
    }
  `,
  [
    NamesFragment,
    LedeFragment,
    PartiesFragment,
    TimelineFragment,
    FactFragment,
    SameTrialFragment,
    CaseFragment,
    PetitionFragment,
    CampaignFragment,
  ],
);

export type PersonPageData = ResultOf<typeof PersonPageQuery>;
export type PersonOfPage = NonNullable<PersonPageData['person']>;

function PersonPage({ data }: { readonly data: PersonPageData }): ReactNode {
  const { person, registry } = data;
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
          <Timeline person={person} />
          <PersonFacts person={person} />
          <CaseBlocks cases={person.cases} />
          <SourceList />
        </article>
        <Aside person={person} registry={registry} />
      </div>
    </FootnotesContext>
  );
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
