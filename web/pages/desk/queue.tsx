import type { ReactNode } from 'react';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { usePage, useWords } from '../../frame/page-context.js';
import { definePage } from '../page.js';

/** So many of each kind are shown among the others, and so many on a page of their own. */
const FIRST = 8;
const PAGE = 50;

const QueueQuery = graphql(`
  query WorkQueue($rule: String, $skip: Int!, $first: Int!) {
    desk {
      workQueue {
        revision
        groups(rule: $rule) {
          rule
          label
          count
          isGap
          items(skip: $skip, first: $first) {
            record {
              id
              displayName
            }
            messages
            sides {
              record {
                id
                displayName
              }
              property
              label
              claim
            }
            sources {
              id
              title
            }
          }
        }
      }
    }
  }
`);

type Group = NonNullable<ResultOf<typeof QueueQuery>['desk']>['workQueue']['groups'][number];
type Item = Group['items'][number];

/** What waits for the editors, one kind of work after the other: what may mislead readers before what is merely missing. */
function QueuePage({ data: { desk } }: { readonly data: ResultOf<typeof QueueQuery> }): ReactNode {
  const { query, wording } = usePage();
  const { phrase, number } = wording;
  if (!desk) return null;
  const { revision, groups } = desk.workQueue;
  const isOne = ruleIn(query) !== undefined;
  return (
    <DeskFrame title={phrase('desk.queue.title')}>
      <p className="under">{phrase('desk.queue.about', { revision: number(revision) })}</p>
      {isOne ? <Link to="/desk/queue">{phrase('desk.queue.all')}</Link> : <Kinds groups={groups} />}
      {groups.length === 0 && <p>{phrase('desk.queue.nothing')}</p>}
      {groups.map((group) => (group.isGap && !isOne ? <Folded key={group.rule} group={group} /> : <Open key={group.rule} group={group} />))}
      {isOne && groups[0] && <Further group={groups[0]} />}
    </DeskFrame>
  );
}

const addressOf = ({ rule }: Pick<Group, 'rule'>): string => `/desk/queue?rule=${rule}`;

function useHeading({ label, count }: Group): string {
  const { phrase, number } = useWords();
  return phrase('desk.queue.group_count', { label, n: number(count) });
}

function Kinds({ groups }: { readonly groups: readonly Group[] }): ReactNode {
  const { phrase } = useWords();
  return (
    <nav aria-label={phrase('desk.queue.kinds')}>
      <ol className="kinds">
        {groups.map((group) => (
          <Kind key={group.rule} group={group} />
        ))}
      </ol>
    </nav>
  );
}

function Kind({ group }: { readonly group: Group }): ReactNode {
  return (
    <li>
      <Link to={addressOf(group)}>{useHeading(group)}</Link>
    </li>
  );
}

function Open({ group }: { readonly group: Group }): ReactNode {
  return (
    <section aria-labelledby={group.rule}>
      <h2 id={group.rule}>{useHeading(group)}</h2>
      <Items group={group} />
    </section>
  );
}

/** What is missing can be many: it is there for whoever asks, and hides nothing that is wrong. */
function Folded({ group }: { readonly group: Group }): ReactNode {
  return (
    <details className="folded">
      <summary>{useHeading(group)}</summary>
      <Items group={group} />
    </details>
  );
}

function Items({ group }: { readonly group: Group }): ReactNode {
  const { query, wording } = usePage();
  const { items, count } = group;
  return (
    <>
      <ul className="queue">
        {items.map((item) => (
          <li key={item.record.id}>
            <Work item={item} />
          </li>
        ))}
      </ul>
      {ruleIn(query) === undefined && items.length < count && (
        <p>
          <Link to={addressOf(group)}>{wording.phrase('desk.queue.more', { n: wording.number(count) })}</Link>
        </p>
      )}
    </>
  );
}

function Work({ item: { record, messages, sides, sources } }: { readonly item: Item }): ReactNode {
  const { phrase, number } = useWords();
  return (
    <>
      <Link to={`/desk/records/${record.id}`}>{record.displayName}</Link>
      <ul>
        {counted(messages).map(([message, times]) => (
          <li key={message}>{times === 1 ? message : phrase('desk.queue.times', { message, n: number(times) })}</li>
        ))}
      </ul>
      <ul className="mend">
        {sides.map((side) => (
          <li key={`${side.record.id} ${side.property} ${side.claim ?? ''}`}>
            <Link to={`/desk/records/${side.record.id}/${side.property}${side.claim === null ? '' : `?claim=${side.claim}`}`}>
              {side.record.id === record.id ? side.label : phrase('desk.queue.mend', { label: side.label, name: side.record.displayName })}
            </Link>
          </li>
        ))}
        {sources.length > 0 && <li>{phrase('desk.queue.reread')}</li>}
        {sources.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/desk/sources/${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is said several times of one record is said once. */
function counted(messages: readonly string[]): readonly (readonly [message: string, times: number])[] {
  return [...new Set(messages)].map((message) => [message, messages.filter((each) => each === message).length]);
}

function Further({ group }: { readonly group: Group }): ReactNode {
  const { query, wording } = usePage();
  const skip = skipIn(query);
  if (group.count <= PAGE) return null;
  const at = (place: number): string => `${addressOf(group)}&skip=${String(place)}`;
  return (
    <nav className="pager" aria-label={wording.phrase('list.pages')}>
      {skip > 0 && <Link to={at(Math.max(0, skip - PAGE))}>{wording.phrase('list.previous')}</Link>}
      {skip + PAGE < group.count && <Link to={at(skip + PAGE)}>{wording.phrase('list.next')}</Link>}
    </nav>
  );
}

const ruleIn = (query: URLSearchParams): string | undefined => /^[A-Z_]{1,60}$/.exec(query.get('rule') ?? '')?.[0];

const skipIn = (query: URLSearchParams): number =>
  ruleIn(query) !== undefined && /^\d{1,7}$/.test(query.get('skip') ?? '') ? Number(query.get('skip')) : 0;

export const queuePage = definePage({
  pattern: '/desk/queue',
  private: true,
  document: QueueQuery,
  variables: ({ query }) => ({ rule: ruleIn(query) ?? null, skip: skipIn(query), first: ruleIn(query) === undefined ? FIRST : PAGE }),
  head: (_, { wording }) => deskHead(wording.phrase('desk.queue.title')),
  Body: QueuePage,
});
