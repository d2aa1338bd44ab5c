import { rebuild } from '../../server/log/rebuild.js';
import { sql } from '../../server/persistence/sql.js';
import { anEmptyHouse, DATABASES } from '../support/house.js';
import { addName, addRecord, publishTo, putSource } from '../support/operations.js';
import { sentencesIn } from '../support/log.js';

describe.each(DATABASES)('a registry on %s that is older than the tree of its log', (name) => {
  test('gets the tree that it would have had from the beginning', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'));
    await publishTo(house, addRecord('person', 'bella'), addName('bella', 'Bella'));
    await publishTo(house);
    const { database } = house;
    const tree = async () => ({
      nodes: await database.rows(sql`select * from tree_node order by level, position`),
      heads: await database.rows(sql`select * from tree_head order by revision`),
      key: await database.rows(sql`select * from log_key`),
    });
    const before = await tree();
    let undone = '';
    while (!undone.startsWith('Log')) {
      const [last] = await database.writer.query<{ name: string }[]>('select name from migrations order by timestamp desc limit 1');
      undone = last!.name;
      await database.writer.undoLastMigration({ transaction: 'each' });
    }
    await database.writer.runMigrations({ transaction: 'each' });
    // As opening does with a database that was brought up to date.
    await rebuild(database, house.projections);
    const after = await tree();
    expect(after).toEqual({ ...before, key: [] });
    expect(before.heads).toHaveLength(3);
    await database.write((db) => db.rows(sql`insert into log_key (verifier_key) values (${house.log.verifierKey})`));
    expect(await sentencesIn(house)).toEqual([]);
  });
});
