import { graphql, type FragmentOf } from '../graphql.js';

export const DistributionFragment = graphql(`
  fragment Distribution on Distribution {
    definition
    total
    rows {
      class {
        code
        label
      }
      people
    }
  }
`);

export const WaitingTimesFragment = graphql(`
  fragment WaitingTimes on WaitingTimes {
    definition
    total
    rows {
      class {
        code
        label
      }
      people
    }
    known
    median {
      min
      max
    }
  }
`);

export const HeldSeriesFragment = graphql(`
  fragment HeldSeries on HeldSeries {
    definition
    total {
      on
      min
      max
    }
    categories {
      category {
        code
        label
      }
      points {
        on
        min
        max
      }
    }
  }
`);

export const LedgerEntryFragment = graphql(`
  fragment LedgerEntry on LedgerEntry {
    figure {
      slug
      path
      displayName
      measure {
        best {
          text
        }
      }
      definition {
        best {
          text
        }
      }
      count {
        best {
          valueKind
          value
          text
          citations {
            source {
              id
              publisher
            }
          }
        }
      }
      bound {
        best {
          value {
            code
            label
          }
        }
      }
      date {
        best {
          text
          value {
            edtf
            earliest
            latest
          }
        }
      }
      publishedBy {
        claims {
          rank
          text
        }
      }
    }
    named {
      min
      max
    }
  }
`);

export type Distribution = FragmentOf<typeof DistributionFragment>;
export type WaitingTimes = FragmentOf<typeof WaitingTimesFragment>;
export type HeldSeries = FragmentOf<typeof HeldSeriesFragment>;
export type LedgerEntry = FragmentOf<typeof LedgerEntryFragment>;
