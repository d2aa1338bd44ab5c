/** What the API says about whoever asks. */
export const accountsTypeDefs = `
"Somebody who is half-way through signing in."
type Arrival {
  email: String!
  "What is wanted next."
  stage: ArrivalStage!
}

enum ArrivalStage {
  "A one-time link was used: a password is to be chosen."
  SETUP
  "The password was right: the second factor is to be shown."
  SECOND_FACTOR
}

"Whoever is signed in."
type Me {
  email: String!
  role: Role!
  "What the public log may call her; without it, only her role is told."
  publicName: String
  "What she may do, as things stand."
  actions: [String!]!
  "True where her role wants a second factor that she has not shown."
  lacksSecondFactor: Boolean!
  "True where she has an app that shows codes."
  hasAuthenticator: Boolean!
  "An app that has yet to show its first code; null where none was begun."
  newAuthenticator: NewAuthenticator
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

enum Role {
  CONTRIBUTOR
  EDITOR
  REVIEWER
  ADMIN
}

extend type Query {
  "Null for everybody who is not signing in just now."
  arrival: Arrival
  me: Me
}

type Mutation {
  "Ends the session or the token that asks. False where nobody is signed in."
  signOut: Boolean!
}
`;
