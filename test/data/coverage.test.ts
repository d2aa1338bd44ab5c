import type { RegistryContent } from '../../server/registry/files/content.js';
import { readJson } from '../support/root.js';
import { gaps, inWords, type Gap } from './coverage.js';
import { factsOfOtherRecords, factsOfPeople, headsOfCases, peopleWithoutCategory, sourcesByRecord } from './facts.js';
import { readReport } from './report.js';
import { seedFacts, unsaid } from './seed-facts.js';
import { readContent, statementsOf, treesOf, type Statement } from './statements.js';
import { READ_WHOLE, strays } from './strays.js';
import { wordsIn } from './words.js';

const content = readContent();
const trees = treesOf(content);
const facts = [...factsOfPeople(), ...factsOfOtherRecords()];
const listed = sourcesByRecord();
/** Books of places were read for points alone, after the facts. */
const gazetteers = content.sources.filter(({ kind }) => kind === 'gazetteer').map(({ id }) => id);
const whole = ({ record, property, source }: Statement): string => `${record} ${property} [${source}]`;
const keyOf = ({ record, field, source, value }: Pick<Gap, 'record' | 'field' | 'source' | 'value'>): string =>
  `${record} ${field} [${source}] “${value}”`;

/** The registry without some of its claims. */
const without = (unwanted: (record: string, property: string, source: string) => boolean): RegistryContent => ({
  ...content,
  records: content.records.map((record) => ({
    ...record,
    claims: record.claims.filter(
      ({ property, citations }) => !citations.some(({ source }) => unwanted(`${record.kind}/${record.slug}`, property, source)),
    ),
  })),
});

describe('the facts that the first registry was made of', () => {
  test('are in the registry under their sources, or in data/report.yaml', () => {
    expect(facts.length).toBeGreaterThan(2_800);
    const reported = new Set(readReport().notCarriedOver.map(keyOf));
    expect(
      gaps(facts, trees)
        .filter((gap) => !reported.has(keyOf(gap)))
        .map(inWords),
    ).toEqual([]);
  });

  test('are not in data/report.yaml where the registry has them', () => {
    const missing = new Set(gaps(facts, trees).map(keyOf));
    expect(
      readReport()
        .notCarriedOver.map(keyOf)
        .filter((key) => !missing.has(key)),
    ).toEqual([]);
  });

  test('about cases give their names, numbers and people too', () => {
    const lost = headsOfCases().flatMap(({ record, values }) => {
      const words = new Set((trees.get(record) ?? []).flatMap((statement) => [...statement.words, ...statement.parts.flatMap(wordsIn)]));
      const people = new Set(content.records.filter(({ kind }) => kind === 'person').map(({ slug }) => slug));
      return values
        .filter((value) => !people.has(value) && !wordsIn(value).every((word) => words.has(word)))
        .map((value) => `${record}: ${value}`);
    });
    expect(lost).toEqual([]);
  });

  test('that only sort people into groups are not published as their category', () => {
    const grouped = new Set(peopleWithoutCategory());
    const stated = new Set(
      factsOfPeople()
        .filter(({ field }) => ['category', 'role', 'occupation'].includes(field))
        .map(({ record }) => record),
    );
    const published = statementsOf(content).filter(({ record, property }) => property === 'categories' && grouped.has(record));
    expect(published.filter(({ record }) => !stated.has(record)).map(whole)).toEqual([]);
  });

  test('come with their sources, each as it was described', () => {
    const sources = new Map(content.sources.map((source) => [source.id, source]));
    const given = readJson('test/data/facts/sources.json') as readonly Readonly<Record<string, string | null>>[];
    expect(content.sources).toHaveLength(given.length + gazetteers.length);
    for (const { id, title, publisher, url, canonical_url, language, published, kind } of given) {
      expect(sources.get(id ?? '')).toMatchObject({ title, publisher, language, kind, ...(url && { url: canonical_url ?? url }) });
      expect(sources.get(id ?? '')?.issued ?? null).toBe(published ?? null);
    }
  });

  test.each([
    ['person/rashid-beglaryan', 'birthDate', 'birth_date'],
    ['detention/ruben-vardanyan-2023', 'startDate', 'capture_date'],
    ['proceeding/baku-grave-crimes-court-1258-2021', 'judges', 'judges'],
    ['defendant/vicken-euljekjian-trial-2021', 'sentence', 'sentence'],
    ['petition/anc-osce-moscow-mechanism', 'signatureCounts', 'observation'],
  ])('are missed when %s loses its %s', (record, property, field) => {
    const poorer = without((at, name) => at === record && name === property);
    const known = new Set(gaps(facts, trees).map(keyOf));
    const missed = gaps(facts, treesOf(poorer)).filter((gap) => !known.has(keyOf(gap)));
    expect(missed.length).toBeGreaterThan(0);
    expect(missed.map((gap) => gap.field)).toContain(field);
  });
});

describe('a source', () => {
  test('stands only under records for which it was read, or under its own words', () => {
    expect(strays(without((_record, _property, source) => gazetteers.includes(source)), listed).map(whole)).toEqual([]);
  });

  test('that is a gazetteer says of places alone where they are, each in an entry of its own', () => {
    const cited = content.records.flatMap(({ kind, slug, claims }) =>
      claims.flatMap(({ property, citations }) =>
        citations.filter(({ source }) => gazetteers.includes(source)).map(({ source, locator = '' }) => ({ kind, slug, property, entry: `${source} ${locator}` })),
      ),
    );
    expect(cited.length).toBeGreaterThan(20);
    expect(cited.filter(({ kind, property }) => kind !== 'place' || !['point', 'precision', 'identifiers'].includes(property))).toEqual([]);
    expect(cited.filter(({ entry }) => !/\d/.test(entry))).toEqual([]);
    const places = new Set(cited.map(({ slug }) => slug));
    expect(new Set(cited.map(({ entry }) => entry)).size).toBe(places.size);
  });

  test('of which only a description was kept is quoted with words of its title alone', () => {
    const titles = new Map(content.sources.map(({ id, title }) => [id, title]));
    const quoted = statementsOf(content).filter(({ source, quote }) => quote !== undefined && !READ_WHOLE.includes(source));
    expect(quoted.length).toBeGreaterThan(20);
    expect(quoted.filter(({ source, quote = '' }) => titles.get(source)?.includes(quote) !== true).map(whole)).toEqual([]);
  });

  test('that stands under another record is noticed', () => {
    const elsewhere = content.records.map((record) => ({
      ...record,
      claims: record.claims.map((claim) => ({ ...claim, citations: [...claim.citations, { source: 'trend-4151843' }] })),
    }));
    expect(strays({ ...content, records: elsewhere }, listed).map(whole)).toContain('person/rashid-beglaryan birthDate [trend-4151843]');
  });
});

describe('the five first documents', () => {
  const checklist = seedFacts();

  test('have every person, date, place, court, sentence and number that they state in the registry', () => {
    expect(checklist.length).toBeGreaterThan(300);
    expect(unsaid(checklist, trees)).toEqual([]);
  });

  test('are missed where a claim loses them as its source', () => {
    const poorer = without((record, property) => record === 'person/rashid-beglaryan' && property === 'birthDate');
    expect(unsaid(checklist, treesOf(poorer))).toEqual(['seed-armactu-2025: person/rashid-beglaryan birthDate: 1962-11-02']);
  });
});
