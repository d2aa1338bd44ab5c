import fc from 'fast-check';
import type { State } from '../../server/domain/state.js';
import { stateOn } from '../../server/domain/status.js';
import { dayNumber } from '../../server/domain/values/index.js';
import { diedFrom } from '../../server/domain/custody.js';
import { dossierOf } from '../../server/explore/people/dossier.js';
import { heldOverTime } from '../../server/domain/numbers/held-over-time.js';
import { countedSpans } from '../../server/explore/numbers/numbers.store.js';
import { pageOfPeople } from '../../server/explore/people/people.store.js';
import { loadRegistry } from '../../server/desk/load-registry.js';
import type { House } from '../../server/house.js';
import { inWords } from '../../server/registry/files/problem.js';
import { readRegistry } from '../../server/registry/files/read-registry.js';
import { codesOf } from '../../server/registry/files/vocabularies.js';
import { ReadView } from '../../server/registry/read-view.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { countOf } from '../support/count.js';
import { DATABASES, anEmptyHouse, theRegistry, type DatabaseName } from '../support/house.js';
import { aPerson, registryFolder, said, type Form } from '../support/registry-files.js';
import { EVERY_DAY, someDate } from '../support/some-date.js';

const STATES: readonly State[] = ['HELD', 'POSSIBLY_HELD', 'NOT_HELD', 'NOT_KNOWN_SINCE', 'DIED'];
const EVERYONE = { size: 1_000, backward: false };

type Spans = Awaited<ReturnType<typeof dossierOf>>['custody'];
type Person = { readonly slug: string; readonly custody: Spans; readonly diedFrom: number | null };

/** What the domain knows of everyone, from their claims. */
async function peopleIn({ database, languages }: House): Promise<readonly Person[]> {
  const revision = await latestRevision(database);
  const view = new ReadView(database, revision, languages, 'en');
  const people = view.keep(await pageOfPeople(database, revision, {}, EVERYONE, 'NAME', false));
  return Promise.all(
    people.map(async (person) => {
      const { custody } = await dossierOf(person);
      return { slug: person.slug, custody, diedFrom: diedFrom(person) };
    }),
  );
}

function statesByDomain(people: readonly Person[], day: number): Record<string, State> {
  const spans = ({ custody }: Person) => custody.map(({ span }) => span);
  return Object.fromEntries(people.map((person) => [person.slug, stateOn(day, spans(person), person.diedFrom)]));
}

async function statesByFilter({ database }: House, revision: number, day: number): Promise<Record<string, State>> {
  const lists = STATES.map(async (state) => {
    const rows = await pageOfPeople(database, revision, { status: { day, states: [state] } }, EVERYONE, 'NAME', false);
    return rows.map(({ slug }): [string, State] => [slug, state]);
  });
  const entries = (await Promise.all(lists)).flat();
  const states = Object.fromEntries(entries);
  // Nobody in two states at once.
  expect(Object.keys(states)).toHaveLength(entries.length);
  return Object.fromEntries(Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every day on which somebody's state may change, and the days beside it. */
function turningDays(people: readonly Person[]): number[] {
  const bounds = people.flatMap(({ custody, diedFrom: died }) => [
    ...custody.flatMap(({ span }) => [span.possibleFrom, span.heldFrom, span.heldUntil, span.possibleUntil, span.unknownFrom]),
    died,
  ]);
  const days = bounds.filter((day) => day !== null).flatMap((day) => [day - 1, day]);
  return [...new Set(days)].toSorted((a, b) => a - b);
}

let registries: readonly House[];
beforeAll(async () => {
  registries = await Promise.all(DATABASES.map((name) => theRegistry(name)));
}, 60_000);

describe.each(DATABASES)('the filter by state on %s', (name) => {
  let registry: House;
  beforeAll(() => {
    registry = registries[DATABASES.indexOf(name)]!;
  });

  test('finds everyone of the registry in the state that the domain finds, on the days around every change', async () => {
    const people = await peopleIn(registry);
    expect(people.length).toBeGreaterThan(100);
    const revision = await latestRevision(registry.database);
    const days = turningDays(people);
    const met = new Set<State>();
    for (const day of days.filter((_, index) => name === 'SQLite' || index % 5 === 0)) {
      const expected = statesByDomain(people, day);
      for (const state of Object.values(expected)) met.add(state);
      const sorted = Object.fromEntries(Object.entries(expected).sort(([a], [b]) => (a < b ? -1 : 1)));
      expect({ day, states: await statesByFilter(registry, revision, day) }).toEqual({ day, states: sorted });
    }
    expect([...met].toSorted()).toEqual(STATES.toSorted());
  }, 60_000);

  test('counts the same people as the curve of those held over time', async () => {
    const { database } = registry;
    const revision = await latestRevision(database);
    const { total: curve } = heldOverTime(await countedSpans(database, revision), dayNumber('2026-11-22'));
    expect(curve.length).toBeGreaterThan(70);
    for (const { on, min, max } of curve) {
      const count = (states: readonly State[]) => countOf(database, revision, { status: { day: dayNumber(on), states } });
      expect({ on, min, max }).toEqual({ on, min: await count(['HELD']), max: await count(['HELD', 'POSSIBLY_HELD']) });
    }
  }, 60_000);

  test('counts those whom it finds, for several states together as well', async () => {
    const house = await theHouseOf(name, [{ startDate: '2023-09', endDate: '2023-11' }, {}, { startDate: '2023-10-01' }]);
    const revision = await latestRevision(house.database);
    const count = (states: readonly State[]) => countOf(house.database, revision, { status: { day: dayNumber('2023-11-15'), states } });
    expect(await count(['HELD'])).toBe(1);
    expect(await count(['POSSIBLY_HELD'])).toBe(1);
    expect(await count(['HELD', 'POSSIBLY_HELD'])).toBe(2);
    expect(await count(STATES)).toBe(3);
    expect(await count([])).toBe(0);
  });
});

interface Life {
  readonly startDate?: string;
  readonly endDate?: string;
  readonly lastConfirmed?: string;
  readonly deathDate?: string;
}

const dated = (form: object): Form => Object.fromEntries(Object.entries(form).map(([property, edtf]) => [property, [said(edtf)]]));

/** A house with one person for each life. */
async function theHouseOf(name: DatabaseName, lives: readonly Life[]): Promise<House> {
  const house = await anEmptyHouse(name);
  await loadLives(house, lives);
  return house;
}

/** Loads them past the rules: on lives that contradict themselves the two must agree as well. */
function loadLives(house: House, lives: readonly Life[]): Promise<unknown> {
  const files = lives.map(({ deathDate, ...dates }, index) => [
    `people/person-${index}.yaml`,
    aPerson(`Person ${index}`, {
      ...(deathDate !== undefined && { deathDate: [said(deathDate)] }),
      ...(Object.keys(dates).length > 0 && { detentions: [{ slug: `person-${index}-1`, ...dated(dates) }] }),
    }),
  ]);
  const read = readRegistry(registryFolder(Object.fromEntries(files) as Form), codesOf(house.vocabularies));
  if (!read.ok) throw new Error(read.problems.map(inWords).join('\n'));
  return loadRegistry(house.database, read.content, house.projections);
}

test('lists of people are in the same order on both databases', async () => {
  for (const field of ['NAME', 'CAPTURED_ON'] as const) {
    const [onSqlite, onPostgres] = await Promise.all(
      registries.map(async ({ database }) => pageOfPeople(database, await latestRevision(database), {}, EVERYONE, field, false)),
    );
    expect(onSqlite!.length).toBeGreaterThan(100);
    expect(onPostgres).toEqual(onSqlite);
  }
});

test('the filter by state agrees with the domain on any dates', async () => {
  const house = await anEmptyHouse();
  const date = someDate.map(({ edtf }) => edtf);
  const life = fc.record({ startDate: date, endDate: date, lastConfirmed: date, deathDate: date }, { requiredKeys: [] });
  const days = fc.array(fc.constantFrom(...EVERY_DAY).map(dayNumber), { minLength: 10, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 20, maxLength: 20 }), days, async (lives, someDays) => {
      await loadLives(house, lives);
      const people = await peopleIn(house);
      const revision = await latestRevision(house.database);
      for (const day of [...someDays, ...turningDays(people).slice(0, 20)]) {
        const expected = statesByDomain(people, day);
        expect(await statesByFilter(house, revision, day)).toEqual(expected);
      }
    }),
    { numRuns: 10 },
  );
}, 60_000);
