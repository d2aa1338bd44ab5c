import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';

interface ProblemPageProps {
  /** A status, or what became of what stood at the address: erased, withdrawn. */
  readonly about: string;
  readonly message?: string | undefined;
}

/** A page that tells what went wrong and where to go on: 404, 410, 400, 500. */
export function ProblemPage({ about, message }: ProblemPageProps): ReactNode {
  const { path, wording } = usePage();
  const { phrase } = wording;
  return (
    <div className="problem">
      <h1>{phrase(`problem.${about}.title`)}</h1>
      <p>{message ?? phrase(`problem.${about}.text`)}</p>
      <p>
        {about === 'withdrawn' && (
          <>
            <Link to={`${path}/history`}>{phrase('changes.history.link')}</Link> ·{' '}
          </>
        )}
        <Link to="/people">{phrase('problem.people')}</Link> · <Link to="/">{phrase('problem.home')}</Link>
      </p>
    </div>
  );
}
