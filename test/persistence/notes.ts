import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Database, type Statements } from '../../server/persistence/database.js';
import { sql } from '../../server/persistence/sql.js';
import { create, integer, key, text } from '../../migrations/columns.js';
import { whenDone } from '../support/when-done.js';
import { aConfig, type DatabaseName } from '../support/house.js';

class Notes1763800000001 implements MigrationInterface {
  name = 'Notes1763800000001';
  up(runner: QueryRunner): Promise<void> {
    return create(runner, 'note', [integer('place', key), text('words')]);
  }
  down(runner: QueryRunner): Promise<void> {
    return runner.dropTable('note');
  }
}

/** A database with one plain table, `note`. */
export async function aNotebook(name: DatabaseName): Promise<Database> {
  const database = await Database.open(await aConfig(name), [], [Notes1763800000001]);
  whenDone(() => (database.writer.isInitialized ? database.close() : undefined));
  return database;
}

export const note = (db: Statements, place: number, words: string): Promise<unknown> =>
  db.rows(sql`insert into note (place, words) values (${place}, ${words})`);

export async function notesIn(db: Statements): Promise<readonly string[]> {
  const rows = await db.rows<{ words: string }>(sql`select words from note order by place`);
  return rows.map(({ words }) => words);
}

/** Lets everything else that is ready run first. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
