import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';

export const SummaryFragment = graphql(`
  fragment SummaryFact on Fact {
    property
    label
    section
    many
    best {
      valueKind
      text
    }
  }
`);

const SHOWN = 4;
const LONGEST = 70;
/** Sections that are read on the record's own page. */
const NOT_HERE = ['notes', 'parties'];

type SummaryFact = FragmentOf<typeof SummaryFragment>;

interface Told {
  readonly property: string;
  readonly label: string;
  readonly text: string;
}

/** The first short facts of a record on one line. */
export function Summary({ facts, name }: { readonly facts: readonly SummaryFact[]; readonly name: string }): ReactNode {
  const told = chosen(facts.filter((fact) => isShort(fact, name)));
  if (told.length === 0) return null;
  return (
    <small>
      {told.map(({ property, label, text }, index) => (
        <span key={property}>
          {index > 0 && ' · '}
          {label}: <span className="value">{text}</span>
        </span>
      ))}
    </small>
  );
}

function isShort({ section, best }: SummaryFact, name: string): boolean {
  if (NOT_HERE.includes(section) || best?.valueKind !== 'VALUE') return false;
  return best.text !== name && best.text.length <= LONGEST && !/^https?:/.test(best.text);
}

/** What a record has one of tells more than one of several: the court before a judge. They stand in their order all the same. */
function chosen(facts: readonly SummaryFact[]): readonly Told[] {
  const weighty = new Set([...facts.filter(({ many }) => !many), ...facts.filter(({ many }) => many)].slice(0, SHOWN));
  return facts.filter((fact) => weighty.has(fact)).map(({ property, label, best }) => ({ property, label, text: best?.text ?? '' }));
}
