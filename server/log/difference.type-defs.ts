/** How the API tells what changes. */
export const differenceTypeDefs = `
"What changes: in the registry by a revision, or by a draft if it were published."
type Difference {
  facts: [FactDifference!]!
  created: [Record!]!
  withdrawn: [Record!]!
  "Sources that are new or have new details."
  sources: [Source!]!
}

"What changes about one property of a record."
type FactDifference {
  record: Record!
  property: String!
  "The property's name in the reader's language."
  label: String!
  "The claims that go."
  before: [Claim!]!
  "The claims that come."
  after: [Claim!]!
  "What becomes of which claim."
  changes: [ClaimChange!]!
}

"What becomes of a claim. At least one side is there."
type ClaimChange {
  is: ClaimChangeKind!
  before: Claim
  after: Claim
  "Null where nothing is said otherwise, and in drafts."
  label: ChangeLabel
}

enum ClaimChangeKind {
  ADDED
  REMOVED
  REPLACED
  "It is preferred or deprecated now, or no longer."
  RERANKED
  "The same value, with other sources or details."
  RESOURCED
}

enum ChangeLabel {
  "It happened since."
  EVENT
  "It was so before, and was not known."
  LATE_KNOWLEDGE
  "What was said is said no more."
  CORRECTION
}
`;
