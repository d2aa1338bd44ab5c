import { standOf, type KnownPlace } from '../../../server/domain/places/stand.js';
import { PRECISIONS, precisionOf, REACH_KM } from '../../../server/domain/places/precision.js';

const places = (lines: Readonly<Record<string, readonly string[] | 'point'>>): ReadonlyMap<string, KnownPlace> =>
  new Map(
    Object.entries(lines).map(([id, within]) => [id, { id, hasPoint: within === 'point', within: within === 'point' ? [] : within }]),
  );

test.each([
  ['a place with a point stands there', 'a', places({ a: 'point' }), 'a'],
  ['one without stands where it lies within', 'a', places({ a: ['b'], b: 'point' }), 'b'],
  ['through several', 'a', places({ a: ['b'], b: ['c'], c: 'point' }), 'c'],
  ['the nearest goes before the next', 'a', places({ a: ['b', 'c'], b: ['d'], c: 'point', d: 'point' }), 'c'],
  ['of two as near the best claim', 'a', places({ a: ['b', 'c'], b: 'point', c: 'point' }), 'b'],
  ['circles end', 'a', places({ a: ['b'], b: ['a', 'b'] }), undefined],
  ['a circle does not hide what lies beyond it', 'a', places({ a: ['b'], b: ['a', 'c'], c: 'point' }), 'c'],
  ['nothing is known', 'a', places({ a: [] }), undefined],
  ['what it lies within is no known place', 'a', places({ a: ['z'] }), undefined],
  ['the place itself is none', 'z', places({ a: 'point' }), undefined],
] as const)('%s', (_, id, known, stand) => {
  expect(standOf(id, known)).toBe(stand);
});

test.each([
  ['exact', 'exact'],
  ['settlement', 'settlement'],
  ['district', 'district'],
  ['region', 'region'],
  [undefined, 'region'],
  ['somewhere', 'region'],
])('the precision %s is drawn as %s', (code, precision) => {
  expect(precisionOf(code)).toBe(precision);
});

test('the vaguer a place, the larger the area', () => {
  const reach = PRECISIONS.map((precision) => REACH_KM[precision]);
  expect(reach).toEqual([...reach].sort((a, b) => a - b));
  expect(new Set(reach).size).toBe(reach.length);
});
