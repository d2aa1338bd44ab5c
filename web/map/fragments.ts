import { graphql, type FragmentOf } from '../graphql.js';

const PlaceNamesFragment = graphql(`
  fragment PlaceNames on Place {
    names {
      claims {
        id
        rank
        value {
          full
          language
          used {
            edtf
          }
        }
        assertedBy {
          name
        }
        asOf {
          edtf
        }
        citations {
          source {
            publisher
          }
        }
      }
    }
  }
`);

export type NamedPlace = FragmentOf<typeof PlaceNamesFragment>;

export const PlaceOnMapFragment = graphql(
  `
    fragment PlaceOnMap on PlaceOfCaptivity {
      site {
        __typename
        slug
        path
        displayName
        ... on Place {
          ...PlaceNames
          within {
            claims {
              rank
              value {
                slug
                path
                displayName
              }
            }
          }
        }
      }
      standing {
        place {
          slug
          displayName
          ...PlaceNames
        }
        point {
          latitude
          longitude
        }
        precision {
          code
          label
        }
        reachInKm
      }
      captured {
        count
        people {
          slug
          path
          displayName
        }
      }
      held {
        count
        people {
          slug
          path
          displayName
        }
      }
    }
  `,
  [PlaceNamesFragment],
);

export type PlaceOnMap = FragmentOf<typeof PlaceOnMapFragment>;
