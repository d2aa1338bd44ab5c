import { sql } from '../../server/persistence/sql.js';
import { anEmptyHouse } from '../support/house.js';
import { aNotebook, note, notesIn } from './notes.js';

describe('the connection that writes to SQLite', () => {
  test.each([
    { so: 'lets readers read on', pragma: 'journal_mode', value: 'wal' },
    { so: 'has each write on disk before it is acknowledged', pragma: 'synchronous', value: 2 },
    { so: 'checks foreign keys', pragma: 'foreign_keys', value: 1 },
    { so: 'waits for another process to finish writing', pragma: 'busy_timeout', value: 5000 },
  ])('$so: $pragma is $value', async ({ pragma, value }) => {
    const { writer } = await aNotebook('SQLite');
    const [row] = await writer.query<Record<string, unknown>[]>(`pragma ${pragma}`);
    expect(Object.values(row ?? {})).toEqual([value]);
  });
});

describe('the connection that reads from SQLite', () => {
  test('cannot write', async () => {
    const database = await aNotebook('SQLite');
    await expect(note(database, 1, 'by the reader')).rejects.toThrow(/readonly/);
    expect(await notesIn(database)).toEqual([]);
  });

  test('waits for a writer of another process instead of being refused at once', async () => {
    const database = await aNotebook('SQLite');
    const [row] = await database.rows<Record<string, unknown>>(sql`pragma busy_timeout`);
    expect(Object.values(row ?? {})).toEqual([5000]);
  });
});

test('SQLite lower-cases letters of every script, as PostgreSQL does', async () => {
  const { database } = await anEmptyHouse('SQLite');
  const [row] = await database.rows(sql`select lower(${'ՌՈՒԲԵՆ Рубен Ə'}) as lower, lower(${null}) as empty`);
  expect(row).toEqual({ lower: 'ռուբեն рубен ə', empty: null });
});
