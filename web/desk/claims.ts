import { graphql, type FragmentOf } from '../graphql.js';

/** A claim as it stands, in a few words. */
export const ClaimForDeskFragment = graphql(`
  fragment ClaimForDesk on Claim {
    id
    text
    rank
    reason
    assertedBy {
      name
    }
    citations {
      source {
        id
        publisher
        title
      }
    }
  }
`);

export type ClaimForDesk = FragmentOf<typeof ClaimForDeskFragment>;
