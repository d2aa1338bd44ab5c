import { theApi, type Api } from '../support/api.js';
import { aHouse, DATABASES } from '../support/house.js';
import { aDetention, aPerson, said, type Files } from '../support/registry-files.js';

/** So many people, one captured each day from 1 May 2023 on. */
const COUNT = 30;
const slugOf = (index: number): string => `p-${String(index).padStart(2, '0')}`;
const dayOf = (index: number): string => `2023-05-${String(index + 1).padStart(2, '0')}`;

const PEOPLE: Files = Object.fromEntries(
  Array.from({ length: COUNT }, (_, index) => [
    `people/${slugOf(index)}.yaml`,
    aPerson(`Person ${String(index)}`, { detentions: [aDetention({ slug: `${slugOf(index)}-1`, start: dayOf(index) })] }),
  ]),
);

const EVENTS: Files = {
  'events/war.yaml': { titles: [said('The war begins')], date: [said('2023-05')], type: [said('hostilities')] },
  'events/visit.yaml': { titles: [said('A visit')], date: [said('2023-06-01')], type: [said('visit')] },
};

async function asked<T>(api: Api, document: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await api.ask(document, { variables });
  expect(answer.errors).toEqual([]);
  return answer.data as T;
}

const LIST = `query ($startAt: String, $after: String, $name: String) {
  people(first: 5, after: $after, startAt: $startAt, filter: { name: $name }, orderBy: { field: CAPTURED_ON }) { nodes { slug } pageInfo { endCursor } } }`;

interface Listed {
  readonly people: { readonly nodes: readonly { readonly slug: string }[]; readonly pageInfo: { readonly endCursor: string } };
}

const listed = async (api: Api, variables: Record<string, unknown>): Promise<readonly string[]> =>
  (await asked<Listed>(api, LIST, variables)).people.nodes.map(({ slug }) => slug);

describe.each(DATABASES)('lanes on %s', (name) => {
  let api: Api;
  beforeAll(async () => {
    api = await theApi(await aHouse({ ...PEOPLE, ...EVENTS }, name));
  });

  test('a list begins near the person that it should begin at, with those before her', async () => {
    expect(await listed(api, { startAt: slugOf(12) })).toEqual([10, 11, 12, 13, 14].map(slugOf));
  });

  test('it begins where it always does for the first people, and for nobody', async () => {
    for (const startAt of [slugOf(1), 'nobody', '']) expect(await listed(api, { startAt })).toEqual([0, 1, 2, 3, 4].map(slugOf));
  });

  test('a cursor goes before it', async () => {
    const after = (await asked<Listed>(api, LIST)).people.pageInfo.endCursor;
    expect(await listed(api, { after, startAt: slugOf(20) })).toEqual([5, 6, 7, 8, 9].map(slugOf));
  });

  test('those before her are of the same list', async () => {
    expect(await listed(api, { startAt: slugOf(22), name: 'Person 2' })).toEqual([20, 21, 22, 23, 24].map(slugOf));
  });

  test('a detention is told in days, with the turns of a life', async () => {
    const { person } = await asked<{ person: unknown }>(
      api,
      `{ person(slug: "${slugOf(0)}") { custody { possibleFrom heldFrom unknownFrom startKnown } marks { kind date { edtf } } } }`,
    );
    expect(person).toEqual({
      custody: [{ possibleFrom: '2023-05-01', heldFrom: '2023-05-01', unknownFrom: '2024-05-01', startKnown: true }],
      marks: [{ kind: 'captured', date: { edtf: '2023-05-01' } }],
    });
  });

  test('the time begins with the first day on which any of the people may have been held', async () => {
    const since = (name: string | null) => asked(api, 'query ($name: String) { heldSince(filter: { name: $name }) }', { name });
    expect(await since(null)).toEqual({ heldSince: '2023-05-01' });
    expect(await since('Person 2')).toEqual({ heldSince: '2023-05-03' });
    expect(await since('nobody')).toEqual({ heldSince: null });
  });

  test('around everyone is what names nobody and bears on all', async () => {
    expect(await asked(api, '{ contextEvents { slug } }')).toEqual({ contextEvents: [{ slug: 'war' }] });
  });
});
