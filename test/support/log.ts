import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '../../server/entities.js';
import { migrations } from '../../migrations/index.js';
import { openHouse, type House } from '../../server/house.js';
import { append } from '../../server/log/append.js';
import { checkpointFile, readKept } from '../../server/log/kept-checkpoint.js';
import { loggedRevisions, operationsOf, revisionsBetween } from '../../server/log/log.store.js';
import { headOf, NO_REVISION, revisionHash, type SealedRevision } from '../../server/log/revision.js';
import { readVerifierKey } from '../../server/log/signed-note.js';
import { sentenceOf, type Finding } from '../../server/log/verify/finding.js';
import { verifyLog, type KeptNote } from '../../server/log/verify/verify-log.js';
import { Database, type Statements, type Transaction } from '../../server/persistence/database.js';
import { raw } from '../../server/persistence/sql.js';
import { aConfig, type DatabaseName } from './house.js';
import { inRepository } from './root.js';
import { whenDone } from './when-done.js';

/** What a check of a house's registry finds; `db` may be a running transaction. */
export async function findingsIn(
  house: House,
  db: Statements = house.database,
  more: readonly KeptNote[] = [],
): Promise<readonly Finding[]> {
  const home = mkdtempSync(join(tmpdir(), 'habeas-scratch-'));
  const scratch = await Database.open({ port: 0, home }, entities, migrations);
  try {
    const { database, projections, log, config } = house;
    const kept = readKept(checkpointFile(config.home));
    const checkpoints = [...(kept === undefined ? [] : [{ from: 'kept', note: kept }]), ...more];
    const key = readVerifierKey(log.verifierKey)!;
    const { findings } = await verifyLog(db, { scratch, projections, metadata: database.writer.entityMetadatas, key, checkpoints });
    return findings;
  } finally {
    await scratch.close();
    rmSync(home, { recursive: true });
  }
}

export const sentencesIn = async (...asked: Parameters<typeof findingsIn>): Promise<readonly string[]> =>
  (await findingsIn(...asked)).map(sentenceOf);

/** What a check finds once the statements have run; they are taken back afterwards. */
export async function foundAfter(house: House, ...statements: readonly string[]): Promise<readonly Finding[]> {
  let found: readonly Finding[] | undefined;
  const tampering = house.database.write(async (db) => {
    await writeDirectly(db, statements);
    found = await findingsIn(house, db);
    throw new Error('taken back');
  });
  await expect(tampering).rejects.toThrow('taken back');
  return found!;
}

/** Runs statements for good, as somebody with access to the database would. */
export const tamper = ({ database }: House, ...statements: readonly string[]): Promise<void> =>
  database.write((db) => writeDirectly(db, statements));

/** No constraint stops whoever writes into the database itself. */
async function writeDirectly(db: Transaction, statements: readonly string[]): Promise<void> {
  await db.rows(raw(db.dialect === 'sqlite' ? 'pragma defer_foreign_keys = on' : 'set local session_replication_role = replica'));
  for (const statement of statements) await db.rows(raw(statement));
}

/** The log of a house, as somebody would write it anew who can write everything but a signature. */
export async function logOf(
  { database }: House,
  change: (revision: SealedRevision) => SealedRevision = (revision) => revision,
  upTo = Infinity,
): Promise<readonly SealedRevision[]> {
  const written: SealedRevision[] = [];
  let previous = NO_REVISION;
  for (const number of (await loggedRevisions(database)).filter((each) => each <= upTo)) {
    const [row] = await revisionsBetween(database, number, number);
    const operations = await operationsOf(database, number);
    const changed = change({ head: headOf(row!), operations: operations.map(({ payload, salt, digest }) => ({ payload, salt, digest })) });
    const digests = changed.operations.map(({ digest }) => digest);
    const revision = { ...changed, head: { ...changed.head, previous_hash: previous } };
    previous = revisionHash(revision.head, digests);
    written.push(revision);
  }
  return written;
}

/** A house with this log, beside the key and the checkpoint of another. */
export async function houseWith(log: readonly SealedRevision[], beside: House, name: DatabaseName): Promise<House> {
  const config = await aConfig(name);
  for (const file of ['log.key', 'checkpoint']) copyFileSync(join(beside.config.home, file), join(config.home, file));
  const database = await Database.open(config, entities, migrations);
  await database.write(async (db) => {
    for (const revision of log) await append(db, revision, beside.projections);
  });
  await database.close();
  const house = await openHouse(config, inRepository('data'), () => undefined);
  whenDone(() => house.database.close());
  return house;
}
