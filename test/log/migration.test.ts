import { openHouse, type House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { anEmptyHouse, DATABASES } from '../support/house.js';
import { addName, addRecord, publishTo, putSource } from '../support/operations.js';
import { sentencesIn } from '../support/log.js';
import { whenDone } from '../support/when-done.js';

const treeOf = async ({ database }: House) => ({
  nodes: await database.rows(sql`select * from tree_node order by level, position`),
  heads: await database.rows(sql`select * from tree_head order by revision`),
  key: await database.rows(sql`select * from log_key`),
});

describe.each(DATABASES)('a registry on %s that is older than the tree of its log', (name) => {
  test('gets the tree and the read models that it would have had from the beginning when it is opened', async () => {
    const house = await anEmptyHouse(name);
    await publishTo(house, putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'));
    await publishTo(house, addRecord('person', 'bella'), addName('bella', 'Bella'));
    await publishTo(house);
    const { database } = house;
    const before = await treeOf(house);
    let undone = '';
    while (!undone.startsWith('Log')) {
      const [last] = await database.writer.query<{ name: string }[]>('select name from migrations order by timestamp desc limit 1');
      undone = last!.name;
      await database.writer.undoLastMigration({ transaction: 'each' });
    }
    await database.close();
    const again = await openHouse(house.config);
    whenDone(() => again.database.close());
    expect(await treeOf(again)).toEqual(before);
    expect(before.heads).toHaveLength(3);
    expect(await sentencesIn(again)).toEqual([]);
  });
});
