import type { ReactNode } from 'react';
import { addressOf, usePage } from './page-context.js';
import { Said } from './Said.js';

/** Says that the page is not today's, and leads to the one that is. */
export function RevisionBanner(): ReactNode {
  const { askedRevision, defaultLanguage, path, query, wording } = usePage();
  if (askedRevision === undefined) return null;
  const day = query.get('known') || null;
  const others = new URLSearchParams([...query].filter(([name]) => name !== 'rev' && name !== 'known'));
  const now = addressOf(others.size > 0 ? `${path}?${others}` : path, wording.language, defaultLanguage);
  return (
    <p className="banner" role="status">
      <Said
        text={
          day === null
            ? wording.phrase('site.asOf', { revision: wording.number(askedRevision) })
            : wording.phrase('site.asKnown', { date: wording.date(day), revision: wording.number(askedRevision) })
        }
        a={(inside) => <a href={now}>{inside}</a>}
      />
    </p>
  );
}
