import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';

const VIEWS = [
  ['list', '/people'],
  ['timeline', '/timeline'],
  ['map', '/map'],
] as const;

/** What the ways of looking at people have in common: who is looked at, on which day, as known when. */
const SHARED = ['name', 'category', 'state', 'captured', 'on', 'known'];

/** The same people as a list, along the time, on the map. */
export function Views(): ReactNode {
  const { path, query, wording } = usePage();
  const kept = new URLSearchParams([...query].filter(([name, value]) => SHARED.includes(name) && value !== '')).toString();
  return (
    <nav className="views" aria-label={wording.phrase('map.views.label')}>
      <ul>
        {VIEWS.map(([key, address]) => (
          <li key={key}>
            <Link to={kept === '' ? address : `${address}?${kept}`} current={path === address}>
              {wording.phrase(`map.views.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
