import fc from 'fast-check';
import type { Plain } from '../../server/domain/values/index.js';
import { allKinds, type KindDeclaration, type Property } from '../../server/model/index.js';
import { written, type Known } from './arbitrary-values.js';
import { someDate } from './some-date.js';

const SLUGS = ['a', 'b-2'];
const SOURCES = ['armenpress-1', 'bbc-2', 'ecthr-3'];

/**
 * The files of a small registry in which every kind has one or two records with some of their properties, as a program might write
 * them: JSON, which is YAML too.
 */
export function someRegistry(codesOf: Known['codesOf']): fc.Arbitrary<Record<string, string>> {
  const known: Known = { codesOf, slugsOf: (kind) => slugsOf(kind) };
  const files = allKinds()
    .filter((kind) => kind.of === undefined)
    .flatMap((kind) =>
      slugsOf(kind.name).map((slug) =>
        recordOf(kind, slug, known).map((form) => [`${kind.plural}/${slug}.yaml`, JSON.stringify(form)] as const),
      ),
    );
  return fc
    .tuple(sourcesOf(codesOf('source-kind')), ...files)
    .map(([sources, ...records]) => ({ ...sources, ...Object.fromEntries(records) }));
}

/** Parts have slugs of their own in the whole registry, so each stands in the first record of its parent's kind alone. */
const slugsOf = (kind: string): readonly string[] => SLUGS.slice(0, kind.length % 2 === 0 ? 2 : 1);

function recordOf(kind: KindDeclaration, slug: string, known: Known): fc.Arbitrary<Record<string, Plain>> {
  const facts = fc
    .subarray([...kind.properties], { maxLength: Math.min(6, kind.properties.length) })
    .chain((properties) =>
      fc.tuple(...properties.map((property) => claimsOf(property, known).map((claims) => [property.name, claims] as const))),
    );
  const parts = allKinds()
    .filter((each) => each.of === kind.name && slug === SLUGS[0])
    .map((part) =>
      fc
        .tuple(...slugsOf(part.name).map((own) => recordOf(part, own, known).map((form): Plain => ({ slug: own, ...form }))))
        .map((records) => [part.plural, records] as const),
    );
  const id = fc.option(fc.uuid(), { nil: undefined });
  return fc.tuple(id, facts, ...parts).map(([own, properties, ...others]) => ({
    ...(own !== undefined && { id: own }),
    ...Object.fromEntries<Plain>([...others, ...properties]),
  }));
}

function claimsOf(property: Property, known: Known): fc.Arbitrary<readonly Plain[]> {
  const value = fc.oneof(
    {
      weight: 8,
      arbitrary: written(property.type, known)
        .filter((given) => readable(property, given, known))
        .map((given) => ({ value: given })),
    },
    { weight: 1, arbitrary: fc.constantFrom({ unknown: true }, { none: true }) },
  );
  const claim = fc
    .tuple(value, qualifiers(known), property.name === 'characterisations' ? party(known) : fc.constant({}))
    .map((parts): Plain => Object.assign({}, ...parts) as Plain);
  return fc.uniqueArray(claim, { minLength: 1, maxLength: 2, selector: (each) => JSON.stringify(each) }).map(onePreferred);
}

/** The rules over the parts of one value are judged by the type itself; here only values count that it takes. */
const readable = ({ type }: Property, given: Plain, { codesOf }: Known): boolean =>
  type.parse(given, { idOf: (_, slug) => slug, slugOf: (_, id) => id, codesOf }).ok;

const onePreferred = (claims: readonly Plain[]): readonly Plain[] =>
  claims.map((claim, index) =>
    index > 0 && (claim as { rank?: string }).rank === 'preferred' ? { ...(claim as object), rank: 'normal' } : claim,
  );

const words = fc.constantFrom('at Lachin', '«Երևան»', 'yes', '12', 'a: b # c', ' two  spaces ', 'line\nbreak', "it's");
const date = someDate.map(({ edtf }) => edtf);

const party = (known: Known): fc.Arbitrary<object> =>
  fc
    .record(
      { name: words, organisation: fc.constantFrom(...known.slugsOf('organisation')) },
      { requiredKeys: ['name'], noNullPrototype: true },
    )
    .map((by) => ({ by }));

function qualifiers(known: Known): fc.Arbitrary<object> {
  const citation = fc.oneof(
    fc.constantFrom(...SOURCES),
    fc.record(
      { source: fc.constantFrom(...SOURCES), locator: words, quote: words, language: fc.constantFrom('en', 'hy') },
      { requiredKeys: ['source'], noNullPrototype: true },
    ),
  );
  const sources = fc.array(citation, { minLength: 1, maxLength: 3 });
  const rank = fc.constantFrom({}, { rank: 'preferred' }, { rank: 'normal' }, { rank: 'deprecated', reason: 'A slip.' });
  const rest = fc.record({ asOf: date, wording: words, note: words, clearance: words }, { requiredKeys: [], noNullPrototype: true });
  return fc
    .tuple(sources, rank, rest, fc.oneof(fc.constant({}), party(known)))
    .map(([cited, ranked, others, by]) => ({ ...ranked, ...others, ...by, sources: cited }));
}

const sourcesOf = (kinds: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(
      ...SOURCES.map((id) =>
        fc.record(
          {
            id: fc.constant(id),
            title: words,
            publisher: words,
            publisherCountry: fc.constant('AM'),
            kind: fc.constantFrom(...kinds),
            language: fc.constant('en'),
            url: fc.webUrl(),
            issued: date,
            accessed: date,
            abstract: words,
            note: words,
          },
          { requiredKeys: ['id', 'title', 'publisher', 'kind', 'language', 'accessed'], noNullPrototype: true },
        ),
      ),
    )
    .map((sources) => {
      const fileOf = (issued = ''): string => `sources/${/^\d{4}/.exec(issued)?.[0] ?? 'undated'}.yaml`;
      const names = [...new Set(sources.map(({ issued }) => fileOf(issued)))];
      return Object.fromEntries(names.map((name) => [name, JSON.stringify(sources.filter(({ issued }) => fileOf(issued) === name))]));
    });
