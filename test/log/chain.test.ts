import type { House } from '../../server/house.js';
import { raw, sql } from '../../server/persistence/sql.js';
import { DATABASES, anEmptyHouse, type DatabaseName } from '../support/house.js';
import { addName, addRecord, publishTo, putSource } from '../support/operations.js';
import { brokenRevisions, revisionsIn } from './rows.js';

async function threeRevisions(name: DatabaseName): Promise<House> {
  const house = await anEmptyHouse(name);
  await publishTo(house, putSource('daily'), putSource('weekly'));
  await publishTo(house, addRecord('person', 'anna'), addName('anna', 'Anna'));
  await publishTo(house, addRecord('person', 'bella'), addName('bella', 'Bella'));
  return house;
}

/** Which revisions are broken once the statement has run; it is taken back afterwards. */
async function brokenBy({ database }: House, statement: string): Promise<readonly number[]> {
  let broken: readonly number[] | undefined;
  const tampering = database.write(async (db) => {
    await db.rows(sql`${raw(statement)}`);
    broken = await brokenRevisions(db);
    throw new Error('taken back');
  });
  await expect(tampering).rejects.toThrow('taken back');
  return broken!;
}

describe.each(DATABASES)('the chain of revisions on %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await threeRevisions(name);
  });

  test('begins with nothing and proves itself', async () => {
    const [first] = await revisionsIn(house.database);
    expect(first?.previous_hash).toBe('0'.repeat(64));
    expect(await brokenRevisions(house.database)).toEqual([]);
  });

  test.each([
    {
      broken: [2],
      by: 'another wording of an operation',
      statement: `update operation set payload = replace(payload, 'Anna', 'Anne') where revision = 2`,
    },
    { broken: [2], by: 'another salt', statement: `update operation set salt = 'abc' where revision = 2 and position = 0` },
    {
      broken: [2],
      by: 'another digest',
      statement: `update operation set digest = 'abc', payload = null where revision = 2 and position = 0`,
    },
    { broken: [2], by: 'an operation taken away', statement: `delete from operation where revision = 2 and position = 1` },
    {
      broken: [2],
      by: 'an operation slipped in',
      statement: `insert into operation select revision, 9, payload, salt, digest from operation where revision = 2 and position = 0`,
    },
    { broken: [2], by: 'operations in another order', statement: `update operation set position = 9 where revision = 2 and position = 0` },
    { broken: [2], by: 'another author', statement: `update revision set author = 'somebody else' where number = 2` },
    { broken: [2], by: 'another reviewer', statement: `update revision set reviewer = 'somebody else' where number = 2` },
    { broken: [2], by: 'another summary', statement: `update revision set summary = 'Nothing much' where number = 2` },
    { broken: [2], by: 'another time', statement: `update revision set published_at = '2020-01-01T00:00:00.000Z' where number = 2` },
    { broken: [2, 3], by: 'another hash', statement: `update revision set hash = 'abc' where number = 2` },
    { broken: [2], by: 'another past', statement: `update revision set previous_hash = 'abc' where number = 2` },
  ])('is broken by $by', async ({ statement, broken }) => {
    expect(await brokenBy(house, statement)).toEqual(broken);
  });

  test('still proves itself when the text of an operation is erased', async () => {
    expect(await brokenBy(house, `update operation set payload = null where revision = 2`)).toEqual([]);
  });

  test('does not give away an erased text: the same operation published twice has two digests', async () => {
    const empty = await anEmptyHouse(name);
    await publishTo(empty, putSource('daily'));
    await publishTo(empty, putSource('daily'));
    const digests = await empty.database.rows(sql`select distinct digest from operation`);
    expect(digests).toHaveLength(2);
  });
});
