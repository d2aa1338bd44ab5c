import type { ReactNode } from 'react';
import { usePage } from '../frame/page-context.js';

/** Something that the server tells this once: a token, a link, recovery codes. */
export function Once({ name, heading, text }: { readonly name: string; readonly heading: string; readonly text: string }): ReactNode {
  const { form, wording } = usePage();
  const told = form?.shown[name] ?? [];
  if (told.length === 0) return null;
  return (
    <section className="once" aria-labelledby={`once-${name}`}>
      <h2 id={`once-${name}`}>{heading}</h2>
      <p>{text}</p>
      <ul className={told.length > 1 ? 'codes' : undefined} id={`told-${name}`}>
        {told.map((each) => (
          <li key={each}>
            <code>{each}</code>
          </li>
        ))}
      </ul>
      <button type="button" hidden data-copy={`told-${name}`} data-done={wording.phrase('cite.copied')}>
        {wording.phrase('account.copy')}
      </button>
    </section>
  );
}
