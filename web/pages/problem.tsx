import type { ReactNode } from 'react';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';

/** A page that tells what went wrong and where to go on: 404, 400, 500. */
export function ProblemPage({ status, message }: { readonly status: number; readonly message?: string | undefined }): ReactNode {
  const { phrase } = usePage().wording;
  return (
    <div className="problem">
      <h1>{phrase(`problem.${status}.title`)}</h1>
      <p>{message ?? phrase(`problem.${status}.text`)}</p>
      <p>
        <Link to="/people">{phrase('problem.people')}</Link> · <Link to="/">{phrase('problem.home')}</Link>
      </p>
    </div>
  );
}
