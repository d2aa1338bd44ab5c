import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../persistence/config.js';
import type { Database, Statements } from '../persistence/database.js';
import { openCheckpoint, signCheckpoint } from './checkpoint.js';
import { contradiction } from './contradiction.js';
import { checkpointFile, keep, readKept } from './kept-checkpoint.js';
import { knownKey, lastTreeHead, NO_TREE, replaceKey } from './log.store.js';
import { newSigner, readSigner, readVerifierKey, secretOf, verifierKey, type NoteKey, type NoteSigner } from './signed-note.js';

/** The key that signs this log: from HABEAS_LOG_KEY, else from the file `log.key`, which is made on the first start. */
export async function openSigner(database: Database, config: Config): Promise<NoteSigner> {
  const signer = config.logKey === undefined ? signerInFile(config) : signerIn(config.logKey, 'HABEAS_LOG_KEY');
  const own = verifierKey(signer);
  const known = (await knownKey(database)) ?? own;
  if (known !== own) throw new Error(anotherKey(known, own));
  if ((await knownKey(database)) === undefined) await database.write((db) => replaceKey(db, own));
  return signer;
}

/** Begins a new key where the old one is lost or has become known. Whoever pinned the old one will notice. */
export async function renewKey(database: Database, config: Config): Promise<string> {
  if (config.logKey !== undefined) throw new Error('HABEAS_LOG_KEY is set: the key comes from there; unset it to renew the one in log.key');
  const signer = newSigner(logName(config));
  await database.write(async (db) => {
    await resign(db, checkpointFile(config.home), signer);
    await replaceKey(db, verifierKey(signer));
    writeFileSync(keyFile(config), `${secretOf(signer)}\n`, { mode: 0o600 });
  });
  return verifierKey(signer);
}

/** The checkpoint that is kept stays kept: signed with the new key, unless the log contradicts it. */
async function resign(db: Statements, file: string, signer: NoteSigner): Promise<void> {
  const [kept, old] = [readKept(file), readVerifierKey((await knownKey(db)) ?? '')];
  if (kept === undefined || old === undefined) return;
  const signed = openCheckpoint(kept, old);
  const head = (await lastTreeHead(db)) ?? NO_TREE;
  const wrong = signed ? await contradiction(db, signed, head) : 'it is not signed with the key of this log';
  if (wrong !== undefined) throw new Error(`The log does not continue the checkpoint in ${file}: ${wrong}. Its key is not renewed.`);
  keep(file, signCheckpoint({ origin: signer.name, size: head.size, root: head.root }, signer));
}

/** The key of a log that is only looked at: as HABEAS_LOG_KEY or log.key say, else as the database does. Nothing is made. */
export async function knownLogKey(db: Statements, config: Config): Promise<NoteKey | undefined> {
  if (config.logKey !== undefined) return signerIn(config.logKey, 'HABEAS_LOG_KEY');
  if (existsSync(keyFile(config))) return signerInFile(config);
  const known = await knownKey(db);
  return known === undefined ? undefined : readVerifierKey(known);
}

const keyFile = ({ home }: Config): string => join(home, 'log.key');

function signerInFile(config: Config): NoteSigner {
  const file = keyFile(config);
  // Two processes may start at once: whoever finds the file made meanwhile reads it.
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${secretOf(newSigner(logName(config)))}\n`, { mode: 0o600, flag: 'wx', flush: true });
    } catch (error) {
      if (!existsSync(file)) throw error;
    }
  }
  return signerIn(readFileSync(file, 'utf8'), file);
}

function signerIn(text: string, where: string): NoteSigner {
  const signer = readSigner(text);
  if (!signer)
    throw new Error(`${where}: expected a signing key in the form PRIVATE+KEY+<name>+<id>+<key>, such as Habeas writes into log.key`);
  return signer;
}

/** The log's name for good: the address that is known when the key is made. */
function logName({ origin, port }: Config): string {
  const host = origin === undefined ? `localhost:${String(port)}` : new URL(origin).host;
  return `${host}/log`;
}

const anotherKey = (known: string, own: string): string =>
  `The log in this database is signed with the key ${known}, and this instance has the key ${own}. ` +
  'Copy log.key from the instance that published last, or set HABEAS_LOG_KEY to what it holds. ' +
  'If that key is lost, "npm run habeas -- renew-key" begins a new one; everyone who pinned the old one will notice.';
