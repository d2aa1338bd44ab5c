/** How many were held on a day, at least and at most. */
export interface Point {
  readonly on: string;
  readonly min: number;
  readonly max: number;
}

/** A place in the chart, in per cent of its size. */
interface At {
  readonly x: string;
  readonly y: string;
}

/** What is drawn of a curve. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly area: string;
  readonly line: string;
  readonly peak: Point;
  readonly last: Point;
  readonly peakAt: At;
  readonly lastAt: At;
  readonly years: readonly { readonly year: string; readonly x: string }[];
}

const WIDTH = 1080;
const HEIGHT = 240;
const BASE = HEIGHT - 1;
const TOP = 26;
/** Numbers stand so far above the curve. */
const ABOVE = 8;
/** Years in which fewer than this part of the highest number were held are not drawn at the beginning. */
const NOTABLE = 0.1;

/** The first month to draw: January of the year in which the numbers begin to say something. */
export function drawnFrom(points: readonly Point[]): number {
  const highest = Math.max(0, ...points.map(({ max }) => max));
  const notable = points.find(({ max }) => max >= highest * NOTABLE);
  return notable ? points.findIndex(({ on }) => on.slice(0, 4) === notable.on.slice(0, 4)) : 0;
}

export function plot(points: readonly Point[]): Plot | undefined {
  const peak = points.reduce<Point | undefined>((highest, point) => (highest && highest.max >= point.max ? highest : point), undefined);
  const [first, last] = [points[0], points.at(-1)];
  if (!peak || !first || !last || peak.max === 0) return undefined;
  const x = (index: number): number => rounded((index / Math.max(1, points.length - 1)) * WIDTH);
  const y = (count: number): number => rounded(BASE - (count / peak.max) * (BASE - TOP));
  const steps = (count: (point: Point) => number): string => points.map((point, index) => `H${x(index)}V${y(count(point))}`).join('');
  const at = (index: number, { max }: Point): At => ({ x: percent(x(index), WIDTH), y: percent(y(max) - ABOVE, HEIGHT) });
  return {
    width: WIDTH,
    height: HEIGHT,
    base: BASE,
    area: `M0 ${BASE}${steps(({ max }) => max)}V${BASE}Z`,
    line: `M0 ${y(first.min)}${steps(({ min }) => min)}`,
    peak,
    last,
    peakAt: at(points.indexOf(peak), peak),
    lastAt: at(points.length - 1, last),
    years: points.flatMap(({ on }, index) => {
      const year = on.slice(0, 4);
      return index > 0 && year !== points[index - 1]?.on.slice(0, 4) ? [{ year, x: percent(x(index), WIDTH) }] : [];
    }),
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

const percent = (value: number, of: number): string => `${((value / of) * 100).toFixed(1)}%`;
