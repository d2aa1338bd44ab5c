import { graphql, type FragmentOf } from '../graphql.js';
import { CitationFragment } from '../sources/fragments.js';

export const ClaimFragment = graphql(
  `
    fragment ClaimParts on Claim {
      id
      rank
      valueKind
      text
      wording
      note
      reason
      assertedBy {
        name
      }
      asOf {
        edtf
      }
      citations {
        ...CitationParts
      }
      links {
        displayName
        path
      }
      ... on PersonNameClaim {
        personName: value {
          language
        }
      }
      ... on NameClaim {
        name: value {
          language
        }
      }
    }
  `,
  [CitationFragment],
);

export const FactFragment = graphql(
  `
    fragment FactParts on Fact {
      property
      label
      section
      disputed
      many
      best {
        id
      }
      claims {
        ...ClaimParts
      }
    }
  `,
  [ClaimFragment],
);

export type Claim = FragmentOf<typeof ClaimFragment>;
export type Fact = FragmentOf<typeof FactFragment>;

/** A record as a page shows it: its slug names the anchors of its facts. */
export interface RecordFacts {
  readonly slug: string;
  /** Its id, where its facts can be edited. */
  readonly id?: string;
  readonly facts: readonly Fact[];
}
