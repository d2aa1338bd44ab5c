import type { Database, Statements } from '../../persistence/database.js';
import { append, type Projection } from '../append.js';
import { contradiction } from '../contradiction.js';
import type { LogEntry } from '../entries.js';
import { lastTreeHead, NO_TREE, type TreeHead } from '../log.store.js';
import { provesConsistency } from '../merkle.js';
import type { NoteKey } from '../signed-note.js';
import { holdLine } from '../publish.js';
import { readRevision } from './read-revision.js';
import { HistoryRewritten, OriginSilent, type RemoteLog, type SignedCheckpoint } from './remote-log.js';

/**
 * Catches up with an origin, revision by revision: each is written in a transaction of its own, and only if the tree that it makes is the
 * one that the origin signed. Since a tree is only ever added to, that proves too that it continues what is here.
 */
export async function follow(database: Database, remote: RemoteLog, key: NoteKey, projections: readonly Projection[]): Promise<void> {
  const newest = await remote.checkpoint(key);
  await requireContinued(database, remote, newest);
  for (let own = await headOf(database); own.size < newest.size; own = await headOf(database)) {
    const next = await remote.checkpoint(key, own.revision + 1);
    await take(database, remote, own, next, projections);
  }
}

async function take(
  database: Database,
  remote: RemoteLog,
  own: TreeHead,
  next: SignedCheckpoint,
  projections: readonly Projection[],
): Promise<void> {
  const about = `revision ${String(own.revision + 1)}`;
  const entries: LogEntry[] = [];
  if (next.size <= own.size)
    throw new HistoryRewritten(`${about} was signed at ${String(next.size)} entries, ${String(own.size)} were there before`);
  for await (const entry of remote.entries(own.size, next.size)) entries.push(entry);
  const revision = readRevision(entries);
  if (revision?.head.number !== own.revision + 1) throw new OriginSilent(`the entries of ${about} are not a revision`);
  await database.write(async (db) => {
    await holdLine(db);
    // Another process of this mirror may have been faster.
    if ((await headOf(db)).size !== own.size) return;
    await append(db, revision, projections, next.note);
    const head = await headOf(db);
    if (head.size !== next.size || head.root !== next.root)
      throw new HistoryRewritten(`${about} does not continue the log that was verified here, though its checkpoint is signed`);
  });
}

/** What is signed now must continue what is here; an origin that has become shorter took something back. */
async function requireContinued(db: Statements, remote: RemoteLog, newest: SignedCheckpoint): Promise<void> {
  const own = await headOf(db);
  if (own.size === 0) return;
  if (newest.size <= own.size) {
    const wrong = await contradiction(db, newest, own);
    if (wrong !== undefined) throw new HistoryRewritten(wrong);
    if (newest.size === own.size) return;
    throw new HistoryRewritten(`the log ends after ${String(newest.size)} entries, and ${String(own.size)} were signed before`);
  }
  const proof = await remote.consistencyProof(own.size, newest.size);
  if (!provesConsistency(own.size, newest.size, own.root, newest.root, proof))
    throw new HistoryRewritten(`the first ${String(own.size)} entries are not those that were signed`);
}

const headOf = async (db: Statements): Promise<TreeHead> => (await lastTreeHead(db)) ?? NO_TREE;
