import type { ReactNode } from 'react';
import { FactRow } from './FactRow.js';
import type { RecordFacts } from './fragments.js';
import { wordingsIn } from './wordings.js';

interface FactListProps extends RecordFacts {
  /** A row that a page makes itself; it comes first. */
  readonly lead?: ReactNode;
}

/** Facts of one record that stand together. */
export function FactList({ slug, id, facts, lead }: FactListProps): ReactNode {
  const wordings = wordingsIn(facts);
  return (
    <dl className="facts">
      {lead}
      {facts.map((fact) => (
        <FactRow key={fact.property} fact={fact} slug={slug} record={id} wordings={wordings} />
      ))}
    </dl>
  );
}
