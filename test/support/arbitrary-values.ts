import fc from 'fast-check';
import type { Plain, ValueType } from '../../server/domain/values/index.js';
import { someDate } from './some-date.js';

/** What the generated values may refer to. */
export interface Known {
  readonly codesOf: (vocabulary: string) => readonly string[];
  readonly slugsOf: (kind: string) => readonly string[];
}

const number = (least: number, most: number): fc.Arbitrary<string> => fc.integer({ min: least, max: most }).map(String);
const padded = (digits: number): fc.Arbitrary<string> => number(0, 10 ** digits - 1).map((text) => text.padStart(digits, '0'));
const joined = (separator: string, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(separator));

// YAML and JavaScript each have words and marks that are easily mistaken for something else.
const AWKWARD = [
  'null',
  'true',
  'no',
  '~',
  '2023',
  '1e3',
  '0x1F',
  '- a',
  '# b',
  'a: b',
  "it's",
  '"quoted"',
  '{a}',
  '[b]',
  '&c',
  '*d',
  '!e',
  '|',
  'Ռուբէն',
  'لبنان',
  'é',
  '👤',
  'a\nb',
  'a\\nb',
  '__proto__',
];

const text = fc
  .oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }))
  .map((written) => written.trim().normalize('NFC'))
  .filter((written) => written !== '');

const TEXTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  Text: text,
  Url: fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true }),
  LanguageTag: fc.constantFrom('en', 'hy', 'hyw', 'az-Latn', 'ru'),
  CountryCode: fc.constantFrom('AM', 'AZ', 'CH'),
  ScriptCode: fc.constantFrom('Latn', 'Armn', 'Cyrl', 'Arab'),
  ApplicationNumber: joined('/', number(1, 99_999), padded(2)),
  Ecli: joined('', fc.constantFrom('ECLI:CE:ECHR:2021:1104'), fc.constantFrom('JUD', 'DEC'), padded(9)),
  HudocItem: joined('-', fc.constantFrom('001', '002', '003', '004'), number(1000, 9_999_999)),
  UnSymbol: joined('/', fc.constantFrom('A', 'CCPR', 'CAT'), fc.constantFrom('HRC', 'C'), number(1, 9999)),
};

/** What a person might write for a value of the type; good as far as its parts go. */
export function written(type: ValueType, known: Known): fc.Arbitrary<Plain> {
  if (type.name === 'FuzzyDate') return someDate.map(({ edtf }): Plain => (/^\d{4}$/.test(edtf) ? Number(edtf) : edtf));
  switch (type.shape.is) {
    case 'integer':
      return fc.nat();
    case 'number':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })).map((value) => value + 0);
    case 'boolean':
      return fc.boolean();
    case 'term':
      return fc.constantFrom(...known.codesOf(type.shape.vocabulary));
    case 'record':
      return fc.constantFrom(...known.slugsOf(type.shape.kind));
    case 'text':
      return textOf(type);
    case 'object':
      return objectOf(type.shape.fields, known);
  }
}

function textOf(type: ValueType): fc.Arbitrary<string> {
  const arbitrary = TEXTS[type.name];
  if (!arbitrary) throw new Error(`say in ${import.meta.filename} what a ${type.name} looks like`);
  return arbitrary;
}

type Fields = Extract<ValueType['shape'], { is: 'object' }>['fields'];

function objectOf(fields: Fields, known: Known): fc.Arbitrary<Plain> {
  const parts = Object.entries(fields).map(([key, field]) => {
    const one = written(field.type, known);
    return [key, field.many ? fc.array(one, { minLength: 1, maxLength: 3 }) : one] as const;
  });
  const requiredKeys = Object.keys(fields).filter((key) => fields[key]?.required);
  return fc.record(Object.fromEntries(parts), { requiredKeys, noNullPrototype: true });
}
