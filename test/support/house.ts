import 'reflect-metadata';
import { loadFiles, openHouse, type House } from '../../server/house.js';
import type { Config } from '../../server/persistence/config.js';
import { freshPostgres } from './postgres.js';
import { folderOf } from './registry-folder.js';
import { whenDone } from './when-done.js';
import { registryFolder, type Files } from './registry-files.js';
import { inRepository } from './root.js';

/** What everything that is stored is tested on. */
export const DATABASES = ['SQLite', 'PostgreSQL'] as const;
export type DatabaseName = (typeof DATABASES)[number];

/** The configuration of an instance with an empty database of its own. */
export async function aConfig(database: DatabaseName): Promise<Config> {
  const home = folderOf();
  return database === 'SQLite' ? { port: 0, home } : { port: 0, home, databaseUrl: await freshPostgres() };
}

/** An open house on an empty database of its own, with the vocabularies and languages of the repository. */
export async function anEmptyHouse(database: DatabaseName = 'SQLite'): Promise<House> {
  const house = await openHouse(await aConfig(database), inRepository('data'));
  whenDone(() => (house.database.writer.isInitialized ? house.database.close() : undefined));
  return house;
}

/** A house that holds what the given files state. */
export async function aHouse(files: Files, database: DatabaseName = 'SQLite'): Promise<House> {
  const house = await anEmptyHouse(database);
  await loadFiles(house, registryFolder(files));
  return house;
}

/** A house that holds the registry of the repository. */
export async function theRegistry(database: DatabaseName = 'SQLite'): Promise<House> {
  const house = await anEmptyHouse(database);
  await loadFiles(house, inRepository('data/registry'));
  return house;
}
