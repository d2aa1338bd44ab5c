import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import { DATA, projectionsOf } from './house.js';
import { checkpointFile, readKept } from './log/kept-checkpoint.js';
import { knownLogKey } from './log/log-key.js';
import { readVerifierKey, verifierKey, type NoteKey } from './log/signed-note.js';
import { countUntold, lastTreeHead, NO_TREE } from './log/log.store.js';
import { follow } from './log/mirror/follow.js';
import { HistoryRewritten, RemoteLog } from './log/mirror/remote-log.js';
import { sentenceOf, type Finding } from './log/verify/finding.js';
import { judgeCheckpoint, verifyLog, type KeptNote, type Verification } from './log/verify/verify-log.js';
import { readConfig, sqliteFile, type Config } from './persistence/config.js';
import { Database } from './persistence/database.js';
import { readVocabularies } from './registry/files/vocabularies.js';
import { Languages } from './registry/wording.js';

const MOST_FINDINGS = 50;

/** What a check says, and whether all of it holds. */
export interface Report {
  readonly holds: boolean;
  readonly lines: readonly string[];
}

const OPTIONS = {
  home: { type: 'string' },
  url: { type: 'string' },
  checkpoint: { type: 'string', multiple: true },
  key: { type: 'string' },
} as const;

/** `verify [--home dir | --url origin] [--checkpoint file]… [--key key]`: checks a registry, running or copied, against its log. Changes nothing. */
export async function verify(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Report> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.home !== undefined && values.url !== undefined) throw new Error('Give --home or --url, not both');
  const given = (values.checkpoint ?? []).map((file) => ({ from: file, note: readFileSync(file, 'utf8') }));
  const pinned = values.key === undefined ? undefined : keyIn(values.key);
  if (values.url !== undefined) return verifyRemote(values.url, given, pinned);
  if (values.home !== undefined && !existsSync(values.home)) throw new Error(`There is no folder ${values.home}`);
  const config = readConfig(values.home === undefined ? env : { ...env, HABEAS_HOME: values.home });
  if (config.databaseUrl === undefined && !existsSync(sqliteFile(config)))
    throw new Error(`There is no database ${sqliteFile(config)}; name the folder that holds it with --home`);
  return withScratch(async (scratch) => {
    const database = await Database.openReadOnly(config, entities);
    try {
      return await verifyDatabase(database, scratch, config, given, pinned);
    } finally {
      await database.close();
    }
  });
}

async function verifyDatabase(
  database: Database,
  scratch: Database,
  config: Config,
  given: readonly KeptNote[],
  pinned: NoteKey | undefined,
): Promise<Report> {
  const own = checkpointFile(config.home);
  // The file before the database: it is never ahead of what was committed.
  const kept = readKept(own);
  const checkpoints = [...(kept === undefined ? [] : [{ from: own, note: kept }]), ...given];
  const languages = new Languages(join(DATA, 'i18n'), readVocabularies(join(DATA, 'vocabulary')));
  return database.snapshot(async (db) => {
    const key = pinned ?? (await knownLogKey(db, config));
    if (!key) throw new Error('The key of this log is not known: give it with --key, as /log/key shows it');
    const options = { scratch, projections: projectionsOf(languages), metadata: database.writer.entityMetadatas, key, checkpoints };
    return reportOn(await verifyLog(db, options), key, checkpoints);
  });
}

/** Takes the log of an instance over step by step, as a mirror does, into a database that is thrown away. */
async function verifyRemote(url: string, given: readonly KeptNote[], pinned: NoteKey | undefined): Promise<Report> {
  if (!/^https?:\/\//.test(url)) throw new Error(`--url: found "${url}"; expected an address such as https://habeas.example`);
  const remote = new RemoteLog(url.replace(/\/+$/, ''));
  const key = pinned ?? (await remote.key());
  return withScratch(async (scratch) => {
    const findings: Finding[] = [];
    try {
      await follow(scratch, remote, key, []);
    } catch (error) {
      if (!(error instanceof HistoryRewritten)) throw error;
      findings.push({ table: 'log', says: error.message });
    }
    const { revision, size, root } = (await lastTreeHead(scratch)) ?? NO_TREE;
    for (const checkpoint of given) findings.push(...(await judgeCheckpoint(scratch, checkpoint, key, size)));
    const untold = await countUntold(scratch);
    return {
      holds: findings.length === 0,
      lines: [
        `${String(revision)} revisions, ${String(size)} entries, root ${Buffer.from(root, 'hex').toString('base64')}`,
        `signed with ${verifierKey(key)}${pinned ? '' : ', the key that the instance itself shows: compare it with one from elsewhere'}`,
        ...(untold > 0 ? [`${String(untold)} entries are known by their digests alone`] : []),
        ...findings.map(sentenceOf),
        findings.length === 0 ? 'Every entry stands in the tree that was signed.' : notAs(findings.length),
      ],
    };
  });
}

function keyIn(text: string): NoteKey {
  const key = readVerifierKey(text);
  if (!key)
    throw new Error(`--key: found "${text}"; expected a verifier key such as habeas.example/log+530d903a+Aekye…, as /log/key shows it`);
  return key;
}

/** An empty database in a folder of its own, which is gone afterwards. */
async function withScratch<T>(work: (scratch: Database) => Promise<T>): Promise<T> {
  const home = mkdtempSync(join(tmpdir(), 'habeas-verify-'));
  try {
    const scratch = await Database.open({ port: 0, home }, entities, migrations);
    try {
      return await work(scratch);
    } finally {
      await scratch.close();
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function reportOn({ findings, revisions, entries, root, replayed }: Verification, key: NoteKey, checkpoints: readonly KeptNote[]): Report {
  const more = findings.length - MOST_FINDINGS;
  return {
    holds: findings.length === 0,
    lines: [
      `${String(revisions)} revisions, ${String(entries)} entries, root ${Buffer.from(root, 'hex').toString('base64')}`,
      `signed with ${verifierKey(key)}`,
      checkpoints.length === 0
        ? 'no signed checkpoint is kept: a log that was cut short could not be told'
        : `${String(checkpoints.length)} signed checkpoints compared`,
      ...findings.slice(0, MOST_FINDINGS).map(sentenceOf),
      ...(more > 0 ? [`and ${String(more)} more`] : []),
      ...(replayed ? [] : ['The tables were not compared: the log that they would be compared with does not hold.']),
      findings.length === 0 ? 'Everything is as it was published.' : notAs(findings.length),
    ],
  };
}

const notAs = (count: number): string =>
  count === 1 ? '1 thing is not as it was published.' : `${String(count)} things are not as they were published.`;
