import { groupBy } from '../../server/domain/group-by.js';
import { fitTo, linesIn, outlineOf, spotOf } from '../../server/domain/places/fit.js';
import { placeLabels, spread, type Box, type Canvas } from '../../server/domain/layout.js';
import { baseMap } from './base-map.js';
import type { NamedPlace, PlaceOnMap } from './fragments.js';

export const CANVAS: Canvas = { width: 900, height: 600 };

/** The height of a mark: on the narrowest drawing still wide enough for a finger. */
export const HIGH = 30;

/** The width of a letter, on the average, and the height of a line: what is written is measured without a browser. */
const LETTER = 7.8;
const LINE = 17;

type Standing = NonNullable<PlaceOnMap['standing']>;
type Way = 'captured' | 'held';

export interface Shape {
  readonly way: Way;
  readonly count: number;
  /** How far to the right of the mark's middle its own middle is. */
  readonly x: number;
  readonly width: number;
}

/** What is drawn at one point: everyone who was captured or held there, or at places that are drawn there. */
export interface Stand {
  readonly standing: Standing;
  readonly sites: readonly PlaceOnMap[];
  readonly shapes: readonly Shape[];
  readonly outline: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly box: Box;
  readonly names: string;
  readonly label: Box | undefined;
}

export interface DrawnMap {
  readonly stands: readonly Stand[];
  readonly coasts: string;
  readonly borders: string;
}

/** Lays a map out: the same places always give the same map. Undefined where no place has a point. */
export function drawnMap(places: readonly PlaceOnMap[]): DrawnMap | undefined {
  const drawn = places.filter((place): place is PlaceOnMap & { standing: Standing } => place.standing !== null);
  if (drawn.length === 0) return undefined;
  const groups = [...groupBy(drawn, ({ standing }) => standing.place.slug).values()].flatMap((sites) =>
    sites[0] ? [{ standing: sites[0].standing, sites, shapes: shapesOf(sites) }] : [],
  );
  const areas = groups.map(({ standing: { point, reachInKm } }) => ({ ...point, reachInKm }));
  const projection = fitTo(areas, CANVAS);
  const spots = areas.map((area) => spotOf(area, projection));
  const boxes = spread(
    spots.map((spot, index) => ({ ...spot, width: widthOf(groups[index]?.shapes ?? []), height: HIGH })),
    CANVAS,
  );
  const names = groups.map(({ standing }) => mainNames(standing.place));
  const labels = placeLabels(
    boxes,
    names.map((name) => ({ width: name.length * LETTER, height: LINE })),
    CANVAS,
    ['right', 'left', 'above', 'below'],
  );
  const { coasts, borders } = baseMap();
  return {
    stands: groups.map((group, index) => ({
      ...group,
      outline: outlineOf(areas[index] as (typeof areas)[number], projection),
      at: spots[index] as Stand['at'],
      box: boxes[index] as Box,
      names: names[index] ?? '',
      label: labels[index],
    })),
    coasts: linesIn(coasts, projection, CANVAS),
    borders: linesIn(borders, projection, CANVAS),
  };
}

const widthOf = (shapes: readonly Shape[]): number => shapes.reduce((sum, { width }) => sum + width, 0);

function shapesOf(sites: readonly PlaceOnMap[]): readonly Shape[] {
  const shapes = (['captured', 'held'] as const)
    .map((way) => ({ way, count: peopleAmong(sites, way), width: 0 }))
    .filter(({ count }) => count > 0)
    .map((shape) => ({ ...shape, width: 26 + String(shape.count).length * 8 }));
  const whole = widthOf(shapes.map((shape) => ({ ...shape, x: 0 })));
  let left = -whole / 2;
  return shapes.map((shape) => {
    const x = left + shape.width / 2;
    left += shape.width;
    return { ...shape, x };
  });
}

/** How many people sites have together; those who are named at two of them count once. */
function peopleAmong(sites: readonly PlaceOnMap[], way: Way): number {
  const named = sites.flatMap((site) => site[way].people.map(({ slug }) => slug));
  const all = sites.reduce((sum, site) => sum + site[way].count, 0);
  return all - (named.length - new Set(named).size);
}

/** The name to show and, where claims give the place another, that one too: in the order of the data. */
function mainNames(place: NamedPlace & { readonly displayName: string }): string {
  const other = namesOf(place).find(({ full }) => full.toLowerCase() !== place.displayName.toLowerCase());
  return other ? `${place.displayName} / ${other.full}` : place.displayName;
}

export interface UsedName {
  readonly full: string;
  readonly language: string;
  /** Who uses it: whose statement it is, or the publishers of the sources. */
  readonly users: readonly string[];
  readonly dates: readonly string[];
}

/** The names of a place with who uses each, in the order of the data. */
export function namesOf({ names }: NamedPlace): readonly UsedName[] {
  const standing = names.claims.filter(({ rank, value }) => rank !== 'DEPRECATED' && value !== null);
  return [...groupBy(standing, ({ value }) => value?.full ?? '')].map(([full, claims]) => ({
    full,
    language: claims[0]?.value?.language ?? '',
    users: [
      ...new Set(
        claims.flatMap(({ assertedBy, citations }) => (assertedBy ? [assertedBy.name] : citations.map(({ source }) => source.publisher))),
      ),
    ],
    dates: [...new Set(claims.flatMap(({ value, asOf }) => [value?.used, asOf].flatMap((date) => (date ? [date.edtf] : []))))],
  }));
}
