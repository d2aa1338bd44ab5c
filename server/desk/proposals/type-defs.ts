/** What the desk adds to the API. */
export const deskTypeDefs = `
"Any JSON value."
scalar Json

"Why something is refused."
type Problem {
  rule: String!
  "Where: a field of the form, or changes.<key>.<part of the form>."
  path: String!
  message: String!
}

enum ProposalState {
  DRAFT
  PROPOSED
  RETURNED
  "Accepted, and not for everybody yet."
  KEPT
  PUBLISHED
  WITHDRAWN
}

enum Visibility {
  PUBLIC
  "Public from a day on."
  EMBARGOED
  "For editors."
  RESTRICTED
  "For named editors."
  CONFIDENTIAL
}

"When, and for whom, something may be seen."
type Release {
  visibility: Visibility!
  "The first day on which everybody may, where there is an embargo."
  until: String
  "The e-mail addresses of those who may, where it is confidential."
  editors: [String!]!
}

enum ProposalMove {
  SAVE
  RELEASE
  PROPOSE
  RETURN
  KEEP
  PUBLISH
  WITHDRAW
}

"A set of changes on its way to the registry."
type Proposal {
  id: ID!
  state: ProposalState!
  "Grows with every change; whoever writes says which one was read."
  version: Int!
  summary: String!
  "How the log names the author: a role, or the name that they chose to be public."
  author: String!
  "True where whoever asks is the author."
  isOwn: Boolean!
  createdAt: String!
  updatedAt: String!
  "The revision that the author saw."
  baseRevision: Int!
  publishedIn: Int
  "Who may see it once it is accepted."
  release: Release!
  "The steps as the editor left them."
  changes: Json!
  "What they come to, against the registry of now."
  difference: Difference!
  "What keeps them from being published."
  problems: [Problem!]!
  "What is worth a look before they are."
  warnings: [Problem!]!
  remarks: [Remark!]!
  "What whoever asks may do with it now."
  moves: [ProposalMove!]!
}

"What was said or done about a proposal."
type Remark {
  id: ID!
  at: String!
  "True where whoever asks said it."
  isOwn: Boolean!
  isAuthors: Boolean!
  move: ProposalMove
  text: String!
}

"Where the registry is changed."
type Desk {
  "The drafts of whoever asks, and what was sent back to them."
  drafts: [Proposal!]!
  "What waits for a reviewer."
  queue: [Proposal!]!
  "What is accepted and not for everybody yet, as far as whoever asks may see it."
  kept: [Proposal!]!
  "Whoever asks may see their own, and what is or was proposed."
  proposal(id: ID!): Proposal
  "What is shown where somebody states a fact: an empty form, one that is filled with a claim that stands, or a change of the draft."
  claimForm(record: ID, property: String, claim: ID, draft: ID, change: ID): ClaimForm
}

type ClaimForm {
  record: Record!
  property: String!
  "The property's name in the reader's language."
  label: String!
  "The change of the draft that it is, or will be."
  change: ID!
  draft: ID
  "The change as it was read; null for a new one."
  digest: String
  "The claim whose place it takes."
  replaced: Claim
  "What is claimed already."
  standing: [Claim!]!
  "True where what is said could hurt somebody, so that a reason to publish it is kept."
  sensitive: Boolean!
  notes: [InputNote!]!
  "Sources that are at hand: of the draft, and those that the record rests on."
  sources: [Source!]!
  "What is wrong, by the names of the inputs."
  problems: [Problem!]!
  warnings: [Problem!]!
  controls: [Control!]!
  "What stands in the inputs, by their names."
  filled: Json!
}

"What somebody types or chooses for one part of a value."
type Control {
  name: String!
  as: ControlKind!
  "Empty for a value without parts."
  label: String!
  required: Boolean!
  "What would be accepted."
  expects: String!
  "The kind of record that is named."
  refersTo: String
  "The terms to choose from."
  options: [Term!]!
}

enum ControlKind {
  TEXT
  LINES
  DATE
  NUMBER
  FLAG
  TERM
  TERMS
  RECORD
  RECORDS
}

type ProposalPayload {
  proposal: Proposal
  problems: [Problem!]!
}

extend type Query {
  desk: Desk
}

extend type Mutation {
  "Keeps a draft, however incomplete; a new one without an id."
  saveDraft(id: ID, version: Int, summary: String!, changes: Json!): ProposalPayload!
  "Takes the registry of now as the base of a draft."
  rebaseDraft(id: ID!, version: Int!): ProposalPayload!
  proposeDraft(id: ID!, version: Int!): ProposalPayload!
  withdrawProposal(id: ID!, version: Int!): ProposalPayload!
  returnProposal(id: ID!, version: Int!, text: String!): ProposalPayload!
  "Decides who may see it once it is accepted: from a day (until), or only those with these e-mail addresses (editors)."
  setRelease(id: ID!, version: Int!, visibility: Visibility!, until: String, editors: String): ProposalPayload!
  "Publishes it, or keeps it at the desk where it is not for everybody."
  publishProposal(id: ID!, version: Int!): ProposalPayload!
  commentOnProposal(id: ID!, text: String!): ProposalPayload!
}
`;
