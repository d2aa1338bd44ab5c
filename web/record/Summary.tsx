import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';

export const SummaryFragment = graphql(`
  fragment SummaryFact on Fact {
    property
    label
    section
    disputed
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

/** The first short facts of a record on one line. */
export function Summary({
  facts,
  name,
}: {
  readonly facts: readonly FragmentOf<typeof SummaryFragment>[];
  readonly name: string;
}): ReactNode {
  const short = facts.flatMap(({ section, best, label, property }) => {
    if (
      NOT_HERE.includes(section) ||
      best?.valueKind !== 'VALUE' ||
      best.text === name ||
      best.text.length > LONGEST ||
      /^https?:/.test(best.text)
    )
      return [];
    return [{ property, label, text: best.text }];
  });
  if (short.length === 0) return null;
  return (
    <small>
      {short.slice(0, SHOWN).map(({ property, label, text }, index) => (
        <span key={property}>
          {index > 0 && ' · '}
          {label}: <span className="value">{text}</span>
        </span>
      ))}
    </small>
  );
}
