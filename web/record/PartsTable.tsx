import type { ReactNode } from 'react';
import type { Fact } from '../facts/fragments.js';
import { useWords } from '../frame/page-context.js';
import type { NamedRecord } from './Part.js';

/** Fewer parts are seen at a glance as they stand. */
const FEWEST = 3;
const MOST_COLUMNS = 4;
const LONGEST = 40;

interface Column {
  readonly property: string;
  readonly label: string;
}

/** The parts of a record side by side: a row leads to a part, the columns are the short facts that most of them have. */
export function PartsTable({ parts, heading }: { readonly parts: readonly NamedRecord[]; readonly heading: string }): ReactNode {
  const { phrase } = useWords();
  const columns = columnsOf(parts);
  if (parts.length < FEWEST || columns.length === 0) return null;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{heading}</h2>
      <table className="cards-when-narrow">
        <thead>
          <tr>
            <th scope="col">{phrase('people.column.name')}</th>
            {columns.map(({ property, label }) => (
              <th key={property} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.slug}>
              <th scope="row">
                <a href={`#${part.slug}`}>{part.displayName}</a>
              </th>
              {columns.map(({ property, label }) => (
                <Cell key={property} label={label} fact={part.facts.find((fact) => fact.property === property)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ label, fact }: { readonly label: string; readonly fact: Fact | undefined }): ReactNode {
  const { phrase } = useWords();
  return (
    <td data-label={label} className={fact ? undefined : 'empty'}>
      <span>
        {fact ? bestText(fact) : '–'}
        {fact?.disputed && <span className="disputed">{phrase('fact.disputedShort')}</span>}
      </span>
    </td>
  );
}

const bestText = ({ best, claims }: Fact): string => claims.find(({ id }) => id === best?.id)?.text ?? '';

function columnsOf(parts: readonly NamedRecord[]): readonly Column[] {
  const facts = parts.flatMap((part) => part.facts.map((fact) => ({ fact, text: bestText(fact), name: part.displayName })));
  const properties = [...new Set(facts.map(({ fact }) => fact.property))];
  const columns = properties.flatMap((property): readonly Column[] => {
    const same = facts.filter(({ fact }) => fact.property === property);
    const fits = same.every(({ fact, text, name }) => !fact.many && text !== '' && text !== name && text.length <= LONGEST);
    const [first] = same;
    return fits && first && same.length * 2 >= parts.length ? [{ property, label: first.fact.label }] : [];
  });
  return columns.slice(0, MOST_COLUMNS);
}
