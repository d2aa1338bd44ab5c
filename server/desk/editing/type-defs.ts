/** What the desk's pages ask beside proposals: a record as it is edited, forms, searches, archived copies, what waits to be done. */
export const editingTypeDefs = `
"What stands in an input, as the desk understands it."
type InputNote {
  "The name of the input."
  input: String!
  "The date in words, the name of the record, the title of the source."
  says: String
  "What may have been meant, where the text names nothing."
  offers: [Offer!]!
}

type Offer {
  value: String!
  label: String!
}

type SourceForm {
  "The source that it describes, where there is one already."
  source: Source
  change: ID!
  draft: ID
  digest: String
  controls: [Control!]!
  filled: Json!
  notes: [InputNote!]!
  problems: [Problem!]!
}

"A record as it is edited: every property that it can have."
type EditedRecord {
  record: Record!
  kindLabel: String!
  "True where it is only in the draft yet."
  isNew: Boolean!
  facts: [EditedFact!]!
  "Records that are parts of it, those of the draft with them."
  parts: [Record!]!
  "The kinds that its parts can be of."
  partKinds: [Term!]!
  whole: Record
  "Parts of other records that are about it: a person's part in a trial."
  roles: [EditedRole!]!
}

type EditedRole {
  record: Record!
  kindLabel: String!
  whole: Record
}

type EditedFact {
  property: String!
  label: String!
  section: String!
  many: Boolean!
  claims: [Claim!]!
  "The changes of the draft that are about it, by their keys."
  changes: [ID!]!
}

"A change of a draft in words."
type Step {
  key: ID!
  do: String!
  record: Record
  property: String
  label: String
  "What was typed, where it cannot be put into words yet."
  typed: String!
  facts: [FactDifference!]!
  source: Source
  "The SHA-256 of an archived copy."
  capture: String
  "The record that a merge leaves."
  into: Record
  revision: Int
}

"A fact that a draft changes and that others have changed meanwhile."
type Conflict {
  record: Record!
  property: String!
  label: String!
  "The newest revision that changed it."
  revision: Int!
  "As the draft's author saw it."
  seen: [Claim!]!
  "As it stands now."
  standing: [Claim!]!
  changes: [ID!]!
}

extend type Proposal {
  steps: [Step!]!
  conflicts: [Conflict!]!
}

extend type Problem {
  "The change of the draft that it is about."
  change: ID
  "The record and the property that it is about, in words."
  place: String
}

"What a change would come to, before it is put into a draft."
type Preview {
  difference: Difference!
  problems: [Problem!]!
}

"An archived copy as the desk shows it."
type DeskCapture {
  sha256: String!
  mediaType: String!
  "In bytes."
  size: Int!
  takenAt: String!
  url: String
  "What can be read in it: quotations are looked for here."
  text: String!
  "The sources that it is a copy of, in the registry and in the draft."
  sources: [Source!]!
}

"A record in which one rule finds something, or that somebody should look at again."
type WorkItem {
  record: Record!
  "What is found, in sentences; nothing where its sources say it."
  messages: [String!]!
  "The claims that it is about; of many the first few."
  sides: [WorkSide!]!
  "Sources that nobody has looked at for over a year."
  sources: [Source!]!
}

"A claim that may have to be mended, or the fact that is missing."
type WorkSide {
  record: Record!
  property: String!
  label: String!
  claim: ID
}

"One kind of work: what one rule finds, or what has become old."
type WorkGroup {
  rule: String!
  label: String!
  "How many records it is about."
  count: Int!
  "True where something is missing, false where something may be wrong."
  isGap: Boolean!
  items(skip: Int, first: Int): [WorkItem!]!
}

"What waits for the editors, computed from the rules over the whole registry."
type WorkQueue {
  revision: Int!
  "The weightiest first, or the one of a rule."
  groups(rule: String): [WorkGroup!]!
}

extend type Desk {
  "The draft that whoever asks is working on: the one named, or the one that was saved last."
  draft(id: ID): Proposal
  record(id: ID!, draft: ID): EditedRecord
  sourceForm(id: ID, draft: ID, change: ID): SourceForm
  "Records of a kind by part of a name or an address."
  recordsCalled(text: String!, kind: String): [Record!]!
  "Sources by part of a title, a publisher's name, an address or an id."
  sourcesSaying(text: String!): [Source!]!
  mergePreview(record: ID!, into: ID!): Preview
  revertPreview(revision: Int!): Preview
  capture(sha256: ID!, draft: ID): DeskCapture
  workQueue: WorkQueue!
}
`;
