import { theApi, type Api } from '../support/api.js';
import { DATABASES, aHouse } from '../support/house.js';
import { aPerson } from '../support/registry-files.js';
import { addRecord, addName, publishTo } from '../support/operations.js';
import type { House } from '../../server/house.js';

const QUERY = '{ registry { revision people } people { nodes { displayName } } }';

describe.each(DATABASES)('answers from %s', (name) => {
  let house: House;
  let api: Api;
  beforeEach(async () => {
    house = await aHouse({ 'people/anna.yaml': aPerson('Anna') }, name);
    api = await theApi(house);
  });
  const cost = async (ask: () => Promise<unknown>): Promise<number> => {
    api.statements();
    await ask();
    return api.statements().length;
  };

  test('are kept while their revision stands: asked again, a question costs one look at the revision', async () => {
    const first = await api.ask(QUERY);
    expect(await cost(() => api.ask(QUERY))).toBe(1);
    const again = await api.ask(QUERY);
    expect(again.text).toBe(first.text);
    expect(again.headers['content-type']).toBe(first.headers['content-type']);
  });

  test('are fresh after a publication', async () => {
    const before = await api.ask(QUERY);
    await publishTo(house, addRecord('person', 'bella'), addName('bella', 'Bella'));
    const { data } = await api.ask(QUERY);
    expect(data.registry).toEqual({ revision: Number(before.data.registry.revision) + 1, people: 2 });
    expect(data.people.nodes).toEqual([{ displayName: 'Anna' }, { displayName: 'Bella' }]);
  });

  test('as of a revision stay what they were', async () => {
    const query = '{ people(asOfRevision: 2) { nodes { displayName } } }';
    const before = await api.ask(query);
    await publishTo(house, addRecord('person', 'bella'), addName('bella', 'Bella'));
    expect((await api.ask(query)).data).toEqual(before.data);
  });
});

describe('answers', () => {
  let api: Api;
  beforeEach(async () => {
    api = await theApi(await aHouse({ 'people/anna.yaml': aPerson('Anna') }));
  });
  const isKept = async (first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<boolean> => {
    await first();
    api.statements();
    await second();
    return api.statements().length === 1;
  };

  test('are told apart by document, variables, operation, language and media type', async () => {
    const query = 'query A($first: Int) { people(first: $first) { nodes { slug } } }';
    const ask =
      (more: object = {}, document = query) =>
      () =>
        api.ask(document, more);
    expect(await isKept(ask({ variables: { first: 1 } }), ask({ variables: { first: 1 } }))).toBe(true);
    expect(await isKept(ask({ variables: { first: 1 } }), ask({ variables: { first: 2 } }))).toBe(false);
    expect(await isKept(ask(), ask({}, `${query} `))).toBe(false);
    expect(await isKept(ask(), ask({ headers: { 'accept-language': 'hy' } }))).toBe(false);
    expect(await isKept(ask(), ask({ headers: { accept: 'application/graphql-response+json' } }))).toBe(false);
  });

  test('are told apart by the operation that is meant', async () => {
    const query = 'query A { registry { people } } query B { registry { revision } }';
    const ask = async (operationName: string): Promise<unknown> => {
      const payload = JSON.stringify({ query, operationName });
      return (await api.send({ headers: { 'content-type': 'application/json' }, payload })).data;
    };
    expect([await ask('A'), await ask('B'), await ask('A')]).toEqual([
      { registry: { people: 1 } },
      { registry: { revision: 2 } },
      { registry: { people: 1 } },
    ]);
  });

  test('are not kept for whoever brings a cookie or an authorization', async () => {
    for (const headers of [{ cookie: 'session=1' }, { authorization: 'Bearer 1' }] as Record<string, string>[])
      expect(
        await isKept(
          () => api.ask(QUERY, { headers }),
          () => api.ask(QUERY, { headers }),
        ),
      ).toBe(false);
  });

  test('that refuse are worked out anew', async () => {
    const refused = '{ person(slug: "anna") { slug status(on: "x") { state } } people { nodes { slug } } }';
    expect(
      await isKept(
        () => api.ask(refused),
        () => api.ask(refused),
      ),
    ).toBe(false);
  });

  test('are the same over GET and POST, and anonymous over GET', async () => {
    const url = `/graphql?query=${encodeURIComponent(QUERY)}`;
    const posted = await api.ask(QUERY);
    const got = await api.send({ method: 'GET', url, headers: { cookie: 'session=1', authorization: 'Bearer 1' } });
    expect({ status: got.status, data: got.data }).toEqual({ status: 200, data: posted.data });
  });

  test('come in the language that is asked for where there is a catalogue, else in English', async () => {
    const label = async (language: string): Promise<string> => {
      const { data } = await api.ask('{ person(slug: "anna") { names { label } } }', { headers: { 'accept-language': language } });
      return data.person.names.label as string;
    };
    expect(await label('xx, en;q=0.5')).toBe(await label('en'));
    expect(await label('*')).toBe(await label('en'));
  });
});
