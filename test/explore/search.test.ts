import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadFiles } from '../../server/house.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { theApi, type Api } from '../support/api.js';
import { aHouse, DATABASES, theRegistry } from '../support/house.js';
import { aPerson, registryFolder } from '../support/registry-files.js';
import { inRepository } from '../support/root.js';
import { inArmenian, SLIPS, WRITINGS } from '../domain/names/romanisations.js';

interface Found {
  readonly slug: string;
  readonly matchedText: string;
}

interface Answer {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly matchedText: string;
    readonly cursor: string;
    readonly node: { readonly slug: string; readonly kind: string };
  }[];
}

const QUERY = `query ($text: String!, $kinds: [RecordKind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { matchedText cursor node { slug kind } } } }`;

async function search(api: Api, text: string, further: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const answer = await api.ask(QUERY, { variables: { text, ...further } });
  expect(answer.errors).toEqual([]);
  return (answer.data as { search: Answer }).search;
}

const people = async (api: Api, text: string): Promise<readonly Found[]> =>
  (await search(api, text, { kinds: ['PERSON'], first: 10 })).edges.map(({ matchedText, node }) => ({ slug: node.slug, matchedText }));

interface Written {
  readonly full: string;
  readonly language: string;
  readonly script: string;
  readonly kind: string;
}

/** Everybody in the registry's files, by their names. */
const everybody = (): readonly { readonly slug: string; readonly names: readonly Written[] }[] =>
  readdirSync(inRepository('data/registry/people')).map((file) => ({
    slug: file.replace('.yaml', ''),
    names: (parse(readFileSync(join(inRepository('data/registry/people'), file), 'utf8')) as { names: { value: Written }[] }).names.map(
      ({ value }) => value,
    ),
  }));

interface Question {
  readonly text: string;
  readonly system: string;
  readonly slugs: ReadonlySet<string>;
}

/** Each person's name in every system of writing and with every slip of the hand; namesakes answer to each other's. */
function questions(): readonly Question[] {
  const all = everybody().map(({ slug, names }) => ({
    slug,
    names,
    usual: names.find(({ language, kind }) => language === 'en' && kind === 'primary') ?? names[0]!,
  }));
  const called = (name: string): ReadonlySet<string> =>
    new Set(all.filter(({ names }) => names.some(({ full }) => full === name)).map(({ slug }) => slug));
  return all.flatMap(({ names, usual }) => {
    const native = names.find(({ script, language }) => script === 'Armn' && language === 'hy')?.full ?? inArmenian(usual.full);
    const slugs = called(usual.full);
    return [
      ...WRITINGS.map(({ system, write }) => ({ system, text: write(native), slugs })),
      ...WRITINGS.map(({ system, write }) => ({
        system: `${system}, family name first`,
        text: write(native).split(' ').reverse().join(' '),
        slugs,
      })),
      ...Object.entries(SLIPS).map(([system, slip]) => ({ system, text: slip(usual.full), slugs })),
      ...names.map(({ full }) => ({ system: 'as a source writes it', text: full, slugs: called(full) })),
    ];
  });
}

describe.each(DATABASES)('on %s, a search', (name) => {
  let api: Api;
  beforeAll(async () => {
    api = await theApi(await theRegistry(name));
  }, 120_000);

  test.each([
    ['Eolchekjian', 'vicken-euljekjian', 'Eolchekjian'],
    ['Yuljekyan', 'vicken-euljekjian', 'Viken Euljekian'],
    ['Վարդանյան Ռուբեն', 'ruben-vardanyan', 'Ռուբեն Վարդանյան'],
    ['Рубен Карленович Варданян', 'ruben-vardanyan', undefined],
    ['روبن فاردانيان', 'ruben-vardanyan', undefined],
    ['რუბენ ვარდანიანი', 'ruben-vardanyan', undefined],
    ['Davit lshkhanyan', 'davit-ishkhanyan', undefined],
    ['Davit Ishkwanyan', 'davit-ishkhanyan', undefined],
  ])('for %s finds one person, and says why', async (text, slug, matchedText) => {
    const found = await people(api, text);
    expect(found.map((each) => each.slug)).toEqual([slug]);
    if (matchedText !== undefined) expect(found[0]?.matchedText).toBe(matchedText);
  });

  test.each(['Վա', 'Ru', 'B'])('for the beginning %s finds somebody', async (text) => {
    expect(await people(api, text)).not.toEqual([]);
  });

  test('tells those apart who share a family name', async () => {
    expect((await people(api, 'Artur Babayan')).map(({ slug }) => slug)).toEqual(['artur-babayan']);
    expect((await people(api, 'Babayan')).map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['artur-babayan', 'davit-babayan', 'madat-babayan']),
    );
  });

  test.each(['John Smith', 'Nikol Pashinyan', 'Ilham Aliyev', 'Anna Karenina', 'Serzh Sargsyan', '…', ''])(
    'for %j finds nobody',
    async (text) => {
      expect(await people(api, text)).toEqual([]);
    },
  );

  test.each([
    ['baku military court', 'ORGANISATION', 'baku-military-court'],
    ['1(101)-1242/2021', 'PROCEEDING', undefined],
    ['1242/2021', 'PROCEEDING', undefined],
    ['Shusha', 'PLACE', 'shushi'],
  ])('for %s finds a %s', async (text, kind, slug) => {
    const { edges } = await search(api, text, { kinds: [kind], first: 3 });
    expect(edges).not.toEqual([]);
    if (slug !== undefined) expect(edges[0]?.node.slug).toBe(slug);
  });

  test('goes on where a page ends, both ways', async () => {
    const whole = (await search(api, 'Karapetyan', { first: 100 })).edges.map(({ node }) => node.slug);
    expect(whole.length).toBeGreaterThan(3);
    const first = await search(api, 'Karapetyan', { first: 2 });
    const next = await search(api, 'Karapetyan', { first: 2, after: first.edges[1]?.cursor });
    expect([...first.edges, ...next.edges].map(({ node }) => node.slug)).toEqual(whole.slice(0, 4));
    const back = await search(api, 'Karapetyan', { last: 2, before: next.edges[0]?.cursor });
    expect(back.edges.map(({ node }) => node.slug)).toEqual(whole.slice(0, 2));
    expect(first.totalCount).toBe(whole.length);
  });

  test('asks the database in two statements, and in a few more where a word is not known', async () => {
    api.statements();
    await search(api, 'Ruben Vardanyan');
    expect(api.statements().filter((text) => /name_(word|key)/.test(text))).toHaveLength(2);
    await search(api, 'Ruben Qqqqqq');
    expect(api.statements().filter((text) => /name_(word|key)/.test(text)).length).toBeLessThanOrEqual(4);
  });

  test('for words finds the claims in which they stand, the whole phrase first', async () => {
    const answer = await api.ask(
      `{ passages(text: "hours after the 2020 ceasefire", first: 3) { totalCount nodes { text record { kind } citations { quote } } } }`,
    );
    const { totalCount, nodes } = (answer.data as { passages: { totalCount: number; nodes: { citations: { quote: string | null }[] }[] } })
      .passages;
    expect(totalCount).toBeGreaterThan(0);
    expect(nodes[0]?.citations.some(({ quote }) => quote?.includes('hours after the 2020 ceasefire'))).toBe(true);
  });

  test('for an endless text is refused wherever one can be given', async () => {
    const text = 'a'.repeat(201);
    for (const question of [
      `search(text: "${text}") { totalCount }`,
      `passages(text: "${text}") { totalCount }`,
      `person(slug: "ruben-vardanyan") { matchedName(text: "${text}") { full } }`,
    ]) {
      const { errors } = await api.ask(`{ ${question} }`);
      expect(errors[0]?.extensions).toMatchObject({ rule: 'VALUE_INVALID', path: 'text' });
    }
  });

  test('for words of one or two letters says what would do', async () => {
    const { errors } = await api.ask(`{ passages(text: "ab c%") { totalCount } }`);
    expect(errors[0]?.extensions).toMatchObject({ rule: 'SEARCH_TOO_SHORT', path: 'text' });
  });
});

describe('of everybody in the registry, in twenty ways of writing and with four slips of the hand', () => {
  interface Outcome extends Question {
    readonly found: readonly string[];
  }
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    const api = await theApi(await theRegistry('SQLite'));
    const asked: Outcome[] = [];
    for (const question of questions()) asked.push({ ...question, found: (await people(api, question.text)).map(({ slug }) => slug) });
    outcomes = asked;
  }, 300_000);

  const isFound = ({ found, slugs }: Outcome): boolean => found.slice(0, 3).some((slug) => slugs.has(slug));

  test('at least 98 of 100 are among the first three', () => {
    const missed = outcomes.filter((outcome) => !isFound(outcome));
    expect(missed.length / outcomes.length).toBeLessThanOrEqual(0.02);
  });

  test('no way of writing loses more than 3 of 100', () => {
    const systems = [...new Set(outcomes.map(({ system }) => system))];
    const lost = systems.map((system) => {
      const own = outcomes.filter((outcome) => outcome.system === system);
      return { system, share: own.filter((outcome) => !isFound(outcome)).length / own.length };
    });
    expect(lost.filter(({ share }) => share > 0.03)).toEqual([]);
  });

  test('at least 98 of 100 that are found are who was meant', () => {
    const found = outcomes.flatMap((outcome) => outcome.found.map((slug) => outcome.slugs.has(slug)));
    expect(found.filter((right) => right).length / found.length).toBeGreaterThanOrEqual(0.98);
  });
});

test('both databases find the same, in the same order', async () => {
  const asked = questions().filter((_, index) => index % 40 === 0);
  const answers: unknown[] = [];
  for (const name of DATABASES) {
    const api = await theApi(await theRegistry(name));
    const found: unknown[] = [];
    for (const { text } of asked) found.push(await search(api, text, { first: 20 }));
    answers.push(found);
  }
  expect(answers[1]).toEqual(answers[0]);
}, 300_000);

test('a search as of an earlier revision finds what stood then', async () => {
  const house = await aHouse({ 'people/ani.yaml': aPerson('Ani Petrosyan') });
  const before = await latestRevision(house.database);
  await loadFiles(house, registryFolder({ 'people/ani.yaml': aPerson('Zaven Avagyan') }));
  const api = await theApi(house);
  const found = async (text: string, asOfRevision?: number) => {
    const answer = await api.ask(
      'query ($text: String!, $asOfRevision: Int) { search(text: $text, asOfRevision: $asOfRevision) { nodes { slug } } }',
      {
        variables: { text, asOfRevision },
      },
    );
    return (answer.data as { search: { nodes: { slug: string }[] } }).search.nodes.map(({ slug }) => slug);
  };
  expect(await found('Ani Petrosyan')).toEqual([]);
  expect(await found('Zaven Avagyan')).toEqual(['ani']);
  expect(await found('Ani Petrosyan', before)).toEqual(['ani']);
  expect(await found('Zaven Avagyan', before)).toEqual([]);
});
