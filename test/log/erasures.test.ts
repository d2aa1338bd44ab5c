import { erasures, whatGoes } from '../../server/log/what-goes.js';
import { publish } from '../../server/log/publish.js';
import type { House } from '../../server/house.js';
import { raw, sql } from '../../server/persistence/sql.js';
import { DATABASES, anEmptyHouse } from '../support/house.js';
import { sentencesIn } from '../support/log.js';
import { addClaim, addName, addRecord, publishTo, putSource, retractClaim } from '../support/operations.js';

const SECRET = 'Lives at 5 Garden Street';

const claimsSaying = async ({ database }: House, text: string): Promise<readonly string[]> =>
  (await database.rows<{ id: string }>(sql`select id from claim where value like ${`%${text}%`} and superseded_in is null`)).map(
    ({ id }) => id,
  );

/** Everything that the database holds, as text. */
async function everything({ database }: House): Promise<string> {
  const tables = database.writer.entityMetadatas.map(({ tableName }) => tableName);
  const rows = await Promise.all(tables.map((table) => database.rows(sql`select * from ${raw(table)}`)));
  return JSON.stringify(rows);
}

describe.each(DATABASES)('erasing claims on %s', (name) => {
  test('destroys every copy of what they say, wherever it was published, and leaves a log that proves itself', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'), addClaim('anna', 'biography', SECRET));
    const [first] = await claimsSaying(house, SECRET);
    await publishTo(house, retractClaim('anna', first!), addClaim('anna', 'biography', SECRET, { note: 'said again' }));
    await publishTo(house, addClaim('anna', 'categories', 'civilian'));
    expect((await everything(house)).split(SECRET).length).toBeGreaterThan(4);

    const [standing] = await claimsSaying(house, SECRET);
    await house.database.write(async (db) => {
      const operations = erasures(await whatGoes(db, { is: 'claim', id: standing! }), 'asked for by the family');
      expect(operations.map(({ revision, position }) => [revision, position])).toEqual([
        [1, 3],
        [2, 1],
      ]);
      await publish(db, { author: 'editor', reviewer: 'admin', summary: 'Erase an address', operations }, house.projections);
    });

    expect(await everything(house)).not.toContain(SECRET);
    expect(await everything(house)).toContain('civilian');
    expect(await sentencesIn(house)).toEqual([]);
  });

  test('has nothing to say of claims that are not there or are gone already', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'), addClaim('anna', 'biography', SECRET));
    const claims = await claimsSaying(house, SECRET);
    const goes = (id: string) => whatGoes(house.database, { is: 'claim', id });
    await publishTo(house, ...erasures(await goes(claims[0]!), 'asked for'));
    for (const id of [claims[0]!, 'no such claim']) expect(await goes(id)).toEqual([]);
  });
});
