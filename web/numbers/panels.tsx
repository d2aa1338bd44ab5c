import { dayNumber } from '../../server/domain/values/calendar-day.js';
import { drawnFrom } from '../home/plot.js';
import type { PageWording } from '../frame/page-context.js';
import { Hatch, INK, px, SOFT, Steps, TimeAxis, type Drawing } from './Drawing.js';
import type { HeldSeries } from './fragments.js';
import { rangeText } from './ledger.js';
import { highest, runsOf, type Point } from '../../server/domain/numbers/runs.js';

const TALLEST = 150;
const LEAST = 6;
const WORDS = 42;
const GAP = 16;
const AXIS = 26;

/** Everybody, then each category below the other: a person is as high everywhere, so that the panels can be compared. */
export function panels(id: string, { total, categories }: HeldSeries, wording: PageWording): Drawing {
  const begin = drawnFrom(total);
  const [first, last] = [total[begin], total.at(-1)];
  if (!first || !last) return { height: 0, content: null };
  const stretch = { from: dayNumber(first.on) - 30, until: dayNumber(last.on) + 1 };
  const each = TALLEST / Math.max(1, highest(total));
  const rows: readonly { readonly label: string; readonly points: readonly Point[] }[] = [
    { label: wording.phrase('numbers.held.all'), points: total.slice(begin) },
    ...categories.map(({ category, points }) => ({ label: category.label, points: points.slice(begin) })),
  ];
  const hatch = `hatch-${id}`;
  let top = 0;
  const drawn = rows.map(({ label, points }) => {
    const base = top + WORDS + Math.max(LEAST, highest(points) * each);
    const panel = (
      <g key={label}>
        <text x="0" y={top + 15} className="number" fontSize="14" fontWeight="600" fill={INK}>
          {label}
        </text>
        <text x="0" y={top + 32} className="tick" fontSize="13" fill={SOFT}>
          {said(points, wording)}
        </text>
        <Steps runs={runsOf(points)} stretch={stretch} base={px(base)} each={each} hatch={hatch} />
      </g>
    );
    top = base + GAP;
    return panel;
  });
  return {
    height: Math.ceil(top + AXIS),
    content: (
      <>
        <Hatch id={hatch} />
        {drawn}
        <TimeAxis stretch={stretch} y={px(top - GAP)} />
      </>
    ),
  };
}

function said(points: readonly Point[], wording: PageWording): string {
  const last = points.at(-1);
  return wording.phrase('numbers.held.panel', {
    most: wording.number(highest(points)),
    last: last ? rangeText(last.min, last.max, wording) : '0',
  });
}
