import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from './Link.js';
import { usePage } from './page-context.js';

export const PagerFragment = graphql(`
  fragment Pager on PageInfo {
    hasNextPage
    hasPreviousPage
    startCursor
    endCursor
  }
`);

/** Links to the pages of a list before and after this one; they keep every filter. */
export function Pager({ info }: { readonly info: FragmentOf<typeof PagerFragment> }): ReactNode {
  const { path, query, wording } = usePage();
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = info;
  if (!hasNextPage && !hasPreviousPage) return null;
  const to = (place: 'after' | 'before', cursor: string): string => {
    const others = [...query].filter(([name]) => name !== 'after' && name !== 'before' && name !== 'rev' && name !== 'known');
    return `${path}?${new URLSearchParams([...others, [place, cursor]])}`;
  };
  return (
    <nav className="pager" aria-label={wording.phrase('list.pages')}>
      {hasPreviousPage && startCursor !== null && <Link to={to('before', startCursor)}>{wording.phrase('list.previous')}</Link>}
      {hasNextPage && endCursor !== null && <Link to={to('after', endCursor)}>{wording.phrase('list.next')}</Link>}
    </nav>
  );
}

/** Where a list's page begins, as Relay arguments: forward from `after`, or back from `before`. */
export function pageArguments(query: URLSearchParams, size: number): { first?: number; after?: string; last?: number; before?: string } {
  const before = query.get('before');
  const after = query.get('after');
  if (before) return { last: size, before };
  return { first: size, ...(after ? { after } : {}) };
}
