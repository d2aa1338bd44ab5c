import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { Said, type Wrap } from '../frame/Said.js';

export const CurveFragment = graphql(`
  fragment Curve on HeldOn {
    on
    min
    max
  }
`);

type Point = FragmentOf<typeof CurveFragment>;

const WIDTH = 1080;
const HEIGHT = 240;
const BASE = HEIGHT - 30;
const TOP = 24;

/** How many people were held at the end of each month: a curve, a sentence that says what it shows, and the same as a table. */
export function Curve({ points }: { readonly points: readonly Point[] }): ReactNode {
  const { phrase, number, date } = useWords();
  const peak = points.reduce<Point | undefined>((highest, point) => (highest && highest.max >= point.max ? highest : point), undefined);
  const last = points.at(-1);
  if (!peak || !last || peak.max === 0) return null;
  const x = (index: number): number => Math.round((index / (points.length - 1)) * WIDTH * 10) / 10;
  const y = (count: number): number => Math.round((BASE - (count / peak.max) * (BASE - TOP)) * 10) / 10;
  const said = phrase('home.curve.says', { peak: number(peak.max), on: date(peak.on), now: number(last.max) });
  const peakAt = points.indexOf(peak);
  const bold: Wrap = (inside) => <strong>{inside}</strong>;
  return (
    <figure className="curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={said.replaceAll(/<\/?\w+>/g, '')} preserveAspectRatio="none">
        <path className="area" d={`M0 ${BASE}${steps(points.map(({ max }, index) => [x(index), y(max)]))}V${BASE}Z`} />
        <path className="line" d={`M0 ${y(points[0]?.min ?? 0)}${steps(points.map(({ min }, index) => [x(index), y(min)]))}`} />
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} />
      </svg>
      <Years points={points} x={x} />
      <p className="peak" data-side={peakAt > points.length / 2 ? 'end' : 'start'}>
        <Said text={said} b={bold} />
      </p>
      <figcaption>
        {phrase('home.curve.caption')}
        <details>
          <summary>{phrase('home.curve.table')}</summary>
          <CurveTable points={points} />
        </details>
      </figcaption>
    </figure>
  );
}

/** A month's count holds until the next month's end. */
const steps = (positions: readonly (readonly [number, number])[]): string => positions.map(([x, y]) => `H${x}V${y}`).join('');

/** Labels keep their size whatever the width; where it is narrow, the style sheet leaves some out. */
function Years({ points, x }: { readonly points: readonly Point[]; readonly x: (index: number) => number }): ReactNode {
  const firsts = points.flatMap(({ on }, index) =>
    index > 0 && on.slice(0, 4) !== points[index - 1]?.on.slice(0, 4) ? [{ year: on.slice(0, 4), at: (x(index) / WIDTH) * 100 }] : [],
  );
  return (
    <svg className="years" aria-hidden="true">
      {firsts.map(({ year, at }) => (
        <text key={year} x={`${at.toFixed(1)}%`} y="17" className={Number(year) % 5 === 0 ? 'fifth' : undefined}>
          {year}
        </text>
      ))}
    </svg>
  );
}

/** A row for every change: months in which nothing changed say nothing new. */
function CurveTable({ points }: { readonly points: readonly Point[] }): ReactNode {
  const { phrase, number, date } = useWords();
  const changes = points.filter(({ min, max }, index) => min !== points[index - 1]?.min || max !== points[index - 1]?.max);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{phrase('home.curve.on')}</th>
          <th scope="col">{phrase('home.curve.held')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ on, min, max }) => (
          <tr key={on}>
            <th scope="row">{date(on)}</th>
            <td>{min === max ? number(min) : phrase('home.range', { min: number(min), max: number(max) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
