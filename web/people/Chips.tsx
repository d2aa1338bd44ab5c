import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { dayIn, isState } from './filter.js';
import { categoriesIn, type Vocabularies } from './FilterForm.js';

/** What the list is narrowed by; each chip leads to the list without it. */
export function Chips({ vocabularies }: { readonly vocabularies: Vocabularies }): ReactNode {
  const { path, query, today, wording } = usePage();
  const { phrase, date } = wording;
  const terms = new Map(categoriesIn(vocabularies).map(({ code, label }) => [code, label]));
  const chips = [...query].flatMap(([name, value]) => {
    if (value === '') return [];
    if (name === 'name') return [{ name, value, label: phrase('people.chip.name', { name: value }) }];
    if (name === 'category') return [{ name, value, label: terms.get(value) ?? value }];
    if (name === 'captured') return [{ name, value, label: phrase('people.chip.captured', { year: value }) }];
    return name === 'state' && isState(value)
      ? [{ name, value, label: phrase('people.chip.state', { state: phrase(`people.state.${value}`), date: date(dayIn(query, today)) }) }]
      : [];
  });
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={phrase('people.chips')}>
      {chips.map(({ name, value, label }) => (
        <li key={`${name}=${value}`}>
          <Link to={without(path, query, name, value)}>
            {label} <span aria-hidden="true">×</span>
            <span className="unseen">{phrase('people.chip.remove')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function without(path: string, query: URLSearchParams, name: string, value: string): string {
  const others = [...query].filter(
    ([key, each]) => !(key === name && each === value) && !['after', 'before', 'rev', 'known'].includes(key),
  );
  return others.length > 0 ? `${path}?${new URLSearchParams(others)}` : path;
}
