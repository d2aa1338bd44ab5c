import type { ReactNode } from 'react';
import { useWords } from '../frame/page-context.js';
import type { RevisionLineData } from './fragments.js';

/** When, by whom, how much: a revision in a line. */
export function RevisionLine({ revision }: { readonly revision: RevisionLineData }): ReactNode {
  const { phrase, number } = useWords();
  const { author, reviewer, operations } = revision;
  const by = reviewer === null ? phrase('changes.by', { author }) : phrase('changes.byReviewed', { author, reviewer });
  return (
    <small>
      <PublishedAt at={revision.publishedAt} /> · {by} · {phrase('changes.operations', { count: operations, n: number(operations) })}
    </small>
  );
}

/** ISO 8601 in the reader's language, to the minute. */
export function PublishedAt({ at }: { readonly at: string }): ReactNode {
  const { phrase, date } = useWords();
  return <time dateTime={at}>{phrase('changes.published', { date: date(at.slice(0, 10)), time: at.slice(11, 16) })}</time>;
}
