import type { ReactNode } from 'react';
import type { RecordFacts } from '../facts/fragments.js';
import { FactSections } from '../facts/FactSections.js';
import { Link } from '../frame/Link.js';
import { calledBy, namesakePath } from './called.js';
import { Titled } from './Titled.js';

export interface NamedRecord extends RecordFacts {
  readonly displayName: string;
}

/** A part of a record, such as a trial's defendant, with all that is claimed about it. */
export function Part({ part: { id, slug, displayName, facts } }: { readonly part: NamedRecord }): ReactNode {
  const called = calledBy(facts, displayName);
  const path = namesakePath(called);
  return (
    <section id={slug} className="part">
      <Titled slug={slug} fact={called} className="part-name">
        <h2>{path === undefined ? displayName : <Link to={path}>{displayName}</Link>}</h2>
      </Titled>
      <FactSections records={[{ ...(id !== undefined && { id }), slug, facts: facts.filter((fact) => fact !== called) }]} level={3} />
    </section>
  );
}
