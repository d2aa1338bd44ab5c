import { graphql, type FragmentOf } from '../graphql.js';

const SideFragment = graphql(`
  fragment ChangedSide on Claim {
    rank
    text
    reason
    assertedBy {
      name
    }
    citations {
      source {
        id
      }
    }
  }
`);

/** What changes about one property, claim by claim. */
export const FactChangesFragment = graphql(
  `
    fragment FactChanges on FactDifference {
      property
      label
      changes {
        is
        label
        before {
          ...ChangedSide
        }
        after {
          ...ChangedSide
        }
      }
    }
  `,
  [SideFragment],
);

export const ChangedRecordFragment = graphql(
  `
    fragment ChangedRecordParts on ChangedRecord {
      is
      record {
        id
        kind
        path
        displayName
      }
      facts {
        ...FactChanges
      }
      erased {
        label
        count
      }
    }
  `,
  [FactChangesFragment],
);

export const RevisionLineFragment = graphql(`
  fragment RevisionLine on Change {
    number
    publishedAt
    author
    reviewer
    summary
    operations
  }
`);

export type FactChangesData = FragmentOf<typeof FactChangesFragment>;
export type ClaimChangeData = FactChangesData['changes'][number];
export type ChangedSide = FragmentOf<typeof SideFragment>;
export type ChangedRecordData = FragmentOf<typeof ChangedRecordFragment>;
export type RevisionLineData = FragmentOf<typeof RevisionLineFragment>;
