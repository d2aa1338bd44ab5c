import type { Statements, Transaction } from '../persistence/database.js';
import { insertNodes, insertTreeHead, lastTreeHead, nodeHashes, type TreeHead } from './log.store.js';
import { consistencySpans, grow, inclusionSpans, leafHash, proofOf, rootOf, subtreesOf, type Span } from './merkle.js';

/** Adds a revision's leaves to the tree; what is read and written depends on their number, not on the size of the log. */
export async function growTree(db: Transaction, revision: number, leaves: readonly string[], note: string | null): Promise<TreeHead> {
  const size = (await lastTreeHead(db))?.size ?? 0;
  const edge = subtreesOf({ start: 0, end: size });
  const known = await nodeHashes(db, edge);
  const nodes = grow(size, edge.map(known), leaves.map(leafHash));
  await insertNodes(db, nodes);
  const grown = new Map(nodes.map(({ level, position, hash }) => [`${level}/${position}`, hash]));
  const after = size + leaves.length;
  const root = rootOf(after, (subtree) => grown.get(`${subtree.level}/${subtree.position}`) ?? known(subtree));
  const head = { revision, size: after, root, note };
  await insertTreeHead(db, head);
  return head;
}

/** The root of the first `size` leaves. */
export async function rootAt(db: Statements, size: number): Promise<string> {
  return rootOf(size, await nodeHashes(db, subtreesOf({ start: 0, end: size })));
}

/** Proves that a leaf is among the first `size`. */
export const inclusionProof = (db: Statements, leaf: number, size: number): Promise<readonly string[]> =>
  proof(db, inclusionSpans(leaf, size));

/** Proves that the first `from` leaves are the same in the tree of `to` leaves. */
export const consistencyProof = (db: Statements, from: number, to: number): Promise<readonly string[]> =>
  proof(db, consistencySpans(from, to));

async function proof(db: Statements, spans: readonly Span[]): Promise<readonly string[]> {
  return proofOf(spans, await nodeHashes(db, spans.flatMap(subtreesOf)));
}
