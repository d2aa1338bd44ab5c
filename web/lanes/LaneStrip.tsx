import type { ReactNode } from 'react';
import { middleOf } from '../../server/domain/lanes/mark.js';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { Axis, Fades, LaneDrawing } from './LaneDrawing.js';
import type { LanePerson } from './LaneParts.js';
import { wholeTime } from './stretch.js';

interface LaneStripProps {
  readonly person: LanePerson;
  /** What happened around them. */
  readonly around: readonly { readonly date: { readonly earliest: string | null; readonly latest: string | null } }[];
}

/** The lane that a person has on the timeline of everyone, on a page of their own. */
export function LaneStrip({ person, around }: LaneStripProps): ReactNode {
  const { today, wording } = usePage();
  const days = around.flatMap(({ date }) => middleOf(date) ?? []).map((day) => ({ day }));
  const first = person.custody.map(({ possibleFrom }) => possibleFrom).sort()[0];
  if (first === undefined) return null;
  const stretch = wholeTime(first, today);
  return (
    <figure className="lane-strip">
      <Fades />
      <Axis stretch={stretch} />
      <LaneDrawing person={person} stretch={stretch} events={days} />
      <figcaption>
        <Link to={`/timeline?person=${person.slug}`}>{wording.phrase('lanes.among')}</Link>
      </figcaption>
    </figure>
  );
}
