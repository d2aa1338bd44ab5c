import type { ReactNode } from 'react';
import { groupBy } from '../../server/domain/group-by.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { anchorOf } from '../facts/FactRow.js';
import { CitationFragment, type Citation } from '../sources/fragments.js';
import { Marks } from '../sources/Marks.js';

const CalledFragment = graphql(
  `
    fragment Called on Claim {
      rank
      text
      assertedBy {
        name
      }
      citations {
        ...CitationParts
      }
    }
  `,
  [CitationFragment],
);

export const PartiesFragment = graphql(
  `
    fragment Parties on Person {
      slug
      categories {
        label
        claims {
          ...Called
        }
      }
      characterisations {
        label
        claims {
          ...Called
        }
      }
    }
  `,
  [CalledFragment],
);

type Person = FragmentOf<typeof PartiesFragment>;
type Claim = FragmentOf<typeof CalledFragment>;

interface Term {
  readonly text: string;
  readonly authors: readonly string[];
  readonly citations: readonly Citation[];
  readonly property: string;
  readonly label: string;
}

/** Authors beyond these are counted. */
const SHOWN_AUTHORS = 2;

/** What parties call the person, each with its authors. The registry itself applies no term. */
export function Parties({ person }: { readonly person: Person }): ReactNode {
  const { phrase } = useWords();
  const terms = [
    ...termsOf(person.categories.claims, 'categories', person.categories.label),
    ...termsOf(person.characterisations.claims, 'characterisations', person.characterisations.label),
  ];
  if (terms.length === 0) return null;
  return (
    <section className="parties" aria-labelledby="parties">
      <h2 id="parties">{phrase('person.parties')}</h2>
      <ul>
        {terms.map((term, index) => (
          <li key={term.text} id={isFirst(terms, index) ? anchorOf(person.slug, term.property) : undefined}>
            <Named term={term} /> <Authors authors={term.authors} />
            <Marks citations={term.citations} use={{ anchor: anchorOf(person.slug, term.property), label: term.label }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A characterisation is the party's own word; a category is ours for what the party says. */
const Named = ({ term: { property, text } }: { readonly term: Term }): ReactNode =>
  property === 'characterisations' ? <q>{text}</q> : <span className="category">{text}</span>;

const isFirst = (terms: readonly Term[], index: number): boolean =>
  terms.findIndex(({ property }) => property === terms[index]?.property) === index;

/** The same term by several parties is one entry; the authors are those who say it, or else who prints it. */
function termsOf(claims: readonly Claim[], property: string, label: string): readonly Term[] {
  const standing = claims.filter(({ rank }) => rank !== 'DEPRECATED');
  return [...groupBy(standing, ({ text }) => text.toLowerCase())].map(([, same]) => ({
    text: same[0]?.text ?? '',
    authors: [...new Set(same.flatMap(authorsOf))],
    citations: same.flatMap(({ citations }) => citations),
    property,
    label,
  }));
}

const authorsOf = ({ assertedBy, citations }: Claim): readonly string[] =>
  assertedBy ? [assertedBy.name] : citations.map(({ source }) => source.publisher);

function Authors({ authors }: Pick<Term, 'authors'>): ReactNode {
  const { list, phrase } = useWords();
  const more = authors.length - SHOWN_AUTHORS;
  const shown = authors.slice(0, SHOWN_AUTHORS);
  return (
    <span className="author">
      {phrase('fact.by', { names: list(more > 0 ? [...shown, phrase('person.moreAuthors', { count: more })] : shown) })}
    </span>
  );
}
