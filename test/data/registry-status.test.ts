import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../server/app.js';
import { theRegistry } from '../support/house.js';

const FORMER_OFFICIALS = [
  'arayik-harutyunyan',
  'arkadi-ghukasyan',
  'bako-sahakyan',
  'davit-babayan',
  'davit-ishkhanyan',
  'davit-manukyan',
  'levon-mnatsakanyan',
  'ruben-vardanyan',
];
const PRISONERS_OF_WAR = [
  'alyosha-khosrovyan',
  'davit-alaverdyan',
  'erik-ghazaryan',
  'garik-martirosyan',
  'gurgen-stepanyan',
  'levon-balayan',
  'ludvig-mkrtchyan',
  'melikset-pashayan',
  'vasil-beglaryan',
];
const THE_NINETEEN = [...FORMER_OFFICIALS, ...PRISONERS_OF_WAR, 'madat-babayan', 'rashid-beglaryan'].sort();
const RELEASED_IN_2026 = ['davit-davtyan', 'gevorg-sujyan', 'vagif-khachatryan', 'vicken-euljekjian'];
const THE_TWENTY_THREE = [...THE_NINETEEN, ...RELEASED_IN_2026].sort();
const DEAD_OR_KILLED = ['benik-hakobyan', 'eduard-shakhkeldyan', 'karen-petrosyan', 'manvel-saribekyan', 'yura-adamyan'];

interface Person {
  readonly slug: string;
  readonly status: { readonly state: string; readonly phase: string | null; readonly knownUntil: string | null };
  readonly timeHeld: { readonly minDays: number; readonly maxDays: number; readonly exact: boolean };
  readonly detentions: readonly {
    readonly endDate: { readonly best: { readonly value: { readonly latest: string | null } | null } | null };
  }[];
}

const PEOPLE = `query People($on: String!, $after: String) {
  people(first: 100, after: $after) {
    edges { node { slug status(on: $on) { state phase knownUntil } timeHeld(asOf: $on) { minDays maxDays exact }
      detentions { endDate { best { value { latest } } } } } }
    pageInfo { hasNextPage endCursor } } }`;

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await createApp(await theRegistry());
  await app.init();
}, 120_000);

afterAll(() => app.close());

interface Answer {
  readonly data?: {
    readonly people: {
      readonly edges: readonly { readonly node: Person }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
  readonly errors?: unknown;
}

const ask = async (variables: { readonly on: string; readonly after: string | null }): Promise<Answer> => {
  const response = await app.inject({ method: 'POST', url: '/graphql', payload: { query: PEOPLE, variables } });
  return response.json<Answer>();
};

async function peopleOn(day: string): Promise<readonly Person[]> {
  const people: Person[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await ask({ on: day, after });
    if (!data) throw new Error(JSON.stringify(errors));
    people.push(...data.people.edges.map(({ node }) => node));
    if (!data.people.pageInfo.hasNextPage) return people;
    after = data.people.pageInfo.endCursor;
  }
}

const slugsIn = (people: readonly Person[], ...states: string[]): string[] =>
  people
    .filter(({ status }) => states.includes(status.state))
    .map(({ slug }) => slug)
    .sort();

const on = (() => {
  const asked = new Map<string, Promise<readonly Person[]>>();
  return (day: string): Promise<readonly Person[]> => {
    const people = asked.get(day) ?? peopleOn(day);
    asked.set(day, people);
    return people;
  };
})();

test('the nineteen who were not released are held today, all of them sentenced', async () => {
  const people = await on('2026-11-22');
  expect(slugsIn(people, 'HELD')).toEqual(THE_NINETEEN);
  expect(slugsIn(people, 'POSSIBLY_HELD')).toEqual([]);
  expect(new Set(people.filter(({ slug }) => THE_NINETEEN.includes(slug)).map(({ status }) => status.phase))).toEqual(
    new Set(['SENTENCED']),
  );
});

test('the twenty-three were held on the day of the petition to the OSCE', async () => {
  expect(slugsIn(await on('2025-04-07'), 'HELD', 'POSSIBLY_HELD')).toEqual(THE_TWENTY_THREE);
});

test('the four of January 2026 were held until the day of their release', async () => {
  expect(slugsIn(await on('2026-01-13'), 'HELD')).toEqual(THE_TWENTY_THREE);
  expect(slugsIn(await on('2026-01-14'), 'HELD')).toEqual(THE_NINETEEN);
  expect(slugsIn(await on('2026-01-14'), 'NOT_HELD')).toEqual(expect.arrayContaining(RELEASED_IN_2026));
});

test('nobody who was released is held afterwards', async () => {
  const today = await on('2026-11-22');
  const endOf = ({ detentions }: Person): string | undefined => detentions[0]?.endDate.best?.value?.latest ?? undefined;
  const released = today.filter((person) => endOf(person) !== undefined && !DEAD_OR_KILLED.includes(person.slug));
  expect(released.length).toBeGreaterThan(75);
  for (const person of released) {
    const then = (await on(endOf(person) ?? '')).find(({ slug }) => slug === person.slug);
    expect([person.slug, then?.status.state, person.status.state]).toEqual([person.slug, 'NOT_HELD', 'NOT_HELD']);
  }
});

test('of people tried in 2021 and not heard of since, the registry says until when it knows', async () => {
  const people = (await on('2026-11-22')).filter(({ status }) => status.state === 'NOT_KNOWN_SINCE');
  expect(Object.fromEntries(people.map(({ slug, status }) => [slug, status.knownUntil]))).toEqual({
    'hovsep-manukyan': '2021-07-29',
    'mamikon-khojoyan': '2014-01-28',
    'mels-hambardzumyan': '2021-07-23',
    'narek-gasparyan': '2021-07-22',
    'rafik-karapetyan': '2021-07-23',
    'setrak-soghomonyan': '2021-07-23',
    'zhora-manukyan': '2021-07-22',
  });
});

test('in 2019 nobody was held but those of whom a source says so', async () => {
  expect(slugsIn(await on('2019-06-01'), 'HELD', 'POSSIBLY_HELD')).toEqual(['arsen-baghdasaryan', 'karen-ghazaryan-1984']);
  expect(slugsIn(await on('2019-12-31'), 'HELD')).toEqual(['arayik-ghazaryan', 'arsen-baghdasaryan', 'karen-ghazaryan-1984']);
  // Released in December 2020; no source read says since when.
  expect(slugsIn(await on('2019-12-31'), 'POSSIBLY_HELD')).toEqual(['abrik-abrahamyan', 'yevgenia-babayan']);
});

test('the dead are not counted as held', async () => {
  const people = await on('2026-11-22');
  expect(slugsIn(people, 'DIED')).toEqual(DEAD_OR_KILLED);
  const dead = async (day: string, ...states: readonly string[]) =>
    slugsIn(await on(day), ...states).filter((slug) => DEAD_OR_KILLED.includes(slug));
  for (const day of ['2014-08-09', '2021-05-14', '2026-11-22']) expect(await dead(day, 'HELD', 'POSSIBLY_HELD')).toEqual([]);
  // Their application of 14 May 2021 gives no day of death.
  expect(await dead('2020-11-10', 'HELD')).toEqual([]);
  expect(await dead('2020-11-10', 'POSSIBLY_HELD')).toEqual(['benik-hakobyan', 'yura-adamyan']);
});

test('days in captivity are counted with the last day excluded, as a range where the day of capture is not known', async () => {
  const days = new Map((await on('2025-04-07')).map(({ slug, timeHeld }) => [slug, [timeHeld.minDays, timeHeld.maxDays, timeHeld.exact]]));
  for (const slug of ['ruben-vardanyan', 'davit-manukyan']) expect([slug, days.get(slug)]).toEqual([slug, [558, 558, true]]);
  const captured = PRISONERS_OF_WAR.filter((slug) => !['alyosha-khosrovyan', 'ludvig-mkrtchyan'].includes(slug));
  for (const slug of captured) expect([slug, days.get(slug)]).toEqual([slug, [555, 584, false]]);
  expect(days.get('alyosha-khosrovyan')).toEqual([1647, 1647, true]);
});

test('days in captivity end with the release', async () => {
  const today = new Map((await on('2026-11-22')).map(({ slug, timeHeld }) => [slug, timeHeld.maxDays]));
  expect(today.get('maral-najarian')).toBe(120);
  expect(today.get('vicken-euljekjian')).toBe(1_891);
});

test('those who died in captivity on an unknown day count as held until their death at the latest', async () => {
  const people = await peopleOn('2026-11-22');
  const days = (slug: string): unknown => people.find((person) => person.slug === slug)?.timeHeld;
  expect(days('yura-adamyan')).toEqual({ minDays: 0, maxDays: 217, exact: false });
  expect(days('benik-hakobyan')).toEqual({ minDays: 0, maxDays: 217, exact: false });
});
