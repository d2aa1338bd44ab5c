import { REVISION_ARGS } from '../../graphql/revision-args.js';
import { allKinds } from '../../model/index.js';
import { enumName } from '../people/type-defs.js';

/** The kinds of record that have pages of their own, by their names in GraphQL. */
export const recordKinds = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    allKinds()
      .filter(({ of }) => of === undefined)
      .map(({ name }) => [enumName(name), name]),
  );

/** What explore adds to the registry as a whole: search. */
export const searchTypeDefs = (): string => `
"A kind of record that has a page of its own."
enum RecordKind {
${Object.keys(recordKinds())
  .map((name) => `  ${name}`)
  .join('\n')}
}

type SearchConnection {
  totalCount: Int!
  edges: [SearchEdge!]!
  nodes: [Record!]!
  pageInfo: PageInfo!
}

"A record that was found, and why."
type SearchEdge {
  cursor: String!
  node: Record!
  "The name, or the number, that answers to what was asked for, as it is written in a source."
  matchedText: String!
  "How alike the two are, from 0 to 1."
  score: Float!
}

extend type Query {
  """
  Records by their names and numbers, in any script and spelling, the closest first: romanisations, typing errors, either order of given
  and family name, a beginning of the last word.
  """
  search(text: String!, kinds: [RecordKind!], first: Int, after: String, last: Int, before: String, ${REVISION_ARGS}): SearchConnection!
  "Claims in whose words, or whose sources' words, all the given words of three letters and more stand; where they stand together first."
  passages(text: String!, first: Int, after: String, ${REVISION_ARGS}): ClaimConnection!
}
`;
