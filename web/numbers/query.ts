import { graphql, type ResultOf } from '../graphql.js';
import type { Asked } from '../pages/page.js';
import { DistributionFragment, HeldSeriesFragment, LedgerEntryFragment, WaitingTimesFragment } from './fragments.js';

/** What the page of numbers and its files are made from: they cannot differ. */
export const NumbersQuery = graphql(
  `
    query NumbersPage($on: String, $revision: Int) {
      statistics(on: $on, asOfRevision: $revision) {
        on
        people
        heldOverTime {
          ...HeldSeries
        }
        outcomes {
          ...Distribution
        }
        sentences {
          ...Distribution
        }
        captureToTrial {
          ...WaitingTimes
        }
        figures {
          definition
          entries {
            ...LedgerEntry
          }
        }
      }
    }
  `,
  [DistributionFragment, HeldSeriesFragment, LedgerEntryFragment, WaitingTimesFragment],
);

export type Statistics = ResultOf<typeof NumbersQuery>['statistics'];

export const numbersAsked = ({ query, revision }: Asked) => ({ on: query.get('on') || null, revision });
