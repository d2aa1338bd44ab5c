import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import type { PlaceOnMap } from './fragments.js';
import { namesOf, type UsedName } from './stands.js';

const COLUMNS = ['place', 'within', 'drawn', 'captured', 'held'] as const;

/** What the map shows, as a table: also the places that it cannot show. */
export function PlacesTable({ places, id }: { readonly places: readonly PlaceOnMap[]; readonly id: string }): ReactNode {
  const { phrase } = useWords();
  return (
    <table className="places-table cards-when-narrow" aria-labelledby={id}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {phrase(`map.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place) => (
          <PlaceRow key={`${place.site.__typename} ${place.site.slug}`} place={place} />
        ))}
      </tbody>
    </table>
  );
}

function PlaceRow({ place: { site, standing, captured, held } }: { readonly place: PlaceOnMap }): ReactNode {
  const { phrase } = useWords();
  const within = site.__typename === 'Place' ? site.within.claims.filter(({ rank }) => rank !== 'DEPRECATED') : [];
  const lies = [...new Map(within.flatMap(({ value }) => (value ? [[value.slug, value] as const] : []))).values()];
  const drawn =
    standing === null
      ? undefined
      : phrase(standing.place.slug === site.slug ? 'map.drawnHere' : 'map.drawnAt', {
          precision: standing.precision.label,
          place: standing.place.displayName,
        });
  const cells: readonly (readonly [(typeof COLUMNS)[number], ReactNode])[] = [
    [
      'within',
      lies.length === 0
        ? undefined
        : lies.map(({ slug, path, displayName }, index) => (
            <span key={slug}>
              {index > 0 && ', '}
              <Link to={path}>{displayName}</Link>
            </span>
          )),
    ],
    ['drawn', drawn],
    ['captured', captured.count === 0 ? undefined : <People there={captured} />],
    ['held', held.count === 0 ? undefined : <People there={held} />],
  ];
  return (
    <tr id={`place-${site.slug}`}>
      <th scope="row">
        <Link to={site.path}>{site.displayName}</Link>
        {site.__typename === 'Place' && <Names names={namesOf(site)} />}
      </th>
      {cells.map(([column, content]) => (
        <td key={column} data-label={phrase(`map.column.${column}`)} className={content === undefined ? 'empty' : undefined}>
          <span>{content ?? '–'}</span>
        </td>
      ))}
    </tr>
  );
}

/** Every name of a place with who uses it. No name goes before another but by the order of the data. */
function Names({ names }: { readonly names: readonly UsedName[] }): ReactNode {
  const { phrase, list, date } = useWords();
  return (
    <ul className="used-names">
      {names.map(({ full, language, users, dates }) => (
        <li key={full}>
          <b lang={language}>{full}</b> <small>{phrase('map.usedBy', { users: list(users) })}</small>
          {dates.length > 0 && <small> {phrase('map.usedWhen', { dates: list(dates.map(date)) })}</small>}
        </li>
      ))}
    </ul>
  );
}

function People({ there: { count, people } }: { readonly there: PlaceOnMap['captured'] }): ReactNode {
  const { phrase, number } = useWords();
  return (
    <>
      <b>{number(count)}</b>{' '}
      {people.map(({ slug, path, displayName }, index) => (
        <span key={slug}>
          {index > 0 && ', '}
          <Link to={path}>{displayName}</Link>
        </span>
      ))}
      {count > people.length && ` ${phrase('map.others', { count: count - people.length, n: number(count - people.length) })}`}
    </>
  );
}
