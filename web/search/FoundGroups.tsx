import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { graphql, type FragmentOf } from '../graphql.js';

export const FoundFragment = graphql(`
  fragment Found on SearchEdge {
    matchedText
    node {
      __typename
      id
      kind
      path
      displayName
      ... on Person {
        status {
          state
          since {
            edtf
          }
        }
      }
    }
  }
`);

type Edge = FragmentOf<typeof FoundFragment>;

interface FoundGroupsProps {
  /** In the order in which the groups stand, people first. */
  readonly kinds: readonly { readonly name: string; readonly plural: string }[];
  readonly found: readonly Edge[];
}

/** What was found, by kind of record; each with the name that it was found by, where it is shown under another. */
export function FoundGroups({ kinds, found }: FoundGroupsProps): ReactNode {
  const { phrase, number } = useWords();
  const groups = [...kinds]
    .sort((a, b) => Number(b.name === 'person') - Number(a.name === 'person'))
    .map(({ name, plural }) => ({ name, plural, edges: found.filter(({ node }) => node.kind === name) }))
    .filter(({ edges }) => edges.length > 0);
  return groups.map(({ name, plural, edges }) => (
    <section key={name} aria-labelledby={`found-${name}`}>
      <h2 id={`found-${name}`}>{phrase('search.group', { kind: plural, n: number(edges.length) })}</h2>
      <ul className="entries">
        {edges.map((edge) => (
          <FoundRecord key={edge.node.id} edge={edge} />
        ))}
      </ul>
    </section>
  ));
}

function FoundRecord({ edge: { matchedText, node } }: { readonly edge: Edge }): ReactNode {
  const { phrase, shortDate } = useWords();
  return (
    <li>
      <Link to={node.path}>{node.displayName}</Link>
      {node.__typename === 'Person' && (
        <span className="what">
          <span className={`state ${node.status.state.toLowerCase()}`}>{phrase(`people.state.${node.status.state}`)}</span>
          {node.status.since && ` · ${phrase('search.captured', { date: shortDate(node.status.since.edtf) })}`}
        </span>
      )}
      {matchedText !== node.displayName && <small className="matched">{phrase('search.matched', { name: matchedText })}</small>}
    </li>
  );
}
