import { entities } from '../../server/entities.js';
import { migrations } from '../../migrations/index.js';
import { Database } from '../../server/persistence/database.js';
import { insertRows } from '../../server/persistence/insert.js';
import { sql } from '../../server/persistence/sql.js';
import { whenDone } from '../support/when-done.js';
import { DATABASES, aConfig, type DatabaseName } from '../support/house.js';

async function migrated(name: DatabaseName): Promise<Database> {
  const database = await Database.open(await aConfig(name), entities, migrations);
  whenDone(() => database.close());
  return database;
}

const tables = async ({ dialect, writer }: Database): Promise<string[]> => {
  const text =
    dialect === 'sqlite'
      ? `select name from sqlite_master where type in ('table', 'index', 'view', 'trigger') and name not like 'sqlite_%'`
      : `select table_name as name from information_schema.tables where table_schema = 'public'`;
  return (await writer.query<{ name: string }[]>(text)).map(({ name }) => name);
};

const citation = (claim: string) => ({ claim_id: claim, position: 0, source_id: 'daily' });

describe.each(DATABASES)('the schema on %s', (name) => {
  test('is what the entities say: the schema builder finds nothing to do after the migrations', async () => {
    const { writer } = await migrated(name);
    const { upQueries } = await writer.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  test('has a table for every entity', async () => {
    const database = await migrated(name);
    const names = database.writer.entityMetadatas.map(({ tableName }) => tableName);
    expect(names).toHaveLength(entities.length);
    expect(await tables(database)).toEqual(expect.arrayContaining(names));
  });

  test('goes away without a trace: migrations taken back leave only the list of migrations, and can be run again', async () => {
    const database = await migrated(name);
    for (let left = migrations.length; left > 0; left -= 1) await database.writer.undoLastMigration({ transaction: 'each' });
    expect(await tables(database)).toEqual(['migrations']);
    const again = await database.writer.runMigrations({ transaction: 'each' });
    expect(again).toHaveLength(migrations.length);
  });

  test('refuses a citation of a claim that does not exist', async () => {
    const database = await migrated(name);
    await expect(database.write((db) => insertRows(db, 'citation', [citation('no such claim')]))).rejects.toThrow(/foreign key/i);
    expect(await database.rows(sql`select * from citation`)).toEqual([]);
  });

  test('opening an existing database again changes nothing', async () => {
    const config = await aConfig(name);
    const first = await Database.open(config, entities, migrations);
    const before = await tables(first);
    await first.close();
    const second = await Database.open(config, entities, migrations);
    whenDone(() => second.close());
    expect(await tables(second)).toEqual(before);
    expect(await second.writer.query('select name from migrations')).toHaveLength(migrations.length);
  });
});
