import { ROLES } from '../domain/roles.js';

/** What the API says about whoever asks, and to admins about everybody who signs in. */
export const accountsTypeDefs = `
"Somebody who is half-way through signing in."
type Arrival {
  email: String!
  "What is wanted next."
  stage: ArrivalStage!
  "What her browser is asked in order to show a passkey (WebAuthn, JSON). Told to pages of this site alone."
  passkeyRequest: String
}

enum ArrivalStage {
  "A one-time link was used: a password is to be chosen."
  SETUP
  "The password was right: the second factor is to be shown."
  SECOND_FACTOR
}

enum Role {
  ${ROLES.map((role) => role.toUpperCase()).join('\n  ')}
}

"Whoever is signed in."
type Me {
  id: ID!
  email: String!
  role: Role!
  "What the public log may call her; without it, only her role is told."
  publicName: String
  "What she may do, as things stand."
  actions: [String!]!
  "True where her role wants a second factor that she has not shown."
  lacksSecondFactor: Boolean!
  "True where she has a second factor: then that, and not her password, confirms who she is."
  hasSecondFactor: Boolean!
  "True where she proved who she is in the last few minutes."
  isFresh: Boolean!
  "True where she has an app that shows codes."
  hasAuthenticator: Boolean!
  "An app that has yet to show its first code; null where none was begun."
  newAuthenticator: NewAuthenticator
  passkeys: [Passkey!]!
  recoveryCodesLeft: Int!
  "What her browser is asked in order to make a passkey (WebAuthn, JSON). Told to pages of this site alone."
  passkeyCreation: String
  "What her browser is asked in order to show one; null where she has none. Told to pages of this site alone."
  passkeyRequest: String
  sessions: [Session!]!
  tokens: [Token!]!
  "What she may make tokens for, and for how many days."
  scopes: [String!]!
  tokenDays: [Int!]!
  "What happened to her account, the latest first."
  events(first: Int): [SecurityEvent!]!
}

"What an authenticator app must be told, once."
type NewAuthenticator {
  "The secret in base 32, to be typed."
  secret: String!
  "The same as an address: otpauth://…"
  address: String!
  "The address as a QR code: the width in modules, and a path of SVG in which one module is one unit."
  pictureSize: Int!
  picturePath: String!
}

type Passkey {
  id: ID!
  label: String!
  madeAt: String!
  usedAt: String
}

type Session {
  id: ID!
  "The family of the browser and its system."
  device: String!
  startedAt: String!
  seenAt: String!
  isThis: Boolean!
}

"What a script holds to ask in somebody's name. The token itself was shown once."
type Token {
  id: ID!
  label: String!
  scopes: [String!]!
  madeAt: String!
  expiresAt: String!
  "The last day of use."
  usedOn: String
}

type SecurityEvent {
  id: ID!
  at: String!
  kind: String!
  "The admin who did it, where it was not the owner."
  by: String
  detail: String
}

"Somebody who may sign in."
type Account {
  id: ID!
  email: String!
  role: Role!
  publicName: String
  madeAt: String!
  "False until the one-time link was used."
  isSetUp: Boolean!
  isDisabled: Boolean!
  hasSecondFactor: Boolean!
  "When a session that is still kept was last used."
  lastSeenAt: String
  "True for the account of whoever asks."
  isMine: Boolean!
  events(first: Int): [SecurityEvent!]!
}

extend type Query {
  "Null for everybody who is not signing in just now."
  arrival: Arrival
  me: Me
  accounts: [Account!]!
  account(id: ID!): Account
}

type Mutation {
  "Ends the session or the token that asks. False where nobody is signed in."
  signOut: Boolean!
}
`;
