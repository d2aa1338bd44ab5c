import BetterSqlite3 from 'better-sqlite3';
import { sql } from '../../server/persistence/sql.js';
import { DATABASES } from '../support/house.js';
import { aNotebook, note, notesIn, pause } from './notes.js';

describe.each(DATABASES)('writes on %s', (name) => {
  test('a write that fails half-way leaves nothing, and takes nothing of the writes beside it', async () => {
    const database = await aNotebook(name);
    const before = database.write(async (db) => {
      await note(db, 1, 'before, first half');
      await pause();
      await note(db, 2, 'before, second half');
    });
    const failing = database.write(async (db) => {
      await note(db, 3, 'failing');
      await pause();
      throw new Error('the author changed her mind');
    });
    const after = database.write(async (db) => {
      await note(db, 4, 'after, first half');
      await pause();
      await note(db, 5, 'after, second half');
    });
    await before;
    await expect(failing).rejects.toThrow('the author changed her mind');
    await after;
    expect(await notesIn(database)).toEqual(['before, first half', 'before, second half', 'after, first half', 'after, second half']);
  });

  test('a write sees all of the writes that were asked for earlier, and none that were asked for later', async () => {
    const database = await aNotebook(name);
    const seen = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        database.write(async (db) => {
          await pause();
          const earlier = await notesIn(db);
          await note(db, place, `note ${place}`);
          await pause();
          return earlier.length;
        }),
      ),
    );
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('a write answers what its work answers', async () => {
    const database = await aNotebook(name);
    expect(await database.write(() => Promise.resolve(7))).toBe(7);
  });

  test('closing waits for the writes in line', async () => {
    const database = await aNotebook(name);
    const write = database.write(async (db) => {
      await pause();
      await note(db, 1, 'the last one');
      return notesIn(db);
    });
    await database.close();
    expect(await write).toEqual(['the last one']);
  });

  test('a reader does not see a write before it is whole', async () => {
    const database = await aNotebook(name);
    const seen = await database.write(async (db) => {
      await note(db, 1, 'not yet');
      return { inside: await notesIn(db), outside: await notesIn(database) };
    });
    expect(seen).toEqual({ inside: ['not yet'], outside: [] });
    expect(await notesIn(database)).toEqual(['not yet']);
  });
});

describe('why writes on SQLite wait in line', () => {
  test('two transactions of one data source share a connection: without the line, half of a refused write is kept', async () => {
    const database = await aNotebook('SQLite');
    const insert = (place: number, words: string) => sql`insert into note (place, words) values (${place}, ${words})`.render('sqlite');
    const transaction = (first: string, second: string, places: readonly [number, number]) =>
      database.writer.transaction(async (manager) => {
        for (const [index, words] of [first, second].entries()) {
          const { text, parameters } = insert(places[index]!, words);
          await manager.query(text, [...parameters]);
          await pause();
        }
      });
    const outcomes = await Promise.allSettled([
      transaction('one, first half', 'one, second half', [1, 2]),
      transaction('two', 'two', [3, 4]),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await notesIn(database)).toEqual(['one, second half']);
  });
});

test('a write on SQLite has the file from its beginning: another process writes before it or after it, never between its reading and its writing', async () => {
  const database = await aNotebook('SQLite');
  const other = new BetterSqlite3(database.writer.options.database as string, { timeout: 0 });
  const writeElsewhere = (place: number): unknown => other.prepare('insert into note (place, words) values (?, ?)').run(place, 'elsewhere');
  await database.write(async (db) => {
    const before = await notesIn(db);
    expect(() => writeElsewhere(1)).toThrow('database is locked');
    await note(db, 2, `after ${before.length}`);
  });
  writeElsewhere(3);
  other.close();
  expect(await notesIn(database)).toEqual(['after 0', 'elsewhere']);
});
