import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { Said, strong } from '../frame/Said.js';
import { drawnFrom, plot, type Plot, type Point } from './plot.js';

export const CurveFragment = graphql(`
  fragment Curve on HeldOn {
    on
    min
    max
  }
`);

type Points = readonly FragmentOf<typeof CurveFragment>[];

/** How many people were held at the end of each month: a curve, a sentence that says what it shows, and the same as a table. */
export function Curve({ points }: { readonly points: Points }): ReactNode {
  const { phrase, number, date } = useWords();
  const drawn = points.slice(drawnFrom(points));
  const plotted = plot(drawn);
  if (!plotted) return null;
  const { peak, last } = plotted;
  const between = ({ min, max }: Point): string =>
    min === max ? number(max) : phrase('home.curve.between', { min: number(min), max: number(max) });
  const said = phrase('home.curve.says', { peak: between(peak), month: date(peak.on.slice(0, 7)), now: between(last) });
  return (
    <figure className="curve">
      <svg className="chart" role="img" aria-label={said.replaceAll(/<\/?\w+>/g, '')}>
        <svg viewBox={`0 0 ${plotted.width} ${plotted.height}`} preserveAspectRatio="none">
          <path className="area" d={plotted.area} />
          <path className="line" d={plotted.line} />
          <line x1="0" x2={plotted.width} y1={plotted.base} y2={plotted.base} />
        </svg>
        <Numbers plotted={plotted} />
      </svg>
      <Years plotted={plotted} />
      <p className="peak">
        <Said text={said} b={strong} /> <Before points={points.slice(0, points.length - drawn.length)} year={drawn[0]?.on.slice(0, 4)} />
      </p>
      <figcaption>
        {phrase('home.curve.caption')} <Link to="/numbers">{phrase('home.curve.more')}</Link>
        <details>
          <summary>{phrase('home.curve.table')}</summary>
          <CurveTable points={points} />
        </details>
      </figcaption>
    </figure>
  );
}

/** The highest and the last number, at the curve itself. */
function Numbers({ plotted: { peakAt, lastAt, peak, last } }: { readonly plotted: Plot }): ReactNode {
  const { number } = useWords();
  return (
    <>
      <text {...peakAt} className="number">
        {number(peak.max)}
      </text>
      {last !== peak && (
        <text {...lastAt} className="number last">
          {number(last.max)}
        </text>
      )}
    </>
  );
}

/** Labels keep their size whatever the width; where it is narrow, the style sheet leaves some out. */
const Years = ({ plotted: { years } }: { readonly plotted: Plot }): ReactNode => (
  <svg className="years" aria-hidden="true">
    {years.map(({ year, x }) => (
      <text key={year} x={x} y="17" className={Number(year) % 2 === 0 ? 'even' : undefined}>
        {year}
      </text>
    ))}
  </svg>
);

/** What is left of the drawing because next to nothing happened then is said in words. */
function Before({ points, year }: { readonly points: readonly Point[]; readonly year: string | undefined }): ReactNode {
  const { phrase, number } = useWords();
  if (points.length === 0 || year === undefined) return null;
  const most = Math.max(...points.map(({ max }) => max));
  return phrase('home.curve.before', { year, count: most, n: number(most) });
}

/** A row for every change: months in which nothing changed say nothing new. */
function CurveTable({ points }: { readonly points: Points }): ReactNode {
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
