import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962, section 2 (RFC 9162, section 2.1, says the same): pure, hashes as lower-case hex. A tree that only grows keeps
 * the hashes of its complete subtrees; roots and proofs are put together from a handful of them.
 */

/** A complete subtree: the leaves from `position * 2 ** level` on, `2 ** level` of them. */
export interface Subtree {
  readonly level: number;
  readonly position: number;
}

export interface Node extends Subtree {
  readonly hash: string;
}

/** The leaves from `start` up to `end`, which is left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The root of a tree without leaves. */
export const EMPTY_ROOT = sha256(Buffer.alloc(0));

export const leafHash = (leaf: string | Buffer): string => sha256(Buffer.concat([Buffer.of(0), Buffer.from(leaf as string)]));

export const nodeHash = (left: string, right: string): string => sha256(Buffer.from(`01${left}${right}`, 'hex'));

/** The complete subtrees that a span consists of, from left to right; the span must be one that RFC 6962 hashes as a whole. */
export function subtreesOf({ start, end }: Span): readonly Subtree[] {
  const found: Subtree[] = [];
  for (let at = start; at < end;) {
    const level = Math.floor(Math.log2(end - at));
    found.push({ level, position: at / 2 ** level });
    at += 2 ** level;
  }
  return found;
}

/** The hash over subtrees that stand side by side. */
export const joined = (hashes: readonly string[]): string =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));

/** The root of the first `size` leaves. */
export const rootOf = (size: number, hashOf: (subtree: Subtree) => string): string =>
  joined(subtreesOf({ start: 0, end: size }).map(hashOf));

/** What a tree of `size` leaves gains by further ones: every subtree that becomes complete. `edge`: the hashes of the complete subtrees of the tree so far. */
export function grow(size: number, edge: readonly string[], leaves: readonly string[]): readonly Node[] {
  const waiting = subtreesOf({ start: 0, end: size }).map((subtree, index) => ({ ...subtree, hash: edge[index] ?? '' }));
  return leaves.flatMap((leaf, index) => {
    const completed: Node[] = [{ level: 0, position: size + index, hash: leaf }];
    for (let last = completed[0]; last && last.position % 2 === 1; last = completed.at(-1)) {
      const left = waiting.pop()?.hash ?? '';
      completed.push({ level: last.level + 1, position: (last.position - 1) / 2, hash: nodeHash(left, last.hash) });
    }
    waiting.push(...completed.slice(-1));
    return completed;
  });
}

const splitOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** The spans whose hashes prove that a leaf is in the tree of `size` leaves, from the leaf upwards (RFC 6962, 2.1.1). */
export function inclusionSpans(leaf: number, size: number, start = 0): readonly Span[] {
  if (size <= 1) return [];
  const split = splitOf(size);
  if (leaf < split) return [...inclusionSpans(leaf, split, start), { start: start + split, end: start + size }];
  return [...inclusionSpans(leaf - split, size - split, start + split), { start, end: start + split }];
}

/** The spans whose hashes prove that the tree of `from` leaves is the beginning of the one of `to` leaves (RFC 6962, 2.1.2). */
export function consistencySpans(from: number, to: number, start = 0, isWhole = true): readonly Span[] {
  if (from === to) return isWhole ? [] : [{ start, end: start + to }];
  const split = splitOf(to);
  if (from <= split) return [...consistencySpans(from, split, start, isWhole), { start: start + split, end: start + to }];
  return [...consistencySpans(from - split, to - split, start + split, false), { start, end: start + split }];
}

/** The hashes of spans, put together from those of complete subtrees. */
export const proofOf = (spans: readonly Span[], hashOf: (subtree: Subtree) => string): readonly string[] =>
  spans.map((span) => joined(subtreesOf(span).map(hashOf)));

/** True where the proof shows that the tree of `size` leaves with this root has this leaf in this place (RFC 9162, 2.1.3.2). */
export function provesInclusion(leaf: string, index: number, size: number, proof: readonly string[], root: string): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || ![leaf, ...proof].every(isHash)) return false;
  let [place, last, hash] = [index, size - 1, leaf];
  for (const other of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(other, hash);
      [place, last] = upToRight(place, last);
    } else hash = nodeHash(hash, other);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && hash === root;
}

/** True where the proof shows that the tree of `to` leaves begins with the one of `from` leaves (RFC 9162, 2.1.4.2). */
export function provesConsistency(from: number, to: number, fromRoot: string, toRoot: string, proof: readonly string[]): boolean {
  if (!isCount(from) || !isCount(to) || from < 1 || from > to) return false;
  if (from === to) return proof.length === 0 && fromRoot === toRoot;
  const [first, ...rest] = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : proof;
  if (first === undefined || proof.length === 0 || ![fromRoot, ...proof].every(isHash)) return false;
  let [place, last] = [from - 1, to - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let [before, after] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [before, after] = [nodeHash(other, before), nodeHash(other, after)];
      [place, last] = upToRight(place, last);
    } else after = nodeHash(after, other);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && before === fromRoot && after === toRoot;
}

/** Goes up from a last node that has no sibling, until it is a right child. */
function upToRight(place: number, last: number): [number, number] {
  let [up, end] = [place, last];
  while (!isOdd(up) && up !== 0) [up, end] = [half(up), half(end)];
  return [up, end];
}

/** Two hashes of other lengths could be cut apart elsewhere and still make the same node. */
const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

// Sizes may exceed 32 bits, where JavaScript's bit operators end.
const half = (number: number): number => Math.floor(number / 2);
const isOdd = (number: number): boolean => number % 2 === 1;
const isCount = (number: number): boolean => Number.isSafeInteger(number) && number >= 0;
