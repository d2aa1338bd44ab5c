import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';

/** Said before somebody fills in a form that would not be taken: first she proves who she is. */
export function Unconfirmed(): ReactNode {
  const { path, wording } = usePage();
  return (
    <p className="notice">
      {wording.phrase('account.confirm.first')}{' '}
      <Link to={`/account/confirm?to=${encodeURIComponent(path)}`}>{wording.phrase('account.confirm.title')}</Link>
    </p>
  );
}
