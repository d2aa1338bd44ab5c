import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import type { Citation } from './fragments.js';
import { useFootnotes, type Use } from './footnotes.js';

/** The numbered marks of the sources that a statement rests on; each leads to the list at the end of the page. */
export function Marks({ citations, use }: { readonly citations: readonly Citation[]; readonly use: Use }): ReactNode {
  const { phrase, number } = useWords();
  const numbers = useFootnotes().cite(citations, use);
  if (numbers.length === 0) return null;
  return (
    <span className="marks">
      {/* A word joiner: marks stay with the word that they stand after. */}
      {'\u2060'}
      {numbers.map((each) => (
        <a key={each} className="mark" href={`#s${each}`} aria-label={phrase('sources.mark', { number: number(each) })}>
          {number(each)}
        </a>
      ))}
    </span>
  );
}
