import { CONNECTION_ARGS } from '../../registry/graphql/type-defs.js';

const PAGED = 'first: Int, after: String, last: Int, before: String';

const WHAT_CHANGED = `
  "What became of which record; parts of a record follow it. In the history of a record: of it and its parts alone."
  changed(${PAGED}): ChangedRecordConnection!
  "Sources that are new or have new details."
  sources(${PAGED}): SourceConnection!`;

/** How the API tells of the public log. */
export const changesTypeDefs = `
"A record that was withdrawn, merged into another, or got another address."
type FormerRecord {
  "As it stood last."
  record: Record!
  "The revision that took it away."
  withdrawnIn: Int!
  "What it has become."
  became: Record
}

"A published revision."
type Change {
  number: Int!
  "When it was published (ISO 8601)."
  publishedAt: String!
  "A role, or the name under which the author chose to be public."
  author: String!
  "Null where nobody reviewed it."
  reviewer: String
  summary: String!
  "How many operations it is made of."
  operations: Int!
  "SHA-256 over what it says of itself, its operations and the revision before."
  hash: String!
  "The state of the public log as it left it."
  checkpoint: Checkpoint!${WHAT_CHANGED}
}

"What two revisions of the registry say differently; what came and went in between is left out."
type Comparison {
  from: Change!
  to: Change!${WHAT_CHANGED}
}

type ChangedRecord {
  record: Record!
  is: RecordChangeKind!
  facts: [FactDifference!]!
  "Properties of which claims were erased: no more is left of them."
  erased: [ErasedFact!]!
}

enum RecordChangeKind {
  CREATED
  WITHDRAWN
  "It has another address."
  MOVED
  CHANGED
}

type ErasedFact {
  label: String!
  count: Int!
}

type ChangeConnection {
  totalCount: Int!
  edges: [ChangeEdge!]!
  nodes: [Change!]!
  pageInfo: PageInfo!
}

type ChangeEdge {
  cursor: String!
  node: Change!
}

type ChangedRecordConnection {
  totalCount: Int!
  edges: [ChangedRecordEdge!]!
  nodes: [ChangedRecord!]!
  pageInfo: PageInfo!
}

type ChangedRecordEdge {
  cursor: String!
  node: ChangedRecord!
}

extend type Query {
  "The public log, the newest revision first."
  changes(${CONNECTION_ARGS}): ChangeConnection!
  "The revisions that changed a record or a part of it, the newest first; null where there is no such record."
  history(address: String!, slug: String!, ${CONNECTION_ARGS}): ChangeConnection
  "A record that stood under an address and does not any more; null where one stands there, or never did."
  formerRecord(address: String!, slug: String!, asOfRevision: Int, known: String): FormerRecord
  "One revision of the public log."
  change(number: Int!): Change
  "What changed since: between two revisions. Each is given by its number, or by a day (YYYY-MM-DD, UTC) at whose end it was the latest; \`to\` is the latest where it is left out."
  changesBetween(from: String!, to: String): Comparison!
}
`;
