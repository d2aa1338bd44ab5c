import type { ReactNode } from 'react';
import type { Stretch } from '../../server/domain/lanes/scale.js';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { Axis, Fades, LaneDrawing } from './LaneDrawing.js';
import { EventsBand, type LetteredEvent } from './EventsBand.js';
import type { LanePerson } from './LaneParts.js';

interface LaneChartProps {
  readonly people: readonly LanePerson[];
  readonly events: readonly LetteredEvent[];
  readonly stretch: Stretch;
}

/** A lane a person under one axis. Where scripts run, a canvas takes the place of the lanes (client/lanes/board.ts). */
export function LaneChart({ people, events, stretch }: LaneChartProps): ReactNode {
  const { query } = usePage();
  return (
    <figure className="lanes">
      <Fades />
      <div className="lane-head">
        <EventsBand events={events} stretch={stretch} />
        <Axis stretch={stretch} />
      </div>
      <ol>
        {people.map((person) => (
          <li key={person.slug} id={person.slug} className={person.slug === query.get('person') ? 'stood-at' : undefined}>
            <Link to={person.path}>{person.displayName}</Link>
            <LaneDrawing person={person} stretch={stretch} events={events} />
          </li>
        ))}
      </ol>
    </figure>
  );
}
