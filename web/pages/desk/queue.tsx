import type { ReactNode } from 'react';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { usePage } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const PAGE = 50;

const QueueQuery = graphql(`
  query WorkQueue($skip: Int!, $first: Int!) {
    desk {
      workQueue {
        revision
        contradictionCount
        contradictions(skip: $skip, first: $first) {
          record {
            id
            path
            displayName
          }
          problems {
            rule
            path
            message
          }
        }
        staleCount
        stale(skip: $skip, first: $first) {
          record {
            id
            path
            displayName
          }
          why
          confirmedOn
          unknownFrom
          sources {
            id
            title
          }
        }
      }
    }
  }
`);

type Queue = NonNullable<ResultOf<typeof QueueQuery>['desk']>['workQueue'];

/** What waits for the editors: what the rules find in the whole registry, and what nobody has looked at for long. */
function QueuePage({ data: { desk } }: { readonly data: ResultOf<typeof QueueQuery> }): ReactNode {
  const { wording } = usePage();
  const { phrase, number } = wording;
  if (!desk) return null;
  const { revision, contradictionCount, staleCount } = desk.workQueue;
  return (
    <DeskFrame title={phrase('desk.queue.title')}>
      <p className="under">{phrase('desk.queue.about', { revision: number(revision) })}</p>
      <Contradictions queue={desk.workQueue} />
      <StaleRecords queue={desk.workQueue} />
      <Further count={Math.max(contradictionCount, staleCount)} />
    </DeskFrame>
  );
}

function Contradictions({ queue: { contradictions, contradictionCount } }: { readonly queue: Queue }): ReactNode {
  const { phrase, number } = usePage().wording;
  return (
    <section aria-labelledby="contradictions">
      <h2 id="contradictions">{phrase('desk.queue.contradictions', { count: contradictionCount, n: number(contradictionCount) })}</h2>
      <ul className="queue">
        {contradictions.map(({ record, problems }) => (
          <li key={record.id}>
            <Link to={`/desk/records/${record.id}`}>{record.displayName}</Link>
            <ul>
              {counted(problems).map(([message, times]) => (
                <li key={message}>{times === 1 ? message : phrase('desk.queue.times', { message, n: number(times) })}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is said several times of one record is said once. */
function counted(problems: readonly { readonly message: string }[]): readonly (readonly [message: string, times: number])[] {
  const messages = problems.map(({ message }) => message);
  return [...new Set(messages)].map((message) => [message, messages.filter((each) => each === message).length]);
}

function StaleRecords({ queue: { stale, staleCount } }: { readonly queue: Queue }): ReactNode {
  const { phrase, number, date, list } = usePage().wording;
  return (
    <section aria-labelledby="stale">
      <h2 id="stale">{phrase('desk.queue.stale', { count: staleCount, n: number(staleCount) })}</h2>
      <ul className="queue">
        {stale.map(({ record, why, confirmedOn, unknownFrom, sources }) => (
          <li key={`${record.id} ${why}`}>
            <Link to={`/desk/records/${record.id}`}>{record.displayName}</Link>{' '}
            {why === 'custody'
              ? phrase('desk.queue.custody', {
                  confirmed: confirmedOn === null ? phrase('desk.queue.never') : date(confirmedOn),
                  from: date(unknownFrom ?? ''),
                })
              : phrase('desk.queue.sources', { titles: list(sources.map(({ title }) => title)) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Further({ count }: { readonly count: number }): ReactNode {
  const { path, query, wording } = usePage();
  const skip = skipIn(query);
  if (count <= PAGE) return null;
  return (
    <nav className="pager" aria-label={wording.phrase('list.pages')}>
      {skip > 0 && <Link to={`${path}?skip=${Math.max(0, skip - PAGE)}`}>{wording.phrase('list.previous')}</Link>}
      {skip + PAGE < count && <Link to={`${path}?skip=${skip + PAGE}`}>{wording.phrase('list.next')}</Link>}
    </nav>
  );
}

const skipIn = (query: URLSearchParams): number => (/^\d{1,7}$/.test(query.get('skip') ?? '') ? Number(query.get('skip')) : 0);

export const queuePage = definePage({
  pattern: '/desk/queue',
  private: true,
  document: QueueQuery,
  variables: ({ query }) => ({ skip: skipIn(query), first: PAGE }),
  head: (_, { wording }) => deskHead(wording.phrase('desk.queue.title')),
  Body: QueuePage,
});
