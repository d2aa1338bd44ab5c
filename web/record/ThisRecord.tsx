import type { ReactNode } from 'react';
import type { Fact } from '../facts/fragments.js';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { useFootnotes } from '../sources/footnotes.js';

interface ThisRecordProps {
  readonly id: string;
  /** Every fact that the page shows. */
  readonly facts: readonly Pick<Fact, 'claims' | 'disputed'>[];
  /** The question that the API answers with this record. */
  readonly query: string;
  readonly revision: number;
  readonly publishedAt: string | null;
}

/** What the page is made of, the same from the API, and where to say that something is wrong. */
export function ThisRecord({ id, facts, query, revision, publishedAt }: ThisRecordProps): ReactNode {
  const { path, viewer, askedRevision, wording } = usePage();
  const { phrase, number, date } = wording;
  const sources = useFootnotes().all.length;
  const claims = facts.flatMap((fact) => fact.claims).length;
  const disputed = facts.filter((fact) => fact.disputed).length;
  return (
    <section aria-labelledby="record">
      <h2 id="record">{phrase('record.this.heading')}</h2>
      <p>
        {[
          phrase('record.this.claims', { count: claims, n: number(claims) }),
          phrase('record.this.sources', { count: sources, n: number(sources) }),
          phrase('record.this.disputed', { count: disputed, n: number(disputed) }),
        ].join(' · ')}
      </p>
      <p>
        <Link to={`${path}/history`}>{phrase('changes.history.link')}</Link> ·{' '}
        <a href={`/graphql?query=${encodeURIComponent(query)}`}>{phrase('record.this.api')}</a> ·{' '}
        <Link to={`/report?about=${encodeURIComponent(path)}`}>{phrase('record.this.correct')}</Link>
        {askedRevision === undefined && viewer?.may.includes('propose') && (
          <>
            {' · '}
            <Link to={`/desk/records/${id}`}>{phrase('desk.editThis')}</Link>
          </>
        )}
      </p>
      <p className="fine">
        {phrase('record.this.revision', {
          revision: number(revision),
          date: publishedAt === null ? '' : date(publishedAt.slice(0, 10)),
        })}
      </p>
    </section>
  );
}

const ANSWER = '{ displayName facts { property label disputed claims { text citations { source { title url } } } } }';

/** A record with everything that is claimed about it, asked by the name of its root field and the arguments that find it. */
export const questionFor = (field: string, found: Readonly<Record<string, string>>): string =>
  `{ ${field}(${Object.entries(found)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')}) ${ANSWER} }`;
