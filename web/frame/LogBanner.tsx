import type { ReactNode } from 'react';
import { Link, OutLink } from './Link.js';
import { usePage } from './page-context.js';
import { Said } from './Said.js';

/** Says on every page that this is a mirror, and that a log does not agree with what was signed before. */
export function LogBanner(): ReactNode {
  const { log, wording } = usePage();
  const { origin, isInTrouble } = log;
  if (origin === undefined && !isInTrouble) return null;
  const kind = origin === undefined ? 'own' : isInTrouble ? 'rewritten' : 'mirror';
  const text = wording.phrase(`site.log.${kind}`, { origin: (origin ?? '').replace(/^https?:\/\//, '') });
  return (
    <p className="banner" role={isInTrouble ? 'alert' : 'note'}>
      <Said
        text={text}
        origin={(inside) => <OutLink to={origin ?? ''}>{inside}</OutLink>}
        verify={(inside) => <Link to="/verify">{inside}</Link>}
      />
    </p>
  );
}
