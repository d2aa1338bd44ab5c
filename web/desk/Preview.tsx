import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import type { PreviewData } from './fragments.js';
import { FactsByRecord } from './Steps.js';

interface PreviewProps {
  readonly preview: PreviewData;
  /** What puts it into a draft. */
  readonly children: ReactNode;
}

/** What something would change, before it is put into a draft; or why it cannot be. */
export function Preview({ preview, children }: PreviewProps): ReactNode {
  const { phrase, list } = useWords();
  const { facts, created, withdrawn } = preview.difference;
  if (preview.problems.length > 0) {
    return (
      <section id="problems" className="problems" tabIndex={-1}>
        <ul>
          {preview.problems.map(({ rule, path, message }) => (
            <li key={`${rule} ${path}`}>{message}</li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <>
      <section aria-labelledby="preview">
        <h2 id="preview">{phrase('desk.preview.heading')}</h2>
        {created.length > 0 && <p>{phrase('desk.preview.created', { names: list(created.map(({ displayName }) => displayName)) })}</p>}
        {withdrawn.length > 0 && (
          <p>{phrase('desk.preview.withdrawn', { names: list(withdrawn.map(({ displayName }) => displayName)) })}</p>
        )}
        <FactsByRecord facts={facts.map((fact) => ({ ...fact, after: [] }))} heading="h3" />
      </section>
      {children}
    </>
  );
}
