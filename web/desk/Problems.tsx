import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import type { ProblemData } from './fragments.js';

interface ProblemsProps {
  readonly problems: readonly ProblemData[];
  readonly warnings: readonly ProblemData[];
  /** The draft, where whoever looks can mend it. */
  readonly draft?: string | undefined;
}

/** What keeps a draft from being published, and what is worth a look, each with its place. */
export function Problems({ problems, warnings, draft }: ProblemsProps): ReactNode {
  const { phrase, number } = useWords();
  return (
    <>
      {problems.length > 0 && (
        <section id="problems" className="problems" tabIndex={-1} aria-labelledby="problems-heading">
          <h2 id="problems-heading">{phrase('desk.problems', { count: problems.length, n: number(problems.length) })}</h2>
          <List problems={problems} draft={draft} />
        </section>
      )}
      {warnings.length > 0 && (
        <section id="warnings" className="warnings" aria-labelledby="warnings-heading">
          <h2 id="warnings-heading">{phrase('desk.warnings', { count: warnings.length, n: number(warnings.length) })}</h2>
          <List problems={warnings} draft={draft} />
        </section>
      )}
    </>
  );
}

function List({ problems, draft }: { readonly problems: readonly ProblemData[]; readonly draft: string | undefined }): ReactNode {
  const { phrase } = useWords();
  return (
    <ul>
      {problems.map(({ rule, path, message, change, place }) => (
        <li key={`${rule} ${path}`}>
          {place !== null && <strong>{place}: </strong>}
          {message} {change !== null && draft !== undefined && <Link to={changePath(draft, change)}>{phrase('desk.mend')}</Link>}
        </li>
      ))}
    </ul>
  );
}

export const changePath = (draft: string, change: string): string => `/desk/proposals/${draft}/changes/${encodeURIComponent(change)}`;
