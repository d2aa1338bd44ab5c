import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';

export const DictionaryFragment = graphql(`
  fragment DictionaryKind on ModelKind {
    name
    label
    about
    of
    properties {
      name
      label
      type
      parts
      many
      vocabulary
      refersTo
    }
  }
`);

type Kind = FragmentOf<typeof DictionaryFragment>;
type Property = Kind['properties'][number];

/** The data dictionary, as the model declares it. */
export function Dictionary({ kinds }: { readonly kinds: readonly Kind[] }): ReactNode {
  const { phrase } = useWords();
  return kinds.map(({ name, label, about, properties }) => (
    <details key={name} id={`kind-${name}`} className="folded">
      <summary>
        <strong>{label}</strong> <code>{name}</code> {about}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{phrase('about.dictionary.property')}</th>
            <th scope="col">{phrase('about.dictionary.label')}</th>
            <th scope="col">{phrase('about.dictionary.type')}</th>
          </tr>
        </thead>
        <tbody>
          {properties.map((property) => (
            <tr key={property.name}>
              <th scope="row">
                <code>{property.name}</code>
              </th>
              <td>{property.label}</td>
              <td>
                <TypeOf property={property} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  ));
}

function TypeOf({ property }: { readonly property: Property }): ReactNode {
  const { phrase } = useWords();
  const { type, parts, many, vocabulary, refersTo } = property;
  return (
    <>
      {refersTo === null ? <code>{type}</code> : <a href={`#kind-${refersTo}`}>{refersTo}</a>}
      {vocabulary !== null && (
        <>
          {' '}
          <a href={`#vocabulary-${vocabulary}`}>{vocabulary}</a>
        </>
      )}
      {parts.length > 0 && <small> {`{ ${parts.join(', ')} }`}</small>}
      {many && <small> {phrase('about.dictionary.many')}</small>}
    </>
  );
}
