import type { ReactNode } from 'react';
import { usePage } from '../frame/page-context.js';

/** Recovery codes, shown this once. */
export function RecoveryCodes(): ReactNode {
  const { form, wording } = usePage();
  const codes = form?.shown.recoveryCodes ?? [];
  if (codes.length === 0) return null;
  return (
    <section className="once" aria-labelledby="recovery">
      <h2 id="recovery">{wording.phrase('account.recovery.heading')}</h2>
      <p>{wording.phrase('account.recovery.once')}</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
