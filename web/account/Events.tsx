import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { Moment } from './Moment.js';

export const EventFragment = graphql(`
  fragment AccountEvent on SecurityEvent {
    id
    at
    kind
    by
    detail
  }
`);

/** What happened to an account, the latest first. */
export function Events({ events }: { readonly events: readonly FragmentOf<typeof EventFragment>[] }): ReactNode {
  const { phrase } = useWords();
  return (
    <ul className="entries">
      {events.map(({ id, at, kind, by, detail }) => (
        <li key={id}>
          {phrase(`account.event.${kind}`)}
          {detail ? ` · ${detail}` : ''}
          <small>
            <Moment at={at} />
            {by ? ` · ${phrase('account.by', { by })}` : ''}
          </small>
        </li>
      ))}
    </ul>
  );
}
