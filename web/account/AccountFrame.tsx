import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { Form } from '../form/Form.js';

/** The pages of an account: the key of the word, and the address. */
const PLACES = [
  ['overview', '/account'],
  ['password', '/account/password'],
  ['secondFactor', '/account/second-factor'],
  ['tokens', '/account/tokens'],
] as const;

/** What every page about one's own account has around it. */
export function AccountFrame({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const { path, wording } = usePage();
  const { phrase } = wording;
  return (
    <div className="prose account">
      <nav aria-label={phrase('account.nav.label')}>
        <ul className="contents">
          {PLACES.map(([key, address]) => (
            <li key={key}>
              <Link to={address} current={path === address}>
                {phrase(`account.nav.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
        <Form name="sign-out" to="/sign-out" submit={phrase('account.signOut')} className="sheet quiet">
          {null}
        </Form>
      </nav>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
