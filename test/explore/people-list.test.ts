import fc from 'fast-check';
import { sortKey } from '../../server/registry/names.projection.js';
import { theApi, type Api } from '../support/api.js';
import { DATABASES, aHouse } from '../support/house.js';
import { aDetention, aPerson, named, said, type Files } from '../support/registry-files.js';

interface Listed {
  readonly slug: string;
  readonly cursor: string;
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly slug: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

const QUERY = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: PeopleFilter, $orderBy: PeopleOrder) {
  people(first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: $orderBy) {
    totalCount edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

async function page(api: Api, variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const answer = await api.ask(QUERY, { variables });
  expect(answer.errors).toEqual([]);
  return (answer.data as { people: Page }).people;
}

const slugs = async (api: Api, variables: Readonly<Record<string, unknown>>): Promise<readonly string[]> =>
  (await page(api, { first: 100, ...variables })).edges.map(({ node }) => node.slug);

// Several people share a name or a day, some have neither day nor Latin letters: what a list stumbles over.
const NAMES = [
  'Ani Petrosyan',
  'Ani Petrosyan',
  'Ani Petrosyan',
  'Élise Ångström',
  'elise angstrom',
  'Zaven Avagyan',
  'Aram Zoryan',
  'Bo',
  "Pat O'Hara",
  'Ռուբեն Վարդանյան',
  'Рубен Варданян',
  'مارال نجاريان',
  'Ter-Petros Levon',
  'Van der Berg',
];
const STARTS = ['2023-09-27', '2023-09-27', '2023-09', undefined, '2020-10', '2023-09-27', undefined];

const PEOPLE: Files = Object.fromEntries(
  Array.from({ length: 28 }, (_, index) => {
    const start = STARTS[index % STARTS.length];
    const detentions = start === undefined ? {} : { detentions: [aDetention({ slug: `p-${index}-1`, start })] };
    return [`people/p-${index}.yaml`, aPerson(NAMES[index % NAMES.length]!, detentions)];
  }),
);

describe.each(DATABASES)('the list of people on %s', (name) => {
  let api: Api;
  beforeAll(async () => {
    api = await theApi(await aHouse(PEOPLE, name));
  });

  test('counts everyone, on whatever page', async () => {
    expect((await page(api, { first: 3 })).totalCount).toBe(28);
    expect((await page(api, { last: 1 })).totalCount).toBe(28);
  });

  test('walked in pages of any size, in any order and either direction, visits everyone exactly once, in that order', async () => {
    const field = fc.constantFrom('NAME', 'CAPTURED_ON');
    const direction = fc.constantFrom('ASC', 'DESC');
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(field, direction, fc.boolean(), sizes, async (orderedBy, way, backward, someSizes) => {
        const orderBy = { field: orderedBy, direction: way };
        const whole = await slugs(api, { orderBy });
        expect(new Set(whole).size).toBe(28);
        expect(await walk(api, orderBy, backward, someSizes)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  test('turned round, is the same list from the other end', async () => {
    for (const field of ['NAME', 'CAPTURED_ON'])
      expect(await slugs(api, { orderBy: { field, direction: 'DESC' } })).toEqual((await slugs(api, { orderBy: { field } })).toReversed());
  });

  test('is ordered by last names where nothing else is asked for, accents and case aside', async () => {
    const keys = (await slugs(api, {})).map((slug) => sortKey('person', NAMES[Number(slug.slice(2)) % NAMES.length]!));
    const latin = keys.filter((key) => /^[a-z' -]+$/.test(key));
    expect(latin).toEqual(latin.toSorted());
    expect(keys.filter((key) => key.startsWith('angstrom'))).toHaveLength(4);
  });

  test('ordered by capture, begins with the earliest possible day and ends with those without any', async () => {
    const starts = (await slugs(api, { orderBy: { field: 'CAPTURED_ON' } })).map((slug) => STARTS[Number(slug.slice(2)) % STARTS.length]);
    expect(starts).toEqual([
      ...Array<string>(4).fill('2020-10'),
      ...Array<string>(4).fill('2023-09'),
      ...Array<string>(12).fill('2023-09-27'),
      ...Array<undefined>(8).fill(undefined),
    ]);
  });

  test('says whether there is more before and after', async () => {
    const first = await page(api, { first: 10 });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const rest = await page(api, { first: 18, after: first.pageInfo.endCursor });
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true, startCursor: rest.edges[0]?.cursor });
    const last = await page(api, { last: 18 });
    expect(last.edges).toEqual(rest.edges);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await page(api, { last: 10, before: last.pageInfo.startCursor });
    expect(before.edges).toEqual(first.edges);
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test('between two cursors, is what stands between them', async () => {
    const { edges } = await page(api, { first: 28 });
    const between = await page(api, { first: 100, after: edges[4]?.cursor, before: edges[9]?.cursor });
    expect(between.edges).toEqual(edges.slice(5, 9));
  });
});

async function walk(api: Api, orderBy: object, backward: boolean, sizes: readonly number[]): Promise<readonly string[]> {
  const found: Listed[] = [];
  for (let turn = 0, more = true; more; turn += 1) {
    const size = sizes[turn % sizes.length];
    const at = backward ? { last: size, before: found[0]?.cursor } : { first: size, after: found.at(-1)?.cursor };
    const { edges, pageInfo } = await page(api, { ...at, orderBy });
    const listed = edges.map(({ cursor, node }) => ({ slug: node.slug, cursor }));
    if (backward) found.unshift(...listed);
    else found.push(...listed);
    more = backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
    expect(edges.length).toBe(Math.min(size!, 28 - (found.length - edges.length)));
  }
  return found.map(({ slug }) => slug);
}

const FILTERED: Files = {
  'people/ruben.yaml': {
    names: [
      named('Ruben Vardanyan'),
      said({ full: 'Ռուբեն Վարդանյան', language: 'hy', script: 'Armn', kind: 'native' }),
      said({ full: 'Рубен Варданян', language: 'ru', script: 'Cyrl', kind: 'variant' }),
      said({ full: 'Ruben Wardanian', language: 'pl', script: 'Latn', kind: 'variant' }),
    ],
    categories: [said('former-official'), said('civilian', { sources: ['weekly'] })],
    detentions: [aDetention({ slug: 'ruben-1', start: '2023-09-27', confirmed: '2026-02-01' })],
  },
  'people/anna.yaml': aPerson('Anna 100%_sure', {
    categories: [said('civilian', { rank: 'deprecated', reason: 'Another Anna.' })],
    detentions: [aDetention({ slug: 'anna-1', start: '2023-09', end: '2023-12-13' })],
  }),
  'people/bella.yaml': aPerson('Bella Sargsyan', { categories: [said('civilian')] }),
};

describe.each(DATABASES)('narrowing the list of people on %s', (name) => {
  let api: Api;
  beforeAll(async () => {
    api = await theApi(await aHouse(FILTERED, name));
  });
  const found = async (filter: object): Promise<readonly string[]> => {
    const { totalCount, edges } = await page(api, { first: 10, filter });
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.slug).toSorted();
  };

  test('finds those whom at least one source places in a category, unless that claim is deprecated', async () => {
    expect(await found({ category: ['CIVILIAN'] })).toEqual(['bella', 'ruben']);
    expect(await found({ category: ['FORMER_OFFICIAL'] })).toEqual(['ruben']);
    expect(await found({ category: ['FORMER_OFFICIAL', 'CIVILIAN'] })).toEqual(['bella', 'ruben']);
    expect(await found({ category: [] })).toEqual([]);
  });

  test.each([
    ['Vardan', ['ruben']],
    ['VARDAN', ['ruben']],
    ['Վարդան', ['ruben']],
    ['վարդան', ['ruben']],
    ['Рубен', ['ruben']],
    ['рубен вард', ['ruben']],
    ['Wardan', ['ruben']],
    ['sa', ['bella']],
    ['%', []],
    ['_', []],
    ['\\', []],
    ['"', []],
    ['default', []],
    ['hy', []],
    ['{', []],
  ])('finds by a part of a name in any script and case: %s', async (part, slugsFound) => {
    expect(await found({ name: part })).toEqual(slugsFound);
  });

  test('finds by state on a day', async () => {
    expect(await found({ status: { on: '2023-10-15', state: ['HELD'] } })).toEqual(['anna', 'ruben']);
    expect(await found({ status: { on: '2023-09-10', state: ['POSSIBLY_HELD'] } })).toEqual(['anna']);
    expect(await found({ status: { on: '2024-01-01', state: ['HELD'] } })).toEqual(['ruben']);
    expect(await found({ status: { on: '2027-02-02', state: ['NOT_KNOWN_SINCE'] } })).toEqual(['ruben']);
  });

  test('finds by the year of capture', async () => {
    const years = await found({ capturedIn: [2023] });
    expect(years).not.toEqual([]);
    expect(await found({ capturedIn: [1999] })).toEqual([]);
    expect(await found({ capturedIn: [1999, 2023] })).toEqual(years);
  });

  test('counts what each value of each facet would list, with the other facets as they are', async () => {
    const filter = { category: ['CIVILIAN'], status: { on: '2023-10-15', state: ['HELD'] }, capturedIn: [2023] };
    const answer = await api.ask(
      'query ($filter: PeopleFilter) { peopleFacets(filter: $filter) { category { value count } state { value count } capturedIn { value count } } }',
      { variables: { filter } },
    );
    const facets = (answer.data as { peopleFacets: Record<'category' | 'state' | 'capturedIn', { value: string; count: number }[]> })
      .peopleFacets;
    const { category, status, capturedIn } = filter;
    for (const { value, count } of facets.category) {
      const code = value.replaceAll('-', '_').toUpperCase();
      expect([value, count]).toEqual([value, (await found({ status, capturedIn, category: [code] })).length]);
    }
    for (const { value, count } of facets.state) {
      expect([value, count]).toEqual([value, (await found({ category, capturedIn, status: { ...status, state: [value] } })).length]);
    }
    for (const { value, count } of facets.capturedIn) {
      expect([value, count]).toEqual([value, (await found({ category, status, capturedIn: [Number(value)] })).length]);
    }
    expect(facets.state.map(({ count }) => count).some((count) => count > 0)).toBe(true);
  });

  test('takes all conditions together', async () => {
    const status = { on: '2023-10-15', state: ['HELD'] };
    expect(await found({ status, category: ['CIVILIAN'] })).toEqual(['ruben']);
    expect(await found({ status, category: ['CIVILIAN'], name: 'anna' })).toEqual([]);
  });
});
