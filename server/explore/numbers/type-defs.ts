import { REVISION_ARGS } from '../../graphql/revision-args.js';

export const numbersTypeDefs = `
type HeldOn {
  "A day such as 2023-09-30."
  on: String!
  "Certainly held."
  min: Int!
  "Certainly or possibly held; where nothing is known any more, nobody is counted."
  max: Int!
}

"What people are counted as: a code that stays the same, and its name in the reader's language."
type CountedClass {
  code: String!
  label: String!
}

"How many people of a category were held. Everybody is in one category, so that they add up to the total."
type HeldInCategory {
  category: CountedClass!
  points: [HeldOn!]!
}

"How many people were held at the end of each month, and on the day asked about."
type HeldSeries {
  "What is counted, and what is left out."
  definition: String!
  total: [HeldOn!]!
  categories: [HeldInCategory!]!
}

type CountedRow {
  class: CountedClass!
  people: Int!
}

"People counted in classes. Everybody of the registry is in one of them: the rows add up to the total."
type Distribution {
  "What is counted, and what is left out."
  definition: String!
  total: Int!
  "Every class, also those that nobody is in."
  rows: [CountedRow!]!
}

"From capture to trial, in days."
type WaitingTimes {
  definition: String!
  total: Int!
  rows: [CountedRow!]!
  "How many people's days are known."
  known: Int!
  "Half of them waited for so long or less, by the shortest time that the dates allow and by the longest. Null where nobody's days are known."
  median: DayRange
}

type DayRange {
  min: Int!
  max: Int!
}

"Whom the registry names as held on the day of a figure; where the figure has no single day, on each of its days or on one of them."
type NamedOn {
  "Certainly held."
  min: Int!
  "Certainly or possibly held."
  max: Int!
  certainly(first: Int = 100): [Person!]!
  possibly(first: Int = 100): [Person!]!
}

"A published figure beside what the registry can name."
type LedgerEntry {
  figure: Figure!
  "Null where the figure counts something else than people held, or has no day or no number."
  named: NamedOn
}

type FiguresLedger {
  "What is set beside what."
  definition: String!
  "The latest first; those without a day come last."
  entries: [LedgerEntry!]!
}

"Numbers about people held. The unit is always persons, each counted once."
type Statistics {
  "The day for which it is counted."
  on: String!
  "Everybody in the registry."
  people: Int!
  heldOverTime: HeldSeries!
  "What had become of everybody by the day."
  outcomes: Distribution!
  "What courts decided, as far as is known now."
  sentences: Distribution!
  captureToTrial: WaitingTimes!
  "The figures that others published, or one of them."
  figures(slug: String): FiguresLedger!
}

extend type Query {
  "How many people were held at the end of each month, from the first capture to today."
  heldOverTime(${REVISION_ARGS}): [HeldOn!]!
  "On a day, or today: numbers with their definitions."
  statistics(on: String, ${REVISION_ARGS}): Statistics!
}
`;
