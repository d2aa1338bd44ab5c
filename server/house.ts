import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { migrations } from '../migrations/index.js';
import { openGate, type Gate } from './accounts/gate.js';
import type { DeskHouse } from './desk/proposals/desk.js';
import { loadRegistry } from './desk/load-registry.js';
import { peopleProjection } from './explore/people/people.projection.js';
import { searchProjection } from './explore/search/search.projection.js';
import { entities } from './entities.js';
import type { Projection } from './log/append.js';
import { SigningKeeper, type LogKeeper } from './log/log-keeper.js';
import { rebuild } from './log/rebuild.js';
import { MirrorKeeper } from './log/mirror/mirror-keeper.js';
import { readConfig, type Config } from './persistence/config.js';
import { Database } from './persistence/database.js';
import { judgeFiles } from './registry/files/judge-files.js';
import { FolderVault } from './registry/captures/vault.js';
import { codesOf, readVocabularies, type Vocabularies } from './registry/files/vocabularies.js';
import { namesProjection } from './registry/names.projection.js';
import { latestRevision } from './registry/registry.store.js';
import { DEFAULT_LANGUAGE, Languages } from './registry/wording.js';

/** The folder of vocabularies, catalogues and the registry's files. */
export const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** What every way into the program needs: the open database, the vocabularies, the languages, the read models. */
export interface House {
  readonly config: Config;
  readonly database: Database;
  readonly vocabularies: Vocabularies;
  readonly languages: Languages;
  /** Where people are let in. */
  readonly gate: Gate;
  readonly projections: readonly Projection[];
  readonly log: LogKeeper;
  /** What follows another instance, where this one is a mirror. */
  readonly mirror: MirrorKeeper | undefined;
}

/** Everything that is derived from claims when something is published. */
export const projectionsOf = (languages: Languages): readonly Projection[] => [
  namesProjection,
  peopleProjection(languages),
  searchProjection,
];

export async function openHouse(config: Config = readConfig(), data: string = DATA, complain = toStandardError): Promise<House> {
  const vocabularies = readVocabularies(join(data, 'vocabulary'));
  const languages = new Languages(join(data, 'i18n'), vocabularies);
  const database = await Database.open(config, entities, migrations);
  const projections = projectionsOf(languages);
  const gate = openGate(config, database, languages.wording(DEFAULT_LANGUAGE, () => '').phrase('site.name'));
  try {
    // A new version may derive what an older one did not: an instance that is brought up to date has it at once.
    if (database.wasMigrated && (await latestRevision(database)) > 0) await rebuild(database, projections);
    const mirror = config.mirror && (await MirrorKeeper.open(database, config, config.mirror, complain));
    const log = mirror ?? (await SigningKeeper.open(database, config, complain));
    return { config, database, vocabularies, languages, gate, projections, log, mirror };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What the desk needs of the house. */
export const deskOf = ({ config, database, languages, vocabularies, projections }: House): DeskHouse => ({
  database,
  languages,
  projections,
  codesOf: codesOf(vocabularies),
  vault: new FolderVault(join(config.home, 'captures')),
  fourEyes: config.review !== 'single',
});

/** Publishes what the registry's files state and the database does not. Refuses files with problems, and then changes nothing. */
export async function loadFiles(house: House, folder: string = join(DATA, 'registry'), writtenAt?: number): Promise<readonly number[]> {
  if (house.mirror) throw new Error(`nothing was changed: this instance mirrors ${house.config.mirror?.origin ?? ''}; load files there`);
  const judged = judgeFiles(folder, house.languages);
  if (!judged.ok) throw new Error(`${folder} is not loaded, nothing was changed:\n${judged.problems.join('\n')}`);
  return loadRegistry(house.database, judged.content, house.projections, writtenAt);
}

const toStandardError = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

export async function isEmpty(house: House): Promise<boolean> {
  return (await latestRevision(house.database)) === 0;
}
