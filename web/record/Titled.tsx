import type { ReactNode } from 'react';
import { anchorOf } from '../facts/FactRow.js';
import type { Fact } from '../facts/fragments.js';
import { Marks } from '../sources/Marks.js';

interface TitledProps {
  readonly slug: string;
  /** What the heading says, if a fact says just that. */
  readonly fact: Fact | undefined;
  readonly className?: string;
  /** The heading. */
  readonly children: ReactNode;
}

/** A heading with the sources that call it so. */
export function Titled({ slug, fact, className = '', children }: TitledProps): ReactNode {
  const use = fact && { anchor: anchorOf(slug, fact.property), label: fact.label };
  return (
    <div className={`titled ${className}`.trim()} id={use?.anchor}>
      {children}
      {fact && use && <Marks citations={fact.claims.flatMap(({ citations }) => citations)} use={use} />}
    </div>
  );
}
