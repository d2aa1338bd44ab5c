import type { ReactNode } from 'react';
import { middleOf } from '../../server/domain/lanes/mark.js';
import { placeOf, type Stretch } from '../../server/domain/lanes/scale.js';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';

export const ContextEventFragment = graphql(`
  fragment ContextEvent on Event {
    path
    title
    date {
      best {
        value {
          edtf
          earliest
          latest
        }
      }
    }
  }
`);

type ContextEvent = FragmentOf<typeof ContextEventFragment>;

/** An event with its day and the letter that stands for it. */
export interface LetteredEvent {
  readonly letter: string;
  readonly day: number;
  readonly edtf: string;
  readonly title: string;
  readonly path: string;
}

const ALPHABET = 26;
const letterOf = (index: number): string => {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % ALPHABET));
  return index < ALPHABET ? letter : `${letter}${Math.floor(index / ALPHABET) + 1}`;
};

/** The dated events in order, each with a letter: the letter stays the same whatever part of the time is shown. */
export const lettered = (events: readonly ContextEvent[]): readonly LetteredEvent[] =>
  events
    .flatMap(({ path, title, date }) => {
      const value = date.best?.value;
      const day = value ? middleOf(value) : undefined;
      return value && day !== undefined ? [{ day, edtf: value.edtf, title, path }] : [];
    })
    .sort((a, b) => a.day - b.day)
    .map((event, index) => ({ ...event, letter: letterOf(index) }));

/** Letters so near to one another, in parts of the width, stand below one another. */
const NEAR = 0.035;
const ROW = 15;

/** What happened around everyone: letters above the lanes. Below the lanes a list says what they stand for. */
export function EventsBand({ events, stretch }: { readonly events: readonly LetteredEvent[]; readonly stretch: Stretch }): ReactNode {
  const seen = events.filter(({ day }) => day >= stretch.from && day < stretch.until);
  const rows = rowsOf(seen.map(({ day }) => placeOf(day, stretch)));
  if (seen.length === 0) return null;
  return (
    <svg className="lane-events" aria-hidden="true" height={(Math.max(...rows) + 1) * ROW + 2}>
      {seen.map(({ letter, day }, index) => (
        <text key={letter} x={`${(placeOf(day, stretch) * 100).toFixed(2)}%`} y={((rows[index] ?? 0) + 1) * ROW - 2}>
          {letter}
        </text>
      ))}
    </svg>
  );
}

/** For each place the row in which it does not touch its neighbours. */
function rowsOf(places: readonly number[]): readonly number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => end <= place);
    const row = free === -1 ? ends.length : free;
    ends[row] = place + NEAR;
    return row;
  });
}

export function EventsKey({ events }: { readonly events: readonly LetteredEvent[] }): ReactNode {
  const { phrase, shortDate } = useWords();
  if (events.length === 0) return null;
  return (
    <section className="events-key" aria-labelledby="around">
      <h2 id="around">{phrase('lanes.events')}</h2>
      <ol>
        {events.map(({ letter, edtf, title, path }) => (
          <li key={letter}>
            <b>{letter}</b> <time>{shortDate(edtf)}</time> <Link to={path}>{title}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
