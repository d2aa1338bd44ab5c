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
}
`;
