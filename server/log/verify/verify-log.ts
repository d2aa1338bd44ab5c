import type { EntityMetadata } from 'typeorm';
import type { Database, Statements } from '../../persistence/database.js';
import type { Projection } from '../append.js';
import { openCheckpoint } from '../checkpoint.js';
import { knownKey, loggedRevisions, operationsOf, revisionsBetween } from '../log.store.js';
import { EMPTY_ROOT } from '../merkle.js';
import { verifierKey, type NoteKey } from '../signed-note.js';
import { compareTable, tablesAmong } from './compare-tables.js';
import { instead, type Finding } from './finding.js';
import { ChainJudge, type LoggedRevision } from './judge-chain.js';
import { keptRoot, TreeJudge } from './judge-tree.js';
import { replay } from './replay.js';

/** The tables of the registry that follow from the log alone; those of read models are named by their projections. */
const REGISTRY_TABLES = ['record', 'claim', 'citation', 'reference', 'source', 'source_capture', 'redirect', 'tombstone'] as const;

/** A checkpoint that somebody kept, and where it is from. */
export interface KeptNote {
  readonly from: string;
  readonly note: string;
}

export interface VerifyOptions {
  /** An empty database to replay the log in. */
  readonly scratch: Database;
  readonly projections: readonly Projection[];
  readonly metadata: readonly EntityMetadata[];
  readonly key: NoteKey;
  readonly checkpoints: readonly KeptNote[];
}

export interface Verification {
  readonly findings: readonly Finding[];
  readonly revisions: number;
  readonly entries: number;
  readonly root: string;
  /** False where the tables could not be compared, because the log itself does not hold. */
  readonly replayed: boolean;
}

/** Checks all that a database holds of the registry: chain, digests, tree, signed checkpoints, and every table against a replay of the log. */
export async function verifyLog(
  db: Statements,
  { scratch, projections, metadata, key, checkpoints }: VerifyOptions,
): Promise<Verification> {
  const [chain, tree] = [new ChainJudge(), await TreeJudge.open(db, key)];
  const findings: Finding[] = [];
  let revisions = 0;
  for await (const revision of readLog(db)) {
    findings.push(...chain.judge(revision), ...(await tree.judge(revision)));
    revisions += 1;
  }
  findings.push(...chain.end(), ...(await tree.end()), ...(await judgeKey(db, key)));
  const { entries } = tree;
  for (const checkpoint of checkpoints) findings.push(...(await judgeCheckpoint(db, checkpoint, key, entries)));
  const failed = chain.payloadsHold ? await replay(scratch, readLog(db), projections) : undefined;
  findings.push(...(failed ?? []));
  const replayed = failed?.length === 0;
  const tables = tablesAmong(metadata, [...REGISTRY_TABLES, ...projections.flatMap((projection) => projection.tables)]);
  if (replayed) for (const table of tables) findings.push(...(await compareTable(db, scratch, table)));
  return { findings, revisions, entries, root: (await keptRoot(db, entries)) ?? EMPTY_ROOT, replayed };
}

/** The log in order, a revision at a time. */
async function* readLog(db: Statements): AsyncGenerator<LoggedRevision> {
  for (const number of await loggedRevisions(db)) {
    const [row] = await revisionsBetween(db, number, number);
    yield { number, row, operations: await operationsOf(db, number) };
  }
}

/** The database names the key that signs it, so that another instance does not begin one of its own. */
async function judgeKey(db: Statements, key: NoteKey): Promise<readonly Finding[]> {
  const known = await knownKey(db);
  return known === verifierKey(key)
    ? []
    : [{ table: 'log_key', column: 'verifier_key', says: instead(known, verifierKey(key), 'the log is signed with') }];
}

/** Whether a log continues what somebody kept of it. */
export async function judgeCheckpoint(
  db: Statements,
  { from, note }: KeptNote,
  key: NoteKey,
  entries: number,
): Promise<readonly Finding[]> {
  const about = { table: 'checkpoint', row: from };
  const signed = openCheckpoint(note, key);
  if (!signed) return [{ ...about, says: `is not a checkpoint signed with the key ${key.name}+${key.id.toString('hex')}` }];
  if (signed.size > entries) {
    return [{ ...about, says: `was signed for ${String(signed.size)} entries, and the log has ${String(entries)}: its end was cut off` }];
  }
  const root = await keptRoot(db, signed.size);
  if (root === undefined || root === signed.root) return [];
  return [
    {
      ...about,
      says: `the first ${String(signed.size)} entries are not those that were signed: ${instead(root, signed.root, 'signed was')}`,
    },
  ];
}
