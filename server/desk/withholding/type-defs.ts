/** How something is taken out of public view. */
export const withholdingTypeDefs = `
enum SubjectKind {
  CLAIM
  SOURCE
  "By its SHA-256."
  CAPTURE
  RECORD
  "What is kept back at the desk; it can only be erased."
  PROPOSAL
}

"What would go with something that is taken out of public view."
type Going {
  "What it is called."
  name: String!
  difference: Difference!
  "How many operations of the log would lose their text, in how many revisions."
  operations: Int!
  revisions: Int!
  "Archived copies, by their SHA-256."
  captures: [ID!]!
  "Sources that nothing else rests on."
  sources: [Source!]!
}

type ErasurePayload {
  "The revision that says so; null where nothing of it was ever public."
  revision: Int
  problems: [Problem!]!
}

extend type Desk {
  going(is: SubjectKind!, id: ID!): Going
}

extend type Mutation {
  "Takes something out of public view at once, with its past; what stood is kept at the desk for editors. Why is told to them alone."
  withhold(is: SubjectKind!, id: ID!, why: String!): ProposalPayload!
  "Destroys something for good. The reason is public."
  erase(is: SubjectKind!, id: ID!, reason: String!, withSources: Boolean): ErasurePayload!
}
`;
