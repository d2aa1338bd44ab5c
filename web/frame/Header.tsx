import type { ReactNode } from 'react';
import { Link } from './Link.js';
import { useHref, usePage } from './page-context.js';

/** The pages that the header offers: the key of the word, and the address. */
const PLACES = [
  ['people', '/people'],
  ['timeline', '/timeline'],
  ['map', '/map'],
  ['numbers', '/numbers'],
  ['trials', '/trials'],
  ['cases', '/cases'],
  ['act', '/act'],
  ['sources', '/sources'],
  ['about', '/about'],
] as const;

/** Pages that have the search in their midst. */
const OWN_SEARCH: readonly string[] = ['/', '/search'];

export function Header(): ReactNode {
  const { path, viewer, wording } = usePage();
  return (
    <header className="bar">
      <Link to="/" className="mark-name" current={path === '/'}>
        {wording.phrase('site.name')}
      </Link>
      <nav aria-label={wording.phrase('site.nav.label')}>
        <ul>
          {PLACES.map(([key, address]) => (
            <li key={key}>
              <Link to={address} current={path === address || path.startsWith(`${address}/`)}>
                {wording.phrase(`site.nav.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {viewer?.may.includes('see-desk') && (
        <Link to="/desk" className="desk-link" current={path === '/desk' || path.startsWith('/desk/')}>
          {wording.phrase('desk.title')}
        </Link>
      )}
      {viewer && !viewer.may.includes('see-desk') && (
        <Link to="/account" className="desk-link" current={path === '/account' || path.startsWith('/account/')}>
          {wording.phrase('account.title')}
        </Link>
      )}
      {!OWN_SEARCH.includes(path) && <SearchForm id="search" />}
    </header>
  );
}

export function SearchForm({ id }: { readonly id: string }): ReactNode {
  const { query, wording, askedRevision } = usePage();
  const href = useHref();
  const [action] = href('/search').split('?');
  return (
    <form role="search" className="search" action={action} method="get">
      <label htmlFor={id} className="unseen">
        {wording.phrase('site.search.label')}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        maxLength={100}
        autoComplete="off"
        placeholder={wording.phrase('site.search.hint')}
        defaultValue={query.get('q') ?? ''}
      />
      {askedRevision !== undefined && <input type="hidden" name="rev" value={askedRevision} />}
      <button type="submit">{wording.phrase('site.search.go')}</button>
    </form>
  );
}
