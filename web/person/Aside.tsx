import type { ReactNode } from 'react';
import { Cite } from '../frame/Cite.js';
import { useWords } from '../frame/page-context.js';
import { questionFor, ThisRecord } from '../record/ThisRecord.js';
import type { PersonOfPage, PersonPageData } from './person-page-query.js';
import { CampaignCard, PetitionCard } from './Act.js';
import { SameTrial } from './SameTrial.js';

/** One glance to the side: act, cite, who else, what this record is made of. On a phone it follows the text. */
export function Aside({ person, registry }: { readonly person: PersonOfPage; readonly registry: PersonPageData['registry'] }): ReactNode {
  const { phrase } = useWords();
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
      <ThisRecord
        id={person.id}
        facts={[person, ...person.detentions, ...person.trials].flatMap((record) => record.facts)}
        query={questionFor('person', { slug: person.slug })}
        revision={registry.revision}
        publishedAt={registry.publishedAt}
      />
    </aside>
  );
}
