import { geoCircle, geoMercator, geoPath, type GeoProjection } from 'd3-geo';
import type { Canvas } from '../layout.js';

/** Something that reaches so far around a point. */
export interface Area {
  readonly latitude: number;
  readonly longitude: number;
  readonly reachInKm: number;
}

/** Lines on the globe with the box that each fills: longitude and latitude, in degrees. */
export interface Line {
  readonly points: readonly (readonly [longitude: number, latitude: number])[];
  readonly box: readonly [west: number, south: number, east: number, north: number];
}

const KM_PER_DEGREE = 111.195;

/** A single village is shown with this much around it: without any neighbourhood nobody sees where it is. */
const LEAST_REACH_KM = 60;

/** What stays free at the edges of a drawing. */
const MARGIN = 40;

const ring = ({ longitude, latitude }: Area, km: number) =>
  geoCircle()
    .center([longitude, latitude])
    .radius(km / KM_PER_DEGREE)
    .precision(10)();

/** The projection by which a drawing shows all areas as large as it can. Areas must be given. */
export function fitTo(areas: readonly Area[], { width, height }: Canvas): GeoProjection {
  const all = {
    type: 'MultiPolygon' as const,
    coordinates: areas.map((area) => ring(area, Math.max(area.reachInKm, LEAST_REACH_KM)).coordinates),
  };
  return geoMercator()
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN],
      ],
      all,
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

/** An area as a path of the drawing. */
export const outlineOf = (area: Area, projection: GeoProjection): string => geoPath(projection).digits(1)(ring(area, area.reachInKm)) ?? '';

/** Where a point comes to stand, in units of the drawing. */
export function spotOf({ longitude, latitude }: Area, projection: GeoProjection): { readonly x: number; readonly y: number } {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return { x, y };
}

const CORNERS = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** The parts of lines that a drawing shows, as one path. Lines that are nowhere near are not looked at point by point. */
export function linesIn(lines: readonly Line[], projection: GeoProjection, { width, height }: Canvas): string {
  const corners = CORNERS.map(([x, y]) => projection.invert?.([x * width, y * height]) ?? ([0, 0] as [number, number]));
  const [west, east] = [Math.min(...corners.map(([x]) => x)), Math.max(...corners.map(([x]) => x))];
  const [south, north] = [Math.min(...corners.map(([, y]) => y)), Math.max(...corners.map(([, y]) => y))];
  const near = lines.filter(({ box }) => box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south);
  const shown = { type: 'MultiLineString' as const, coordinates: near.map(({ points }) => points as [number, number][]) };
  return near.length === 0 ? '' : (geoPath(projection).digits(1)(shown) ?? '');
}

/** A line with its box. */
export function lineOf(points: Line['points']): Line {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { points, box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
}
