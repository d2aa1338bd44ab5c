import { REVISION_ARGS } from '../../graphql/revision-args.js';
import type { Vocabulary } from '../../registry/files/vocabularies.js';

/** The spelling of a code as a GraphQL enum value: former-official → FORMER_OFFICIAL. */
export const enumName = (code: string): string => code.replaceAll('-', '_').toUpperCase();

/** What explore adds to people: lists that can be narrowed, status on a day, the timeline. */
export const peopleTypeDefs = (categories: Vocabulary): string => `
"Whether a person is held on a day."
enum State {
  HELD
  POSSIBLY_HELD
  NOT_HELD
  NOT_KNOWN_SINCE
  DIED
}

enum Phase {
  PRE_TRIAL
  ON_TRIAL
  SENTENCED
}

type Status {
  state: State!
  "How far a trial has come, where the person is held."
  phase: Phase
  "When the detention began that the state follows from."
  since: FuzzyDate
  "The last day on which anything shows the person in custody."
  lastConfirmed: String
  "For NOT_KNOWN_SINCE: the day after which nothing is known."
  knownUntil: String
  "After how many days without a sign an open detention no longer counts as ongoing."
  staleAfterDays: Int!
  "The detention that the state follows from."
  detention: Detention
}

"Days in captivity, the last day excluded. The two differ where dates are fuzzy."
type TimeHeld {
  minDays: Int!
  "Null where the beginning is not known: at least minDays."
  maxDays: Int
  exact: Boolean!
}

"""
A detention in days such as 2023-09-27: certainly from heldFrom to the day before heldUntil, possibly from possibleFrom to the day before
possibleUntil. Where dates are exact the two are the same.
"""
type HeldSpan {
  possibleFrom: String!
  heldFrom: String!
  heldUntil: String!
  possibleUntil: String!
  "Where no end is known: from this day on nothing is known. Until then the detention counts as ongoing."
  unknownFrom: String
  "The last day with a sign of custody."
  confirmedOn: String
  "False where no source dates the beginning."
  startKnown: Boolean!
}

type TimelineEntry {
  date: FuzzyDate!
  kind: String!
  "What happened, in the reader's language."
  title: String!
  "Whose statement it is, where the source passes it on."
  assertedBy: String
  disputed: Boolean!
  "True for what happened around the person, not to them."
  context: Boolean!
  citations: [Citation!]!
  record: Record!
}

enum CategoryCode {
${Object.entries(categories.terms)
  .map(([code, term]) => `  ${JSON.stringify(term.label.en ?? code)}\n  ${enumName(code)}`)
  .join('\n')}
}

input StatusFilter {
  "A day such as 2026-11-22."
  on: String!
  state: [State!]!
}

input PeopleFilter {
  "In a category according to at least one source."
  category: [CategoryCode!]
  status: StatusFilter
  "Captured for the first time in one of these years, as early as the sources allow."
  capturedIn: [Int!]
  "A name in any script and spelling, or the beginning of one."
  name: String
}

enum PeopleOrderField {
  NAME
  CAPTURED_ON
}

input PeopleOrder {
  field: PeopleOrderField!
  direction: OrderDirection = ASC
}

"How many people would be listed with a value."
type FacetValue {
  value: String!
  count: Int!
}

"For each value that a list of people can be narrowed by, how many of the otherwise narrowed list have it."
type PeopleFacets {
  "By the code of the category."
  category: [FacetValue!]!
  "By state on the given day."
  state: [FacetValue!]!
  "By year, the first first."
  capturedIn: [FacetValue!]!
}

extend type Query {
  "What the list of people can be narrowed by, counted; on is the day of the states where the filter gives none."
  peopleFacets(filter: PeopleFilter, on: String, ${REVISION_ARGS}): PeopleFacets!
  people(first: Int, after: String, last: Int, before: String, filter: PeopleFilter, orderBy: PeopleOrder, "Begin near this person (a slug), where no cursor says otherwise." startAt: String, ${REVISION_ARGS}): PersonConnection!
  "Those whose detention ended last, the latest first."
  lastReleased(first: Int = 5, ${REVISION_ARGS}): [Person!]!
  "The first day on which any of these people may have been held."
  heldSince(filter: PeopleFilter, ${REVISION_ARGS}): String
  "What happened around everyone's captivity and names nobody: hostilities, blockades, negotiations."
  contextEvents(${REVISION_ARGS}): [Event!]!
}

extend type Person {
  "The name of theirs that answers to a text, as search matches names."
  matchedName(text: String!): PersonName
  "The person's part in trials."
  defendants: [Defendant!]!
  cases: [Case!]!
  "Petitions for this person, and petitions for all people held where the person was held when they began or later."
  petitions: [Petition!]!
  campaigns: [Campaign!]!
  events: [Event!]!
  "On the given day, or today."
  status(on: String): Status!
  timeHeld(asOf: String): TimeHeld!
  "The person's detentions in days."
  custody: [HeldSpan!]!
  "The turns of the timeline: capture, trial, judgment, release, death."
  marks: [TimelineEntry!]!
  "With context: what happened around the person as well."
  timeline(context: Boolean = false): [TimelineEntry!]!
}
`;
