import { REVISION_ARGS } from '../../graphql/revision-args.js';

/** What explore adds about places: where people were captured and held. */
export const mapTypeDefs = `
type PeopleThere {
  "Of all of them."
  count: Int!
  "The first hundred by name."
  people: [Person!]!
}

"Where a place is drawn on a map."
type Standing {
  "The place itself, or the nearest that it lies within of which a point is known."
  place: Place!
  point: Point!
  "How exactly the point says where it is; region, the vaguest, where nobody says it."
  precision: Term!
  "How far around the point it is drawn: about as far as places of this precision reach. No border of anything."
  reachInKm: Float!
}

type PlaceOfCaptivity {
  "The place; the facility where no place of it is known."
  site: Record!
  "Null where neither the place nor anything that it lies within has a point."
  standing: Standing
  captured: PeopleThere!
  "In whatever facility at the place."
  held: PeopleThere!
}

type PlacesOfCaptivity {
  "The places of most people first."
  places: [PlaceOfCaptivity!]!
  "How many of the people there are of whom nobody says where they were captured or held."
  withoutPlace: Int!
}

extend type Query {
  "Where these people were captured and held, at any time, according to any claim that is not deprecated."
  placesOfCaptivity(filter: PeopleFilter, ${REVISION_ARGS}): PlacesOfCaptivity!
}
`;
