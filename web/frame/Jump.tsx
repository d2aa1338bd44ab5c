import type { ReactNode } from 'react';
import { useWords } from './page-context.js';

/** The parts of a long page, for screens on which they stand far below each other. */
export function Jump({ parts }: { readonly parts: readonly (readonly [anchor: string, heading: string])[] }): ReactNode {
  const { phrase } = useWords();
  return (
    <nav className="jump" aria-label={phrase('site.jump')}>
      <ul>
        {parts.map(([anchor, heading]) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{heading}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
