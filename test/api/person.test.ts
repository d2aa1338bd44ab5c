import type { Operation, RecordContent } from '../../server/domain/claim.js';
import { readContent } from '../../server/registry/read-content.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import type { House } from '../../server/house.js';
import { theApi, type Api } from '../support/api.js';
import { DATABASES, theRegistry } from '../support/house.js';
import { publishTo } from '../support/operations.js';
import { PEOPLE_QUERY, personQuery } from '../support/questions.js';

const MOST_STATEMENTS = 6;

describe.each(DATABASES)('the registry on %s', (name) => {
  let house: House;
  let api: Api;
  beforeAll(async () => {
    house = await theRegistry(name);
    api = await theApi(house);
  }, 60_000);

  test('tells of a person what the sources say', async () => {
    const { status, data, errors } = await api.ask(personQuery('ruben-vardanyan'));
    expect(errors).toEqual([]);
    expect(status).toBe(200);
    expect(data.person).toMatchObject({
      slug: 'ruben-vardanyan',
      displayName: 'Ruben Vardanyan',
      birthDate: { disputed: false, best: { value: { edtf: '1968-05-25', earliest: '1968-05-25', latest: '1968-05-25' } } },
      status: { state: 'HELD', phase: 'SENTENCED' },
      timeHeld: { minDays: 1152, maxDays: 1152 },
      detentions: [{ startDate: { best: { value: { edtf: '2023-09-27' } } }, endDate: { best: null }, end: { best: null } }],
      defendants: [
        {
          proceeding: { court: { best: { value: { name: 'Baku Military Court' } } } },
          verdict: { best: { value: { code: 'guilty' } } },
          sentence: { best: { value: { years: 20 } } },
        },
      ],
    });
    const { names, defendants, cases, petitions, timeline } = data.person;
    expect(names.claims).toContainEqual(
      expect.objectContaining({ value: { full: 'Ռուբեն Վարդանյան', language: 'hy', script: 'Armn', kind: 'native' }, rank: 'NORMAL' }),
    );
    for (const claim of names.claims)
      expect(claim.citations[0]?.source).toEqual({
        id: expect.any(String),
        title: expect.any(String),
        url: expect.anything(),
        publisher: expect.any(String),
      });
    expect(
      defendants[0].charges.claims.flatMap((claim: { value: { statutes: object[] | null } }) => claim.value.statutes ?? []),
    ).toContainEqual(expect.objectContaining({ article: '214-1' }));
    expect(cases).toContainEqual(
      expect.objectContaining({ title: expect.stringContaining('No. 46/2024'), applicationNumbers: [], hudocUrl: null }),
    );
    expect(petitions).toContainEqual(
      expect.objectContaining({
        title: 'Free ALL Armenian POWs and hostages held illegally in Azerbaijan',
        url: expect.stringContaining('https://www.change.org/'),
      }),
    );
    const told = timeline.map((entry: { kind: string; date: { edtf: string } }) => `${entry.date.edtf} ${entry.kind}`);
    expect(told.filter((entry: string) => /born|captured|trialOpened|judgment/.test(entry))).toEqual([
      '1968-05-25 born',
      '2023-09-27 captured',
      '2025-01-17 trialOpened',
      '2026-02-17 judgment',
    ]);
    for (const entry of timeline) expect(entry.citations.length).toBeGreaterThan(0);
  });

  test('tells of another who came home when and how', async () => {
    const { data } = await api.ask(personQuery('maral-najarian'));
    expect(data.person).toMatchObject({
      status: { state: 'NOT_HELD', phase: null },
      timeHeld: { minDays: 120, maxDays: 120 },
      detentions: [{ startDate: { best: { value: { edtf: '2020-11-10' } } }, endDate: { best: { value: { edtf: '2021-03-10' } } } }],
      defendants: [],
    });
  });

  test('lists civilians who may still be held, the longest held first', async () => {
    const { status, data, errors } = await api.ask(PEOPLE_QUERY);
    expect(errors).toEqual([]);
    expect(status).toBe(200);
    const { totalCount, edges, pageInfo } = data.people;
    expect(edges).toHaveLength(totalCount);
    expect(edges.map((edge: { node: { slug: string } }) => edge.node.slug)).toContain('rashid-beglaryan');
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: edges.at(-1).cursor });
  });

  test('answers about anyone in a few statements', async () => {
    const { data } = await api.ask('{ people(first: 100) { nodes { slug } } }');
    for (const { slug } of data.people.nodes.filter((_: unknown, index: number) => index % 8 === 0)) {
      api.statements();
      await api.ask(personQuery(slug));
      expect(api.statements().length).toBeLessThanOrEqual(MOST_STATEMENTS);
    }
    await api.ask(PEOPLE_QUERY);
    expect(api.statements().length).toBeLessThanOrEqual(4);
  });

  test('answers in the same few statements when there are fifty times as many claims', async () => {
    await api.ask(personQuery('ruben-vardanyan'));
    const { data } = await api.ask('{ person(slug: "ruben-vardanyan") { names { claims { id } } } }');
    await publishTo(house, ...(await fortyNineMore(house, 'ruben-vardanyan')));
    api.statements();
    const answer = await api.ask(personQuery('ruben-vardanyan'));
    const statements = api.statements();
    expect(answer.errors).toEqual([]);
    expect(answer.data.person.names.claims).toHaveLength(data.person.names.claims.length * 50);
    expect(statements.length).toBeLessThanOrEqual(MOST_STATEMENTS);
  }, 60_000);
});

/** Every claim about a person and their detentions and trials forty-nine times more, each with a note that tells it from the others. */
async function fortyNineMore({ database }: House, slug: string): Promise<Operation[]> {
  const { content } = await readContent(database, await latestRevision(database));
  const person = content.records.find((record) => record.kind === 'person' && record.slug === slug)!;
  const isAbout = (record: RecordContent): boolean =>
    record.claims.some((claim) => claim.property === 'person' && claim.value === person.id);
  const trials = content.records.filter(isAbout).map((record) => record.parent);
  const records = content.records.filter(
    (record) => record === person || record.parent === person.id || isAbout(record) || trials.includes(record.id),
  );
  return records.flatMap((record) =>
    record.claims.flatMap((claim, index) =>
      Array.from({ length: 49 }, (_, copy): Operation => ({
        do: 'addClaim',
        record: record.id,
        position: 1_000 + index + copy / 100,
        claim: { ...claim, note: `${claim.note ?? ''} copy ${copy}` },
      })),
    ),
  );
}
