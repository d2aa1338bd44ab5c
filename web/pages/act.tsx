import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { CampaignCard, CampaignFragment, PetitionCard, PetitionFragment } from '../person/Act.js';
import { definePage } from './page.js';

const ActPageQuery = graphql(
  `
    query ActPage($revision: Int) {
      petitions(first: 100, asOfRevision: $revision) {
        nodes {
          ...PetitionCard
        }
      }
      campaigns(first: 100, asOfRevision: $revision) {
        nodes {
          ...CampaignCard
        }
      }
    }
  `,
  [PetitionFragment, CampaignFragment],
);

function ActPage({ data }: { readonly data: ResultOf<typeof ActPageQuery> }): ReactNode {
  const { phrase } = useWords();
  return (
    <div className="page">
      <h1>{phrase('act.title')}</h1>
      <p className="under">{phrase('act.intro')}</p>
      <section aria-labelledby="petitions">
        <h2 id="petitions">{phrase('act.petitions')}</h2>
        <div className="cards">
          {data.petitions.nodes.map((petition) => (
            <PetitionCard key={petition.slug} petition={petition} />
          ))}
        </div>
      </section>
      <section aria-labelledby="campaigns">
        <h2 id="campaigns">{phrase('act.campaigns')}</h2>
        <div className="cards">
          {data.campaigns.nodes.map((campaign) => (
            <CampaignCard key={campaign.slug} campaign={campaign} />
          ))}
        </div>
      </section>
    </div>
  );
}

export const actPage = definePage({
  pattern: '/act',
  document: ActPageQuery,
  variables: ({ revision }) => ({ revision }),
  head: (_, { wording }) => ({ title: wording.phrase('act.title'), description: wording.phrase('act.intro'), canonical: '/act' }),
  Body: ActPage,
});
