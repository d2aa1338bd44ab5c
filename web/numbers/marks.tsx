import type { ReactNode } from 'react';
import { middleOf } from '../../server/domain/lanes/mark.js';
import { placeOf, type Stretch } from '../../server/domain/lanes/scale.js';
import { dayNumber } from '../../server/domain/values/calendar-day.js';
import type { PageWording } from '../frame/page-context.js';
import { ACCENT, Hatch, INK, percent, px, SOFT, Steps, TimeAxis, type Drawing } from './Drawing.js';
import type { HeldSeries, LedgerEntry } from './fragments.js';
import { boundOf, countOf, publishersOf, saidIn } from './ledger.js';
import { highest, runsOf } from './runs.js';

const HEIGHT = 260;
const TOP = 26;
const AXIS = 26;
/** How wide and how high the number beside a mark may be, in parts of the width and in pixels. */
const ROOM = { across: 0.05, up: 13 };

const SHAPES: Readonly<Record<string, string>> = {
  exact: 'M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1-4.5 0Z',
  'at-least': 'M-5.5 4L0-6L5.5 4Z',
  'at-most': 'M-5.5-4L0 6L5.5-4Z',
  about: 'M-4.5 0A4.5 4.5 0 1 1 4.5 0A4.5 4.5 0 1 1-4.5 0Z',
};

/** The figures that can be drawn: of people held, with a number and a day. */
export const drawable = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.filter((entry) => entry.named !== null && countOf(entry) !== undefined && middleOfDate(entry) !== undefined);

const middleOfDate = ({ figure }: LedgerEntry): number | undefined => {
  const date = figure.date.best?.value;
  return date ? middleOf(date) : undefined;
};

/** What others published, as marks, before what the registry can name. */
export function marks(id: string, entries: readonly LedgerEntry[], { total }: HeldSeries, wording: PageWording): Drawing {
  const shown = drawable(entries).toSorted((a, b) => (middleOfDate(a) ?? 0) - (middleOfDate(b) ?? 0));
  const [first, end] = [shown[0], total.at(-1)];
  if (!first || !end) return { height: 0, content: null };
  const until = Math.max(dayNumber(end.on), ...shown.map((entry) => middleOfDate(entry) ?? 0)) + 40;
  const stretch: Stretch = { from: (middleOfDate(first) ?? 0) - 60, until };
  const seen = total.filter(({ on }) => dayNumber(on) >= stretch.from);
  const most = Math.max(highest(seen), ...shown.map((entry) => countOf(entry) ?? 0));
  const each = (HEIGHT - TOP) / most;
  const hatch = `hatch-${id}`;
  const y = (entry: LedgerEntry): number => px(HEIGHT - (countOf(entry) ?? 0) * each);
  const x = (entry: LedgerEntry): number => placeOf(middleOfDate(entry) ?? 0, stretch);
  const placed: { x: number; y: number }[] = [];
  const isFree = (spot: { x: number; y: number }): boolean => {
    const free = placed.every((other) => Math.abs(other.x - spot.x) > ROOM.across || Math.abs(other.y - spot.y) > ROOM.up);
    if (free) placed.push(spot);
    return free;
  };
  return {
    height: HEIGHT + AXIS,
    content: (
      <>
        <Hatch id={hatch} />
        <Steps runs={clipped(runsOf(seen), stretch)} stretch={stretch} base={HEIGHT} each={each} hatch={hatch} />
        <text x="0" y="13" className="tick" fontSize="12" fill={SOFT}>
          {wording.phrase('numbers.figures.unit')}
        </text>
        {shown.map((entry) => (
          <Mark
            key={entry.figure.slug}
            entry={entry}
            x={percent(x(entry))}
            y={y(entry)}
            isNumbered={isFree({ x: x(entry), y: y(entry) })}
            title={`${publishersOf(entry, wording)}, ${entry.figure.date.best?.text ?? ''}: ${saidIn(entry)}`}
          />
        ))}
        <TimeAxis stretch={stretch} y={HEIGHT} />
      </>
    ),
  };
}

interface MarkProps {
  readonly entry: LedgerEntry;
  readonly x: string;
  readonly y: number;
  readonly isNumbered: boolean;
  readonly title: string;
}

function Mark({ entry, x, y, isNumbered, title }: MarkProps): ReactNode {
  const bound = boundOf(entry);
  return (
    <svg x={x} y={y} overflow="visible">
      <path
        d={SHAPES[bound] ?? SHAPES.exact}
        className={bound === 'about' ? 'figure-ring' : 'figure-mark'}
        fill={bound === 'about' ? 'none' : INK}
        stroke={bound === 'about' ? ACCENT : '#fbfaf7'}
        strokeWidth="1.5"
      >
        <title>{title}</title>
      </path>
      {isNumbered && (
        <text y="-9" textAnchor="middle" className="number" fontSize="12" fontWeight="600" fill={INK}>
          {entry.figure.count.best?.text}
        </text>
      )}
    </svg>
  );
}

const clipped = (runs: ReturnType<typeof runsOf>, stretch: Stretch): ReturnType<typeof runsOf> =>
  runs.map((run) => ({ ...run, from: Math.max(run.from, stretch.from), until: Math.min(run.until, stretch.until) }));
