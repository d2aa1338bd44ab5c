import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import type { DifferenceData } from './fragments.js';
import { FactsByRecord } from './Steps.js';

interface PreviewProps {
  readonly difference: DifferenceData;
  readonly problems: readonly { readonly rule: string; readonly path: string; readonly message: string }[];
}

/** What something would change, before it is put into a draft. */
export function Preview({ difference: { facts, created, withdrawn }, problems }: PreviewProps): ReactNode {
  const { phrase, list } = useWords();
  return (
    <>
      {problems.length > 0 && (
        <section id="problems" className="problems" tabIndex={-1}>
          <ul>
            {problems.map(({ rule, path, message }) => (
              <li key={`${rule} ${path}`}>{message}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="preview">
        <h2 id="preview">{phrase('desk.preview.heading')}</h2>
        {created.length > 0 && <p>{phrase('desk.preview.created', { names: list(created.map(({ displayName }) => displayName)) })}</p>}
        {withdrawn.length > 0 && (
          <p>{phrase('desk.preview.withdrawn', { names: list(withdrawn.map(({ displayName }) => displayName)) })}</p>
        )}
        <FactsByRecord facts={facts.map((fact) => ({ ...fact, after: [] }))} />
      </section>
    </>
  );
}
