import { REVISION_ARGS } from '../../graphql/revision-args.js';
import { allKinds, type KindDeclaration, type Property } from '../../model/index.js';
import type { Shape, ValueType } from '../../domain/values/index.js';

/** The name of a kind in GraphQL: person → Person. */
export const typeName = (kind: string): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/** What the fact and claim types of a value type are called: FuzzyDate → FuzzyDateFact; a reference to a place → PlaceFact. */
export function factName(type: ValueType): string {
  const { shape } = type;
  if (shape.is === 'record') return typeName(shape.kind);
  if (shape.is === 'object') return type.name;
  return { text: 'Text', integer: 'Integer', number: 'Decimal', boolean: 'Flag', term: 'Term' }[shape.is];
}

const SCALARS = { text: 'String', integer: 'Int', number: 'Float', boolean: 'Boolean', term: 'Term' } as const;

function graphqlType(type: ValueType): string {
  const { shape } = type;
  if (shape.is === 'object') return type.name;
  return shape.is === 'record' ? typeName(shape.kind) : SCALARS[shape.is];
}

const CLAIM_FIELDS = `
  id: ID!
  property: String!
  "The property's name in the reader's language."
  label: String!
  rank: Rank!
  valueKind: ValueKind!
  "The value in words, in the reader's language."
  text: String!
  "Whose statement it is, where the source passes on what another says."
  assertedBy: Party
  "When the statement holds or was made."
  asOf: FuzzyDate
  "The text that the value was structured from, where it says more; the source's own words in it stand in quotation marks."
  wording: String
  note: String
  "Why the claim is deprecated."
  reason: String
  "Why a claim that could hurt somebody is published all the same."
  clearance: String
  citations: [Citation!]!
  "The record that the claim is about."
  record: Record!
  "The records that the value names."
  links: [Record!]!
  "The revision that published the claim."
  publishedIn: Int!`;

const FACT_FIELDS = `
  property: String!
  label: String!
  "The part of a page in which the fact stands."
  section: String!
  "True where a record may hold several values of it at once."
  many: Boolean!
  "True where claims of the best rank contradict each other."
  disputed: Boolean!`;

const RECORD_FIELDS = `
  id: ID!
  kind: String!
  slug: String!
  "What the record is called, in the reader's language."
  displayName: String!
  "The address of its page on the site, without host and language; a part stands on the page of what it is a part of."
  path: String!
  "Everything that somebody claims about the record, in the order of the model."
  facts: [Fact!]!
  "The records that are parts of this one: a person's detentions, a trial's defendants."
  parts: [Record!]!
  "The records that name this one."
  referrers: [Referrer!]!`;

export const CONNECTION_ARGS = `first: Int, after: String, last: Int, before: String, ${REVISION_ARGS}`;

const SHARED = `
"An object with an id that node(id:) finds again."
interface Node {
  id: ID!
}

"A person, a detention, a trial …: a subject of claims."
interface Record implements Node {${RECORD_FIELDS}
}

"All that is claimed about one property of one record."
interface Fact {${FACT_FIELDS}
  best: Claim
  claims: [Claim!]!
}

"One value of one property, as somebody published it."
interface Claim {${CLAIM_FIELDS}
}

enum Rank {
  PREFERRED
  NORMAL
  DEPRECATED
}

enum ValueKind {
  "This is the value."
  VALUE
  "There is one, but it is not known which."
  UNKNOWN
  "There is none."
  NONE
}

"A code of a controlled vocabulary with its label in the reader's language."
type Term {
  code: String!
  label: String!
}

"Where a claim stands."
type Citation {
  source: Source!
  locator: String
  quote: String
  quoteLanguage: String
}

"A record that names another, and the property in which it does."
type Referrer {
  property: String!
  label: String!
  record: Record!
}

type PageInfo {
  hasNextPage: Boolean!
  hasPreviousPage: Boolean!
  startCursor: String
  endCursor: String
}

"A bibliographic record in the terms of CSL."
type Source implements Node {
  id: ID!
  title: String!
  publisher: String!
  publisherCountry: String
  "A code of the vocabulary source-kind."
  kind: String!
  kindLabel: String!
  "The CSL type that the kind maps to."
  cslType: String!
  language: String!
  url: String
  "Where the page was read, if that was a copy at another address."
  readAt: String
  issued: FuzzyDate
  accessed: FuzzyDate!
  "A paraphrase, in the registry's words, of what was read."
  abstract: String
  note: String
  "Everything that rests on the source."
  facts(first: Int, after: String): ClaimConnection!
  "The archived copies of it; each is read under /captures/<sha256>."
  captures: [Capture!]!
  "How many claims would lose their only source if this one were withdrawn."
  soleSupport: Int!
}

"An archived copy of what a source said."
type Capture {
  "Of the file as it came."
  sha256: ID!
  mediaType: String!
  "In bytes."
  size: Int!
  "ISO 8601."
  takenAt: String!
}

type ClaimConnection {
  totalCount: Int!
  edges: [ClaimEdge!]!
  nodes: [Claim!]!
  pageInfo: PageInfo!
}

type ClaimEdge {
  cursor: String!
  node: Claim!
}

type RecordConnection {
  "The kind whose records they are, and what it is called."
  kind: String!
  label: String!
  totalCount: Int!
  edges: [RecordEdge!]!
  nodes: [Record!]!
  pageInfo: PageInfo!
}

type RecordEdge {
  cursor: String!
  node: Record!
}

type SourceConnection {
  totalCount: Int!
  edges: [SourceEdge!]!
  nodes: [Source!]!
  pageInfo: PageInfo!
}

type SourceEdge {
  cursor: String!
  node: Source!
}

"The registry as a whole."
type Registry {
  revision: Int!
  "When that revision was published (ISO 8601)."
  publishedAt: String
  people: Int!
  claims: Int!
  sources: Int!
}

type Query {
  registry(${REVISION_ARGS}): Registry!
  node(id: ID!, ${REVISION_ARGS}): Node
  source(id: ID!, ${REVISION_ARGS}): Source
  "The record of any kind by the two parts of its address: /trials/… has the address trials and a slug."
  record(address: String!, slug: String!, ${REVISION_ARGS}): Record
  "The records of a kind by the first part of their addresses; null where no kind has it."
  records(address: String!, ${CONNECTION_ARGS}): RecordConnection
  sources(${CONNECTION_ARGS}, filter: SourceFilter, orderBy: SourceOrder): SourceConnection!
}

input SourceFilter {
  "Part of the title or of the publisher's name."
  text: String
  kind: [String!]
  language: [String!]
  publisher: [String!]
}

input SourceOrder {
  field: SourceOrderField!
  direction: OrderDirection = ASC
}

enum SourceOrderField {
  ID
  TITLE
  PUBLISHER
  ISSUED_ON
}

enum OrderDirection {
  ASC
  DESC
}
`;

/** The schema's part that the model writes: one type a kind, one fact and one claim type a value type. */
export function registryTypeDefs(): string {
  const kinds = allKinds();
  const types = new Map<string, ValueType>();
  for (const kind of kinds) for (const property of kind.properties) collect(property.type, types);
  const factTypes = new Map(kinds.flatMap((kind) => kind.properties).map((property) => [factName(property.type), property.type]));
  return [
    SHARED,
    ...[...types.values()].map(objectType),
    ...[...factTypes].map(([name, type]) => factTypeDefs(name, type)),
    ...kinds.map(kindTypeDefs),
  ].join('\n');
}

function collect(type: ValueType, types: Map<string, ValueType>): void {
  const { shape } = type;
  if (shape.is !== 'object' || types.has(type.name)) return;
  types.set(type.name, type);
  for (const field of Object.values(shape.fields)) collect(field.type, types);
}

/** Inside a value, terms are given by their codes. */
function objectType(type: ValueType): string {
  const { fields } = type.shape as Extract<Shape, { is: 'object' }>;
  const lines = Object.entries(fields).map(([name, field]) => {
    const inner = field.type.shape.is === 'term' ? 'String' : graphqlType(field.type);
    const nullable = field.type.shape.is === 'record' || !field.required;
    return `  ${name}: ${field.many ? `[${inner}!]` : inner}${nullable ? '' : '!'}`;
  });
  return `type ${type.name} {\n${lines.join('\n')}\n}`;
}

const factTypeDefs = (name: string, type: ValueType): string => `
type ${name}Fact implements Fact {${FACT_FIELDS}
  best: ${name}Claim
  claims: [${name}Claim!]!
}

type ${name}Claim implements Claim {${CLAIM_FIELDS}
  value: ${graphqlType(type)}
}`;

function kindTypeDefs(kind: KindDeclaration): string {
  const name = typeName(kind.name);
  const parts = allKinds()
    .filter((each) => each.of === kind.name)
    .map((each) => `  ${each.plural}: [${typeName(each.name)}!]!`);
  const parent = kind.of === undefined ? [] : [`  ${kind.of}: ${typeName(kind.of)}!`];
  const facts = kind.properties.map((property: Property) => `  ${property.name}: ${factName(property.type)}Fact!`);
  const list = kind.name === 'person' ? '' : `\n  ${kind.plural}(${CONNECTION_ARGS}): ${name}Connection!`;
  return `
type ${name} implements Record & Node {${RECORD_FIELDS}
${[...parent, ...facts, ...parts].join('\n')}
}

type ${name}Connection {
  totalCount: Int!
  edges: [${name}Edge!]!
  nodes: [${name}!]!
  pageInfo: PageInfo!
}

type ${name}Edge {
  cursor: String!
  node: ${name}!
}

extend type Query {
  ${kind.name}(slug: String!, ${REVISION_ARGS}): ${name}${list}
}`;
}
