import { FactFragment } from '../facts/fragments.js';
import { graphql, type ResultOf } from '../graphql.js';
import { CampaignFragment, PetitionFragment } from './Act.js';
import { CaseFragment } from './CaseBlocks.js';
import { LedeFragment } from './lede-sentences.js';
import { NamesFragment } from './Names.js';
import { PartiesFragment } from './Parties.js';
import { SameTrialFragment } from './SameTrial.js';
import { TimelineFragment } from './Timeline.js';

/** The one question of a person's page: the sum of what its parts ask. */
export const PersonPageQuery = graphql(
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
          id
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
          id
          slug
          facts {
            ...FactParts
          }
          proceeding {
            id
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
