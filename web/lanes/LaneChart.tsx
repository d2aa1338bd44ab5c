import type { ReactNode } from 'react';
import type { Stretch } from '../../server/domain/lanes/scale.js';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { Axis, Fades, LaneDrawing } from './LaneDrawing.js';
import { EventsBand, type LetteredEvent } from './EventsBand.js';
import type { LanePerson } from './LaneParts.js';
import { inAddress } from './stretch.js';
import { toldOf } from './told.js';

interface LaneChartProps {
  readonly people: readonly LanePerson[];
  readonly total: number;
  readonly events: readonly LetteredEvent[];
  readonly stretch: Stretch;
  readonly whole: Stretch;
}

/** So many lanes need no room to scroll in. */
const FEW = 14;

/** A lane a person under one axis. Where scripts run, a canvas takes the place of the lanes (client/lanes/board.ts). */
export function LaneChart({ people, total, events, stretch, whole }: LaneChartProps): ReactNode {
  const page = usePage();
  const { query, wording } = page;
  const { from, to } = inAddress(stretch);
  const told = toldOf(page, { count: total, events, stretch, whole });
  return (
    <figure className="lanes">
      <Fades />
      <Tools />
      <div
        className={total > FEW ? 'board many' : 'board'}
        aria-label={wording.phrase('lanes.board')}
        aria-describedby="lane-keys"
        role="group"
        data-lanes={JSON.stringify(told)}
      >
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
      </div>
      <p id="board-says" className="fine" role="status">
        {wording.phrase('lanes.span', { from: wording.shortDate(from), to: wording.shortDate(to) })}
      </p>
    </figure>
  );
}

const TOOLS = ['earlier', 'later', 'in', 'out', 'all'] as const;

/** What keys, wheel and fingers do, as buttons. */
function Tools(): ReactNode {
  const { phrase } = usePage().wording;
  return (
    <div className="lane-tools with-scripts">
      {TOOLS.map((tool) => (
        <button key={tool} type="button" data-lane-tool={tool}>
          {phrase(`lanes.tool.${tool}`)}
        </button>
      ))}
      <details>
        <summary>{phrase('lanes.how')}</summary>
        <p id="lane-keys" className="fine">
          {phrase('lanes.keys')}
        </p>
      </details>
    </div>
  );
}
