import type { ReactNode } from 'react';
import { FactSections, type NamedFacts } from '../facts/FactSections.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import type { PersonOfPage } from './person-page-query.js';
import { NameRow } from './Names.js';

/** What the page shows above in a form of its own, and what repeats the page itself. */
const SHOWN_ABOVE: Readonly<Record<string, readonly string[]>> = {
  person: ['names', 'categories', 'characterisations'],
  defendant: ['person'],
  proceeding: ['titles'],
};

const without = <F extends { readonly property: string }>(kind: string, facts: readonly F[]): readonly F[] =>
  facts.filter(({ property }) => !(SHOWN_ABOVE[kind] ?? []).includes(property));

/** Everything claimed about the person, their detentions and their part in trials, section by section. */
export function PersonFacts({ person }: { readonly person: PersonOfPage }): ReactNode {
  const { phrase } = useWords();
  const detentions = person.detentions.map(({ id, slug, startDate, facts }): NamedFacts => ({
    id,
    slug,
    facts,
    heading: startDate.best ? phrase('person.detentionFrom', { date: startDate.best.text }) : phrase('person.detentionUndated'),
  }));
  const trials = person.trials.flatMap(({ id, slug, facts, proceeding }): NamedFacts[] => {
    const heading = <Link to={proceeding.path}>{proceeding.displayName}</Link>;
    return [
      { id: proceeding.id, slug: proceeding.slug, facts: without('proceeding', proceeding.facts), heading },
      { id, slug, facts: without('defendant', facts), heading },
    ];
  });
  return (
    <FactSections
      records={[
        {
          id: person.id,
          slug: person.slug,
          facts: without('person', person.facts),
          heading: person.displayName,
          lead: { section: 'identity', row: <NameRow person={person} /> },
        },
        ...detentions,
        ...trials,
      ]}
    />
  );
}
