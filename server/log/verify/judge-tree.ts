import type { Statements } from '../../persistence/database.js';
import { openCheckpoint } from '../checkpoint.js';
import { nodesBetween, treeHeads, treeLevels, type TreeHead } from '../log.store.js';
import { leafHash, nodeHash, rootOf, subtreesOf, type Subtree } from '../merkle.js';
import { headLeaf, headOf, operationLeaf } from '../revision.js';
import type { NoteKey } from '../signed-note.js';
import { instead, type Finding } from './finding.js';
import type { LoggedRevision } from './judge-chain.js';

type Hashes = ReadonlyMap<number, string>;

/** Judges the kept tree revision by revision: leaves by the log, nodes by the two below them, heads by the nodes; so one fault is told once. */
export class TreeJudge {
  private readonly heads: Map<number, TreeHead>;
  private size = 0;

  private constructor(
    private readonly db: Statements,
    heads: readonly TreeHead[],
    private readonly key: NoteKey,
  ) {
    this.heads = new Map(heads.map((head) => [head.revision, head]));
  }

  static async open(db: Statements, key: NoteKey): Promise<TreeJudge> {
    return new TreeJudge(db, await treeHeads(db), key);
  }

  /** How many entries the log has, those included that were taken out of it. */
  get entries(): number {
    return this.size;
  }

  async judge(revision: LoggedRevision): Promise<readonly Finding[]> {
    const from = this.size;
    const head = this.heads.get(revision.number);
    this.heads.delete(revision.number);
    const count = await this.countOf(revision, head);
    this.size += count;
    const leaves = leavesOf(revision, count);
    const findings = [...judgeOperations(revision, count)];
    let below: Hashes = new Map();
    for (let level = 0; 2 ** level <= this.size; level += 1) {
      const [start, end] = [Math.floor(from / 2 ** level), Math.floor(this.size / 2 ** level)];
      // A parent may have a left child that an earlier revision brought.
      const kept = await nodesBetween(this.db, level, Math.max(0, start - 1), end);
      const hashes = new Map(kept.map(({ position, hash }) => [position, hash]));
      for (let position = start; position < end; position += 1) {
        const expected = level === 0 ? leaves.get(position - from) : parentOf(below, position);
        findings.push(...judgeNode({ level, position }, hashes.get(position), expected, revision.number));
      }
      below = hashes;
    }
    return [...findings, ...(await this.judgeHead(revision.number, head))];
  }

  /** What the tree has beyond the log. */
  async end(): Promise<readonly Finding[]> {
    const levels = await treeLevels(this.db);
    const extra = await Promise.all(levels.map((level) => nodesBetween(this.db, level, Math.floor(this.size / 2 ** level))));
    return [
      ...extra.flat().map((node) => ({ table: 'tree_node', row: nameOf(node), says: 'stands beyond the end of the log' })),
      ...[...this.heads.keys()].map((revision) => ({
        table: 'tree_head',
        row: String(revision),
        revision,
        says: 'is of a revision that the log does not have',
      })),
    ];
  }

  /** How many leaves a revision made: where operations were taken out or added, its leaf in the tree still says how many there were. */
  private async countOf({ row, operations }: LoggedRevision, kept: TreeHead | undefined): Promise<number> {
    if (!row) return 0;
    const counts = [operations.length, (kept?.size ?? 0) - this.size - 1];
    const [leaf] = await nodesBetween(this.db, 0, this.size, this.size + 1);
    return 1 + (counts.find((count) => leafHash(headLeaf(headOf(row), row.hash, count)) === leaf?.hash) ?? operations.length);
  }

  private async judgeHead(revision: number, head: TreeHead | undefined): Promise<readonly Finding[]> {
    const about = { table: 'tree_head', row: String(revision), revision };
    if (!head) return [{ ...about, says: 'is missing' }];
    const root = await keptRoot(this.db, this.size);
    const signed = head.note === null ? undefined : openCheckpoint(head.note, this.key);
    const isSigned = signed?.size === head.size && signed.root === head.root;
    return [
      ...(head.size === this.size ? [] : [{ ...about, column: 'size', says: instead(head.size, this.size, 'the log has') }]),
      ...(root === undefined || head.root === root ? [] : [{ ...about, column: 'root', says: instead(head.root, root, 'the tree has') }]),
      ...(head.note === null || isSigned ? [] : [{ ...about, column: 'note', says: 'is not a signed checkpoint of this tree' }]),
    ];
  }
}

/** The root of the first `size` leaves as the kept nodes make it; undefined where one is missing. */
export async function keptRoot(db: Statements, size: number): Promise<string | undefined> {
  const hashes = new Map<number, string>();
  for (const { level, position } of subtreesOf({ start: 0, end: size })) {
    const [node] = await nodesBetween(db, level, position, position + 1);
    if (!node) return undefined;
    hashes.set(level, node.hash);
  }
  return rootOf(size, ({ level }) => hashes.get(level) ?? '');
}

/** The hashes of the leaves that the kept rows of a revision make, by their places in it. */
function leavesOf({ row, operations }: LoggedRevision, count: number): Hashes {
  if (!row) return new Map();
  const own = operations.map(
    ({ revision, position, digest }) => [1 + position, leafHash(operationLeaf(revision, position, digest))] as const,
  );
  return new Map([[0, leafHash(headLeaf(headOf(row), row.hash, count - 1))], ...own]);
}

/** Whether every operation that the tree counts is there, and none beyond. */
function judgeOperations({ number, operations }: LoggedRevision, count: number): readonly Finding[] {
  const places = new Set(operations.map(({ position }) => position));
  const missing = Array.from({ length: Math.max(0, count - 1) }, (_, position) => position).filter((position) => !places.has(position));
  const beyond = [...places].filter((position) => position < 0 || position >= count - 1);
  const about = (position: number) => ({ table: 'operation', row: `${String(number)}/${String(position)}`, revision: number });
  return [
    ...missing.map((position) => ({ ...about(position), says: 'is missing' })),
    ...beyond.map((position) => ({ ...about(position), says: 'is there, though its revision did not publish it' })),
  ];
}

function parentOf(below: Hashes, position: number): string | undefined {
  const [left, right] = [below.get(position * 2), below.get(position * 2 + 1)];
  return left === undefined || right === undefined ? undefined : nodeHash(left, right);
}

function judgeNode(node: Subtree, found: string | undefined, expected: string | undefined, revision: number): readonly Finding[] {
  const about = { table: 'tree_node', row: nameOf(node), revision };
  if (found === undefined) return [{ ...about, says: 'is missing' }];
  if (expected === undefined || found === expected) return [];
  const says = instead(found, expected, node.level === 0 ? 'the entry of the log has' : 'the nodes below it make');
  return [{ ...about, column: 'hash', says }];
}

const nameOf = ({ level, position }: Subtree): string => `${String(level)}/${String(position)}`;
