import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { lineOf, type Line } from '../../server/domain/places/fit.js';

interface BaseMap {
  /** Where land meets water. */
  readonly coasts: readonly Line[];
  /** Between countries, as Natural Earth draws them. */
  readonly borders: readonly Line[];
}

let known: BaseMap | undefined;

/** Coasts and borders of the whole world, read once, when the first map is drawn. What a map shows of them follows from its places. */
export function baseMap(): BaseMap {
  known ??= read();
  return known;
}

function read(): BaseMap {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const lines = (which: (isBorder: boolean) => boolean): readonly Line[] =>
    mesh(atlas, atlas.objects.countries, (a, b) => which(a !== b)).coordinates.map((points) => lineOf(points as [number, number][]));
  return { coasts: lines((isBorder) => !isBorder), borders: lines((isBorder) => isBorder) };
}
