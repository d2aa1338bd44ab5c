import type { ReactNode } from 'react';
import { middleOf } from '../../server/domain/lanes/mark.js';
import { placeOf, type Stretch } from '../../server/domain/lanes/scale.js';
import { dayNumber } from '../../server/domain/values/calendar-day.js';
import type { PageWording } from '../frame/page-context.js';
import { Hatch, INK, PALE, PAPER, percent, px, RULE, SOFT, Steps, TimeAxis, type Drawing } from './Drawing.js';
import type { HeldSeries, LedgerEntry } from './fragments.js';
import { boundOf, countOf, publishersOf, saidIn } from './ledger.js';
import { placeLabels } from '../../server/domain/layout.js';
import { highest, runsOf } from '../../server/domain/numbers/runs.js';

const HEIGHT = 340;
const TOP = 26;
const AXIS = 26;
/** How wide the chart is in a picture, and on a narrow page, where it keeps fewer numbers. */
const WIDTHS = { picture: 700, narrow: 288 };

/** A mark and a line of text are about so high, a digit about so wide. */
const MARK = 12;
const LETTER = 7.5;

/** Where a number may stand beside its mark, the best side first. */
const SIDES = ['above', 'right', 'left'] as const;
type Side = (typeof SIDES)[number];

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
  const sidesAt = (width: number, of: readonly LedgerEntry[]): ReadonlyMap<LedgerEntry, Side> => {
    const labels = placeLabels(
      of.map((entry) => ({ x: x(entry) * width, y: y(entry), width: MARK, height: MARK })),
      of.map(({ figure }) => ({ width: (figure.count.best?.text.length ?? 0) * LETTER, height: MARK })),
      { width, height: HEIGHT },
      SIDES,
    );
    return new Map(of.flatMap((entry, index) => (labels[index] ? [[entry, labels[index].side] as const] : [])));
  };
  const sides = sidesAt(WIDTHS.picture, shown);
  const narrow = sidesAt(
    WIDTHS.narrow,
    shown.filter((entry) => sides.has(entry)),
  );
  return {
    height: HEIGHT + AXIS,
    content: (
      <>
        <Hatch id={hatch} />
        {linesBetween(most).map((count) => (
          <g key={count}>
            <line x1="0" x2="100%" y1={px(HEIGHT - count * each)} y2={px(HEIGHT - count * each)} className="through" stroke={RULE} />
            <text x="100%" y={px(HEIGHT - count * each - 4)} textAnchor="end" className="tick" fontSize="12" fill={SOFT}>
              {wording.number(count)}
            </text>
          </g>
        ))}
        <g className="behind">
          <Steps runs={clipped(runsOf(seen), stretch)} stretch={stretch} base={HEIGHT} each={each} hatch={hatch} certain={PALE} />
        </g>
        {shown.map((entry) => (
          <Mark
            key={entry.figure.slug}
            entry={entry}
            x={percent(x(entry))}
            y={y(entry)}
            side={sides.get(entry)}
            isKeptWhenNarrow={narrow.get(entry) === sides.get(entry)}
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
  /** On which side its number stands; undefined where there is no room for it. */
  readonly side: Side | undefined;
  readonly isKeptWhenNarrow: boolean;
  readonly title: string;
}

/** Where a number stands from its mark. */
const BESIDE = {
  above: { y: -9, textAnchor: 'middle' },
  right: { x: 9, y: 4.5, textAnchor: 'start' },
  left: { x: -9, y: 4.5, textAnchor: 'end' },
} as const satisfies Record<Side, object>;

function Mark({ entry, x, y, side, isKeptWhenNarrow, title }: MarkProps): ReactNode {
  const bound = boundOf(entry);
  return (
    <svg x={x} y={y} overflow="visible">
      <path
        d={SHAPES[bound] ?? SHAPES.exact}
        className={bound === 'about' ? 'figure-ring' : 'figure-mark'}
        fill={bound === 'about' ? PAPER : INK}
        stroke={bound === 'about' ? INK : PAPER}
        strokeWidth="1.5"
      >
        <title>{title}</title>
      </path>
      {side && (
        <text
          {...BESIDE[side]}
          className={isKeptWhenNarrow ? 'number on-drawing' : 'number on-drawing roomy'}
          fontSize="12"
          fontWeight="600"
          fill={INK}
          stroke={PAPER}
          strokeWidth="3"
          paintOrder="stroke"
        >
          {entry.figure.count.best?.text}
        </text>
      )}
    </svg>
  );
}

/** A few round numbers up to a number. */
function linesBetween(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const step = [power / 5, power / 2, power].map((each) => Math.max(1, Math.round(each))).find((each) => most / each <= 4) ?? power * 2;
  return Array.from({ length: Math.floor(most / step) }, (_, index) => (index + 1) * step);
}

const clipped = (runs: ReturnType<typeof runsOf>, stretch: Stretch): ReturnType<typeof runsOf> =>
  runs.map((run) => ({ ...run, from: Math.max(run.from, stretch.from), until: Math.min(run.until, stretch.until) }));
