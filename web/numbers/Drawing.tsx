import type { ReactNode } from 'react';
import { placeOf, ticks, type Stretch } from '../../server/domain/lanes/scale.js';
import { useWords } from '../frame/page-context.js';
import type { Run } from '../../server/domain/numbers/runs.js';

/** What a chart draws: so many pixels high, as wide as there is room; widths within are parts of the whole. */
export interface Drawing {
  readonly height: number;
  readonly content: ReactNode;
}

// Where no style sheet is, as in a picture that was downloaded, these speak; on a page, styles/numbers.css does.
export const INK = '#1d1b18';
export const SOFT = '#4f4a43';
export const ACCENT = '#7a310e';
export const PAPER = '#fbfaf7';
export const PALE = '#e8cdb9';
export const RULE = '#dcd7cc';
const EDGE = '#8d867a';

export const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** Fills what is only possible, or not known: told apart from what is certain without any colour. */
export const Hatch = ({ id }: { readonly id: string }): ReactNode => (
  <defs>
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" className="paper" fill={PAPER} />
      <path d="M1 0V5" className="hatching" stroke={ACCENT} strokeWidth="1.4" />
    </pattern>
  </defs>
);

interface StepsProps {
  readonly runs: readonly Run[];
  readonly stretch: Stretch;
  /** Where zero is, and how many pixels a person takes. */
  readonly base: number;
  readonly each: number;
  readonly hatch: string;
  /** What fills what is certain. */
  readonly certain?: string;
}

/** How many were held: full where it is certain, hatched above where it is possible. */
export const Steps = ({ runs, stretch, base, each, hatch, certain: fill = ACCENT }: StepsProps): ReactNode => (
  <g shapeRendering="crispEdges">
    {runs.flatMap((run, index) => {
      const [x, width] = [placeOf(run.from, stretch), (run.until - run.from) / (stretch.until - stretch.from)].map(percent);
      const joined = joinedTo(runs[index - 1], run, runs[index + 1]);
      const under = {
        x: percent(placeOf(joined.from, stretch)),
        width: percent((joined.until - joined.from) / (stretch.until - stretch.from)),
      };
      const [certain, possible] = [run.min * each, (run.max - run.min) * each];
      return [
        certain > 0 && (
          <rect key={`c${String(run.from)}`} {...under} y={px(base - certain)} height={px(certain)} className="certain" fill={fill} />
        ),
        possible > 0 && (
          <rect
            key={`p${String(run.from)}`}
            x={x}
            width={width}
            y={px(base - certain - possible)}
            height={px(possible)}
            fill={`url(#${hatch})`}
          />
        ),
      ];
    })}
    <line x1="0" x2="100%" y1={base} y2={base} className="base" stroke={EDGE} />
  </g>
);

/** A run reaches under a higher neighbour, so that no light falls between the two. */
const joinedTo = (before: Run | undefined, run: Run, after: Run | undefined): Pick<Run, 'from' | 'until'> => ({
  from: before && before.min >= run.min && run.min > 0 ? Math.max(before.from, run.from - OVERLAP) : run.from,
  until: after && after.min > run.min && run.min > 0 ? Math.min(after.until, run.until + OVERLAP) : run.until,
});

/** In days. */
const OVERLAP = 14;

export const px = (pixels: number): number => Math.round(pixels * 10) / 10;

/** As many days as there is room to name in a picture; a narrow page leaves some out. */
const MOST_TICKS = 9;
/** Words begin at a tick; what would run over the edge is left out. */
const ROOM = 0.93;

export function TimeAxis({ stretch, y }: { readonly stretch: Stretch; readonly y: number }): ReactNode {
  const { shortDate } = useWords();
  return ticks(stretch, MOST_TICKS)
    .filter(({ day }) => placeOf(day, stretch) < ROOM)
    .map(({ day, edtf }, index) => (
      <g key={day} className={index % 2 === 0 ? undefined : 'roomy'}>
        <line x1={percent(placeOf(day, stretch))} x2={percent(placeOf(day, stretch))} y1={y} y2={y + 5} className="base" stroke={EDGE} />
        <text x={percent(placeOf(day, stretch))} y={y + 18} className="tick" fontSize="12" fill={SOFT}>
          {shortDate(edtf)}
        </text>
      </g>
    ));
}
