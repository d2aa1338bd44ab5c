import type { GraphQLSchema } from 'graphql';
import { buildClientSchema, getIntrospectionQuery, getNamedType, isLeafType, type IntrospectionQuery } from 'graphql';
import { allKinds } from '../../server/model/index.js';
import { theApi, type Api } from '../support/api.js';
import { theRegistry } from '../support/house.js';

let api: Api;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await theApi(await theRegistry());
  const { data } = await api.ask(getIntrospectionQuery());
  schema = buildClientSchema(data as IntrospectionQuery);
}, 60_000);

async function answered(query: string): Promise<any> {
  const { status, data, errors } = await api.ask(query);
  expect(errors).toEqual([]);
  expect(status).toBe(200);
  return data;
}

describe.each(allKinds().map((kind) => [kind.plural, kind] as const))('%s', (plural, kind) => {
  test('are a connection: pages follow one another and end', async () => {
    const first = (
      await answered(
        `{ ${plural}(first: 2) { totalCount nodes { id } edges { cursor node { id kind slug displayName } } pageInfo { hasNextPage endCursor } } }`,
      )
    )[plural];
    expect(first.totalCount).toBeGreaterThan(0);
    expect(first.edges).toHaveLength(Math.min(2, first.totalCount));
    expect(first.nodes).toEqual(first.edges.map((edge: { node: { id: string } }) => ({ id: edge.node.id })));
    expect(first.pageInfo.hasNextPage).toBe(first.totalCount > 2);
    for (const { node } of first.edges)
      expect(node).toMatchObject({ kind: kind.name, slug: expect.stringMatching(/^[a-z0-9-]+$/), displayName: expect.stringMatching(/./) });
    const seen = new Set<string>(first.nodes.map((node: { id: string }) => node.id));
    for (let { hasNextPage, endCursor } = first.pageInfo; hasNextPage;) {
      const page = (await answered(`{ ${plural}(first: 100, after: "${endCursor}") { nodes { id } pageInfo { hasNextPage endCursor } } }`))[
        plural
      ];
      for (const { id } of page.nodes) seen.add(id);
      ({ hasNextPage, endCursor } = page.pageInfo);
    }
    expect(seen.size).toBe(first.totalCount);
  });

  test('are found by slug with all of their facts, and again by id', async () => {
    const [{ slug }] = (await answered(`{ ${plural}(first: 1) { nodes { slug } } }`))[plural].nodes;
    const facts = kind.properties.map(
      ({ name }) => `${name} { property label disputed claims { id text rank citations { source { id } } } best { id } }`,
    );
    const parts = Array.from({ length: Math.ceil(facts.length / 8) }, (_, index) => facts.slice(index * 8, index * 8 + 8));
    for (const part of parts) {
      const record = (await answered(`{ ${kind.name}(slug: "${slug}") { id slug ${part.join(' ')} } }`))[kind.name];
      expect(record.slug).toBe(slug);
      for (const fact of Object.values<any>(record).filter((each) => typeof each === 'object')) {
        for (const claim of fact.claims) expect(claim.citations.length).toBeGreaterThan(0);
        if (fact.best) expect(fact.claims.map((claim: { id: string }) => claim.id)).toContain(fact.best.id);
      }
      const { node } = await answered(`{ node(id: "${record.id}") { id __typename ... on Record { slug kind } } }`);
      expect(node).toMatchObject({ id: record.id, slug, kind: kind.name });
      expect(node.__typename.toLowerCase()).toBe(kind.name);
    }
  });

  test('that do not exist are null, by slug and by id', async () => {
    const data = await answered(`{ ${kind.name}(slug: "nobody-of-this-name") { id } node(id: "nothing") { id } }`);
    expect(data).toEqual({ [kind.name]: null, node: null });
  });
});

test('a part leads to its whole, and the whole to its parts', async () => {
  const { detentions } = await answered('{ detentions(first: 5) { nodes { slug person { slug detentions { slug } } } } }');
  for (const { slug, person } of detentions.nodes) expect(person.detentions).toContainEqual({ slug });
});

describe('a source', () => {
  test('is found by id, and as a node', async () => {
    const { source, node } = await answered(
      '{ source(id: "seed-armactu-2025") { id title publisher } node(id: "seed-armactu-2025") { __typename id } }',
    );
    expect(source).toMatchObject({ id: 'seed-armactu-2025', title: expect.stringMatching(/Moscow Mechanism/) });
    expect(node).toEqual({ __typename: 'Source', id: 'seed-armactu-2025' });
  });

  test('gives everything that rests on it, page by page', async () => {
    const found: string[] = [];
    let after: string | null = null;
    let total: number;
    do {
      const place: string = after === null ? '' : `, after: "${after}"`;
      const { source } = await answered(
        `{ source(id: "seed-armactu-2025") { facts(first: 100${place}) { totalCount nodes { id citations { source { id } } record { slug } } pageInfo { hasNextPage endCursor } } } }`,
      );
      for (const claim of source.facts.nodes) expect(claim.citations).toContainEqual({ source: { id: 'seed-armactu-2025' } });
      found.push(...source.facts.nodes.map((claim: { id: string }) => claim.id));
      total = source.facts.totalCount;
      after = source.facts.pageInfo.hasNextPage ? source.facts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(total).toBeGreaterThan(100);
    expect(found).toHaveLength(total);
    expect(new Set(found).size).toBe(total);
  });

  test('is found among all by title, kind, language and publisher', async () => {
    const { sources } = await answered(
      '{ sources(first: 100, filter: { language: ["hy"], kind: ["news"] }) { totalCount nodes { language kind } } }',
    );
    expect(sources.totalCount).toBeGreaterThan(10);
    expect(new Set(sources.nodes.map((source: { language: string; kind: string }) => `${source.language}/${source.kind}`))).toEqual(
      new Set(['hy/news']),
    );
    const { none, some } = await answered(
      '{ none: sources(filter: { text: "%" , publisher: ["nobody"] }) { totalCount } some: sources(filter: { text: "moscow mechanism" }) { nodes { id } } }',
    );
    expect(none.totalCount).toBe(0);
    expect(some.nodes).toContainEqual({ id: 'seed-armactu-2025' });
  });

  test.each(['ID', 'TITLE', 'PUBLISHER', 'ISSUED_ON'])('is listed once when sources are walked by %s, from either end', async (field) => {
    const walk = async (size: string, from: string, more: string, at: string) => {
      const ids: string[] = [];
      for (let place = '', again = true; again;) {
        const { sources } = await answered(
          `{ sources(${size}: 90${place}, orderBy: { field: ${field} }) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        );
        const page = sources.nodes.map((source: { id: string }) => source.id);
        if (size === 'first') ids.push(...page);
        else ids.unshift(...page);
        again = sources.pageInfo[more];
        place = `, ${from}: "${sources.pageInfo[at]}"`;
        if (!again) expect(new Set(ids).size).toBe(sources.totalCount);
      }
      return ids;
    };
    expect(await walk('last', 'before', 'hasPreviousPage', 'startCursor')).toEqual(
      await walk('first', 'after', 'hasNextPage', 'endCursor'),
    );
  });
});

test('the registry says its revision, and how much it holds', async () => {
  const { registry } = await answered('{ registry { revision publishedAt people claims sources } }');
  expect(registry.revision).toBeGreaterThan(5);
  expect(registry.publishedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(registry.people).toBeGreaterThan(100);
  expect(registry.claims).toBeGreaterThan(1_400);
  expect(registry.sources).toBeGreaterThan(350);
});

describe('as of an earlier revision', () => {
  // What a root field needs beside the revision, and what it is asked for.
  const ARGUMENTS: Readonly<Record<string, string>> = {
    slug: 'slug: "x"',
    id: 'id: "x"',
    address: 'address: "places"',
    text: 'text: "court"',
  };

  /** Every root field that can be asked as of a revision, with the question. */
  const rootFields = (revision: number, asked = `asOfRevision: ${revision}`): (readonly [string, string])[] =>
    Object.values(schema.getQueryType()!.getFields())
      .filter((field) => field.args.some(({ name }) => name === 'asOfRevision'))
      .map((field) => {
        const needed = field.args.filter((argument) => argument.type.toString().endsWith('!')).map(({ name }) => ARGUMENTS[name]);
        const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
        return [field.name, `{ ${field.name}(${[...needed, asked].join(', ')})${selection} }`];
      });

  test('every root field can be asked but revisions by their numbers, and what is no part of the registry: the model, whoever asks, accounts, the desk', async () => {
    const timely = rootFields(1);
    const fields = Object.keys(schema.getQueryType()!.getFields());
    expect(fields.filter((field) => timely.every(([name]) => name !== field))).toEqual([
      'model',
      'arrival',
      'me',
      'accounts',
      'account',
      'change',
      'changesBetween',
      'desk',
      'reports',
    ]);
    for (const [name, query] of timely) {
      const { status, errors } = await api.ask(query);
      expect([name, status, errors]).toEqual([name, 200, []]);
    }
  });

  test.each([0, -1, 999_999])('a revision that does not exist is refused everywhere: %d', async (revision) => {
    for (const [name, query] of rootFields(revision)) {
      const { status, errors } = await api.ask(query);
      expect([name, status]).toEqual([name, 400]);
      expect(errors[0]).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', rule: revision > 0 ? 'REVISION_UNKNOWN' : 'VALUE_INVALID', path: 'asOfRevision' },
      });
      expect(errors[0]?.message).toMatch(
        revision > 0 ? /^There is no revision 999999; give one from 1 to \d+\.$/ : /asOfRevision must not be less than 1/,
      );
    }
  });

  test.each([
    ['known: "2001-01-01"', 'REVISION_UNKNOWN', /^Nothing was published by 2001-01-01: the first revision is of \d{4}-\d\d-\d\d\.$/],
    ['known: "tomorrow"', 'EDTF_INVALID', /^'tomorrow' is not a day; give one such as 2023-09-27\.$/],
    ['known: "2026-11-22", asOfRevision: 1', 'REVISION_AMBIGUOUS', /^Give asOfRevision or known, not both\.$/],
  ])('a day that says nothing is refused everywhere: %s', async (asked, rule, message) => {
    for (const [name, query] of rootFields(1, asked)) {
      const { status, errors } = await api.ask(query);
      expect([name, status, errors[0]?.extensions]).toEqual([name, 400, expect.objectContaining({ rule, path: 'known' })]);
      expect(errors[0]?.message).toMatch(message);
    }
  });

  test('every root field can be asked as of a day', async () => {
    for (const [name, query] of rootFields(1, 'known: "2099-01-01"')) {
      const { status, errors } = await api.ask(query);
      expect([name, status, errors]).toEqual([name, 200, []]);
    }
  });

  test('the first revision has sources, and nobody yet', async () => {
    const { registry, people, person, sources } = await answered(
      '{ registry(asOfRevision: 1) { revision people } people(asOfRevision: 1) { totalCount } person(slug: "ruben-vardanyan", asOfRevision: 1) { id } sources(asOfRevision: 1) { totalCount } }',
    );
    expect({ registry, people, person }).toEqual({ registry: { revision: 1, people: 0 }, people: { totalCount: 0 }, person: null });
    expect(sources.totalCount).toBeGreaterThan(350);
  });
});
