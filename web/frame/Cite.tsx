import type { ReactNode } from 'react';
import { addressOf, usePage } from './page-context.js';
import { Said } from './Said.js';

/** How to cite the page as it stands: the address with its revision never changes its content. */
export function Cite({ title, path, revision }: { readonly title: string; readonly path: string; readonly revision: number }): ReactNode {
  const { defaultLanguage, origin, today, wording } = usePage();
  const { phrase } = wording;
  const address = `${origin}${addressOf(path, wording.language, defaultLanguage, revision)}`;
  const line = phrase('cite.line', { title, revision: wording.number(revision), date: wording.date(today) });
  return (
    <section aria-labelledby="cite" className="cite">
      <h2 id="cite">{phrase('cite.heading')}</h2>
      <p id="citation">
        <Said text={line} i={(inside) => <cite>{inside}</cite>} /> <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
      </p>
      <button type="button" data-copy="citation" data-done={phrase('cite.copied')}>
        {phrase('cite.copy')}
      </button>
    </section>
  );
}
