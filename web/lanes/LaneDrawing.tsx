import type { ReactNode } from 'react';
import { dayNumber } from '../../server/domain/values/calendar-day.js';
import { barOf, type Bar } from '../../server/domain/lanes/bar.js';
import { middleOf, shapeOf, SHAPES, type Shape } from '../../server/domain/lanes/mark.js';
import { placeOf, ticks, type Stretch } from '../../server/domain/lanes/scale.js';
import { usePage, useWords } from '../frame/page-context.js';
import type { LanePerson } from './LaneParts.js';
import { heldWords } from './span-words.js';

/** As many days as a wide screen has room to name. */
const MOST_TICKS = 10;

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;
const at = (day: number, stretch: Stretch): string => percent(placeOf(day, stretch));

/** The fading ends of all bars of a page. */
export const Fades = (): ReactNode => (
  <svg className="fades" aria-hidden="true" width="0" height="0">
    <linearGradient id="lane-beginning">
      <stop offset="0" className="gone" />
      <stop offset="1" className="there" />
    </linearGradient>
    <linearGradient id="lane-ending">
      <stop offset="0" className="there" />
      <stop offset="1" className="gone" />
    </linearGradient>
  </svg>
);

/** The days along the top. Labels keep their size whatever the width; where it is narrow, the style sheet leaves some out. */
export function Axis({ stretch }: { readonly stretch: Stretch }): ReactNode {
  const { shortDate } = useWords();
  return (
    <svg className="lane-axis" aria-hidden="true">
      {ticks(stretch, MOST_TICKS).map(({ day, edtf }, index) => (
        <text key={day} x={at(day, stretch)} y="14" className={index % 3 === 0 ? 'third' : undefined}>
          {shortDate(edtf)}
        </text>
      ))}
    </svg>
  );
}

interface LaneDrawingProps {
  readonly person: LanePerson;
  readonly stretch: Stretch;
  /** Days that are drawn through the lane. */
  readonly events?: readonly { readonly day: number }[];
}

/** One person's detentions and trials along the time. */
export function LaneDrawing({ person, stretch, events = [] }: LaneDrawingProps): ReactNode {
  const words = usePage();
  const today = dayNumber(words.today);
  return (
    <svg className="lane" role="img" aria-label={heldWords(person, words.today, words.wording)}>
      {ticks(stretch, MOST_TICKS).map(({ day }) => (
        <Through key={day} day={day} stretch={stretch} />
      ))}
      {events.map(({ day }) => (
        <Through key={day} day={day} stretch={stretch} className="around" />
      ))}
      <Through day={today + 1} stretch={stretch} className="today" />
      {person.custody.map((span) => (
        <BarDrawing key={span.possibleFrom} bar={barOf(span, today)} stretch={stretch} />
      ))}
      {marksOf(person).map(({ day, shape, title }) => (
        <svg key={`${day}${title}`} x={at(day, stretch)} y="50%">
          <path d={SHAPES[shape]} className={`mark-${shape}`}>
            <title>{title}</title>
          </path>
        </svg>
      ))}
    </svg>
  );
}

/** A line through a lane, where its day is seen. */
function Through({ day, stretch, className }: { readonly day: number; readonly stretch: Stretch; readonly className?: string }): ReactNode {
  if (day < stretch.from || day > stretch.until) return null;
  return <line x1={at(day, stretch)} x2={at(day, stretch)} y1="0" y2="100%" className={className} />;
}

function BarDrawing({ bar: { pieces }, stretch }: { readonly bar: Bar; readonly stretch: Stretch }): ReactNode {
  const seen = pieces.filter(({ from, until }) => from < stretch.until && until > stretch.from);
  return seen.map(({ is, from, until }) => (
    <rect
      key={is}
      x={at(from, stretch)}
      width={percent((until - from) / (stretch.until - stretch.from))}
      y="28%"
      height="44%"
      className={is}
      fill={is === 'held' ? undefined : `url(#lane-${is})`}
    />
  ));
}

interface PlacedMark {
  readonly day: number;
  readonly shape: Shape;
  readonly title: string;
}

/** The turns of a life that have a day and a shape. */
const marksOf = ({ marks }: LanePerson): readonly PlacedMark[] =>
  marks.flatMap(({ kind, title, date }) => {
    const [shape, day] = [shapeOf(kind), middleOf(date)];
    return shape === undefined || day === undefined ? [] : [{ day, shape, title }];
  });
