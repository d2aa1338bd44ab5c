import { graphql, type FragmentOf } from '../graphql.js';

/** What a lane is drawn from, on the server and in a browser. */
export const LaneFragment = graphql(`
  fragment LaneParts on Person {
    slug
    path
    displayName
    custody {
      possibleFrom
      heldFrom
      heldUntil
      possibleUntil
      unknownFrom
      confirmedOn
      startKnown
    }
    marks {
      kind
      title
      date {
        edtf
        earliest
        latest
      }
    }
  }
`);

export type LanePerson = FragmentOf<typeof LaneFragment>;
export type LaneSpan = LanePerson['custody'][number];
