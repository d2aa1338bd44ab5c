import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { useWords, type FormState } from '../frame/page-context.js';

/** What somebody typed whose session had ended: nothing is lost, it is sent again once she is signed in. */
export function KeptForm({ kept: { typed, shown } }: { readonly kept: FormState }): ReactNode {
  const { phrase } = useWords();
  const [first = '/sign-in'] = shown.first ?? [];
  const [sent = '/desk'] = shown.sent ?? [];
  return (
    <div className="prose">
      <h1>{phrase('desk.expired.title')}</h1>
      <p>{phrase('desk.expired.about')}</p>
      <ol className="expired">
        <li>
          <a href={first} target="_blank" rel="noopener">
            {phrase('desk.expired.signIn')}
          </a>
        </li>
        <li>
          <form action={sent} method="post" className="sheet quiet">
            {Object.entries(typed).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button type="submit">{phrase('desk.expired.again')}</button>
          </form>
        </li>
      </ol>
      <p className="fine">
        <Link to="/desk">{phrase('desk.title')}</Link>
      </p>
    </div>
  );
}
