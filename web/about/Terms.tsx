import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';

export const TermsFragment = graphql(`
  fragment TermsVocabulary on Vocabulary {
    name
    note
    terms {
      code
      label
    }
  }
`);

/** Every vocabulary with its terms. */
export function Terms({ vocabularies }: { readonly vocabularies: readonly FragmentOf<typeof TermsFragment>[] }): ReactNode {
  return vocabularies.map(({ name, note, terms }) => (
    <details key={name} id={`vocabulary-${name}`} className="folded">
      <summary>
        <code>{name}</code> {note}
      </summary>
      <dl className="codes">
        {terms.map(({ code, label }) => (
          <div key={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </details>
  ));
}
