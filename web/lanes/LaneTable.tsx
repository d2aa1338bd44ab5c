import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import type { LanePerson } from './LaneParts.js';
import { heldWords } from './span-words.js';

/** The lanes in words. */
export function LaneTable({ people }: { readonly people: readonly LanePerson[] }): ReactNode {
  const { wording, today } = usePage();
  const { phrase, shortDate } = wording;
  return (
    <table className="people-table lane-table cards-when-narrow">
      <thead>
        <tr>
          {(['name', 'held', 'turns'] as const).map((column) => (
            <th key={column} scope="col">
              {phrase(`lanes.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.slug}>
            <th scope="row">
              <Link to={person.path}>{person.displayName}</Link>
            </th>
            <td data-label={phrase('lanes.column.held')}>
              <span>{heldWords(person, today, wording)}</span>
            </td>
            <td data-label={phrase('lanes.column.turns')} className={person.marks.length === 0 ? 'empty' : undefined}>
              <ul>
                {person.marks.map(({ date, title }) => (
                  <li key={`${date.edtf}${title}`}>
                    <time>{shortDate(date.edtf)}</time> <span className="what">{title}</span>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
