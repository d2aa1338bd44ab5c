import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import { Said, strong } from '../frame/Said.js';
import { Marks } from '../sources/Marks.js';
import { sentencesOf, type LedePerson } from './lede-sentences.js';

/** The answer first: whether the person is held, for how long, and what a court said. */
export function Lede({ person }: { readonly person: LedePerson }): ReactNode {
  const words = useWords();
  return (
    <p className="lede">
      {sentencesOf(person, words).map(({ key, text, citations, use, disputed, by }) => (
        <span key={key}>
          <Said text={unbroken(text)} b={strong} />
          {by !== undefined && <small className="author"> {words.phrase('fact.by', { names: by })}</small>}
          <Marks citations={citations} use={use} />
          {disputed !== undefined && (
            <a className="disputed" href={`#${disputed}`}>
              {words.phrase('fact.disputedShort')}
            </a>
          )}{' '}
        </span>
      ))}
    </p>
  );
}

/** A number stays with the word that it counts. */
const unbroken = (text: string): string => text.replaceAll(/(\d) (?=\p{L})/gu, '$1\u00a0');
