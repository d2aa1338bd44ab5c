import type { ReactNode } from 'react';
import { Cite } from '../frame/Cite.js';
import { useHref, usePage } from '../frame/page-context.js';
import type { PersonOfPage, PersonPageData } from './person-page-query.js';
import { useFootnotes } from '../sources/footnotes.js';
import { CampaignCard, PetitionCard } from './Act.js';
import { SameTrial } from './SameTrial.js';

/** One glance to the side: act, cite, who else, what this record is made of. On a phone it follows the text. */
export function Aside({ person, registry }: { readonly person: PersonOfPage; readonly registry: PersonPageData['registry'] }): ReactNode {
  const { phrase } = usePage().wording;
  const trials = person.trials.map(({ proceeding }) => proceeding).filter(({ defendants }) => defendants.length > 1);
  return (
    <aside aria-label={phrase('person.aside')}>
      {person.petitions.length + person.campaigns.length > 0 && (
        <section aria-labelledby="act">
          <h2 id="act">{phrase('act.heading')}</h2>
          {person.petitions.map((petition) => (
            <PetitionCard key={petition.slug} petition={petition} />
          ))}
          {person.campaigns.map((campaign) => (
            <CampaignCard key={campaign.slug} campaign={campaign} />
          ))}
        </section>
      )}
      <Cite title={person.displayName} path={`/people/${encodeURIComponent(person.slug)}`} revision={registry.revision} />
      {trials.map((proceeding) => (
        <section key={proceeding.slug} aria-label={phrase('person.sameTrial')}>
          <h2>{phrase('person.sameTrial')}</h2>
          <SameTrial proceeding={proceeding} except={person.slug} />
        </section>
      ))}
      <ThisRecord person={person} registry={registry} />
    </aside>
  );
}

const API_QUERY = (slug: string): string =>
  `{ person(slug: ${JSON.stringify(slug)}) { displayName facts { property label disputed claims { text citations { source { title url } } } } } }`;

function ThisRecord({ person, registry }: { readonly person: PersonOfPage; readonly registry: PersonPageData['registry'] }): ReactNode {
  const { wording } = usePage();
  const { phrase, number } = wording;
  const href = useHref();
  const sources = useFootnotes().all.length;
  const facts = [person, ...person.detentions, ...person.trials].flatMap((record) => record.facts);
  const claims = facts.flatMap((fact) => fact.claims).length;
  const disputed = facts.filter((fact) => fact.disputed).length;
  return (
    <section aria-labelledby="record">
      <h2 id="record">{phrase('person.record.heading')}</h2>
      <p>
        {[
          phrase('person.record.claims', { count: claims, n: number(claims) }),
          phrase('person.record.sources', { count: sources, n: number(sources) }),
          phrase('person.record.disputed', { count: disputed, n: number(disputed) }),
        ].join(' · ')}
      </p>
      <p>
        <a href={`/graphql?query=${encodeURIComponent(API_QUERY(person.slug))}`}>{phrase('person.record.api')}</a> ·{' '}
        <a href={href('/about#corrections')}>{phrase('person.record.correct')}</a>
      </p>
      <p className="fine">
        {phrase('person.record.revision', {
          revision: number(registry.revision),
          date: registry.publishedAt === null ? '' : wording.date(registry.publishedAt.slice(0, 10)),
        })}
      </p>
    </section>
  );
}
