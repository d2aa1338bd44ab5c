import { fuzzyDate } from '../../server/domain/values/index.js';
import { pageOfPeople } from '../../server/explore/people/people.store.js';
import type { House } from '../../server/house.js';
import { countRecords, countSources } from '../../server/registry/list.store.js';
import { readContent } from '../../server/registry/read-content.js';
import { ReadView } from '../../server/registry/read-view.js';
import { sql } from '../../server/persistence/sql.js';
import { dayNumber } from '../../server/domain/values/index.js';
import { countOf } from '../support/count.js';
import { DATABASES, anEmptyHouse, type DatabaseName } from '../support/house.js';
import { addClaim, addName, addRecord, publishTo, putSource, retractClaim, withdrawRecord, withdrawSource } from '../support/operations.js';

/** 1: Anna, held, according to the daily. 2: Bella, a civilian. 3: Anna renamed, free; the daily retitled. 4: Bella and the weekly gone. */
async function fourRevisions(name: DatabaseName): Promise<House> {
  const house = await anEmptyHouse(name);
  const detention = [addRecord('detention', 'anna-1', 'anna'), addClaim('anna-1', 'startDate', fuzzyDate('2023-09-27'))];
  await publishTo(house, putSource('daily'), putSource('weekly'), addRecord('person', 'anna'), addName('anna', 'Anna A.'), ...detention);
  await publishTo(house, addRecord('person', 'bella'), addName('bella', 'Bella B.'), addClaim('bella', 'categories', 'civilian'));
  const [old] = await house.database.rows<{ id: string }>(sql`select id from claim where record_id = 'anna'`);
  const freed = addClaim('anna-1', 'endDate', fuzzyDate('2023-10-01'));
  await publishTo(house, retractClaim('anna', old!.id), addName('anna', 'Anna Z.'), freed, putSource('daily', { title: 'Corrected' }));
  const bella = await house.database.rows<{ id: string }>(sql`select id from claim where record_id = 'bella'`);
  await publishTo(house, ...bella.map(({ id }) => retractClaim('bella', id)), withdrawRecord('bella'), withdrawSource('weekly'));
  return house;
}

const LATER = dayNumber('2023-12-01');
const held = { status: { day: LATER, states: ['HELD'] } } as const;

describe.each(DATABASES)('the registry on %s, as of an earlier revision', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await fourRevisions(name);
  });

  const at = async <T>(read: (revision: number) => Promise<T>): Promise<T[]> => [
    await read(1),
    await read(2),
    await read(3),
    await read(4),
  ];

  test('has the claims of that time', async () => {
    const names = await at(async (revision) => {
      const { content } = await readContent(house.database, revision);
      return content.records
        .flatMap((record) => record.claims.filter((claim) => claim.property === 'names'))
        .map((claim) => (claim.value as { full: string }).full);
    });
    expect(names.map((each) => each.toSorted())).toEqual([['Anna A.'], ['Anna A.', 'Bella B.'], ['Anna Z.', 'Bella B.'], ['Anna Z.']]);
  });

  test('calls records as they were called then, in the order of then', async () => {
    const page = { size: 10, backward: false };
    const lists = await at(async (revision) => {
      const rows = await pageOfPeople(house.database, revision, {}, page, 'NAME', false);
      const view = new ReadView(house.database, revision, house.languages, 'en');
      return view.keep(rows).map((record) => record.ownName);
    });
    expect(lists).toEqual([['Anna A.'], ['Anna A.', 'Bella B.'], ['Bella B.', 'Anna Z.'], ['Anna Z.']]);
  });

  test('cites the sources as they read then', async () => {
    const titles = await at(async (revision) => {
      const { content } = await readContent(house.database, revision);
      return Object.fromEntries(content.sources.map((source) => [source.id, source.title]));
    });
    const [first, , third, fourth] = titles;
    expect(first).toEqual({ daily: 'What daily wrote', weekly: 'What weekly wrote' });
    expect(third).toEqual({ daily: 'Corrected', weekly: 'What weekly wrote' });
    expect(fourth).toEqual({ daily: 'Corrected' });
    expect(await at((revision) => countSources(house.database, revision, sql`true`))).toEqual([2, 2, 2, 1]);
  });

  test('counts who was there, who was held and who was a civilian, as far as was known then', async () => {
    const { database } = house;
    expect(await at((revision) => countRecords(database, 'person', revision))).toEqual([1, 2, 2, 1]);
    expect(await at((revision) => countOf(database, revision, {}))).toEqual([1, 2, 2, 1]);
    expect(await at((revision) => countOf(database, revision, held))).toEqual([1, 1, 0, 0]);
    expect(await at((revision) => countOf(database, revision, { categories: ['civilian'] }))).toEqual([0, 1, 1, 0]);
  });

  test('has a page for those who were withdrawn since, and none before they came', async () => {
    const pages = await at(async (revision) => {
      const view = new ReadView(house.database, revision, house.languages, 'en');
      const bella = await view.around('person', 'bella');
      return bella?.fact('categories').best?.value;
    });
    expect(pages).toEqual([undefined, 'civilian', 'civilian', undefined]);
  });
});
