import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  consistencySpans,
  EMPTY_ROOT,
  grow,
  inclusionSpans,
  leafHash,
  nodeHash,
  proofOf,
  provesConsistency,
  provesInclusion,
  rootOf,
  subtreesOf,
  type Node,
  type Subtree,
} from '../../server/log/merkle.js';
import { inRepository } from '../support/root.js';

interface Vector {
  readonly desc: string;
  readonly proof: readonly string[];
  readonly wantErr: boolean;
}

interface Vectors {
  readonly inclusion: readonly (Vector & { leafIdx: number; treeSize: number; root: string; leafHash: string })[];
  readonly consistency: readonly (Vector & { size1: number; size2: number; root1: string; root2: string })[];
}

const { inclusion, consistency } = JSON.parse(readFileSync(inRepository('test/log/vectors/merkle.json'), 'utf8')) as Vectors;

// The leaves and roots that the tests of Certificate Transparency have used from the beginning.
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hex = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');

/** A tree that grew by the given numbers of leaves. */
function treeOf(hashes: readonly string[], steps: readonly number[] = [hashes.length]): (subtree: Subtree) => string {
  const nodes = new Map<string, string>();
  const hashOf = ({ level, position }: Subtree): string => nodes.get(`${level}/${position}`) ?? 'missing';
  let size = 0;
  for (const step of steps) {
    const edge = subtreesOf({ start: 0, end: size }).map(hashOf);
    const grown: readonly Node[] = grow(size, edge, hashes.slice(size, size + step));
    for (const { level, position, hash } of grown) nodes.set(`${level}/${position}`, hash);
    size += step;
  }
  return hashOf;
}

/** RFC 6962, 2.1, word for word. */
function definedRoot(hashes: readonly string[]): string {
  if (hashes.length <= 1) return hashes[0] ?? EMPTY_ROOT;
  let split = 1;
  while (split * 2 < hashes.length) split *= 2;
  return nodeHash(definedRoot(hashes.slice(0, split)), definedRoot(hashes.slice(split)));
}

const leaves = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 70 }).map((texts) => texts.map((text) => leafHash(text)));

/** The same hash with one bit turned. */
const bent = (hash: string, bit: number): string => {
  const bytes = Buffer.from(hash, 'hex');
  bytes[bit >> 3]! ^= 1 << (bit & 7);
  return bytes.toString('hex');
};

const bit = fc.nat({ max: 255 });

describe('the Merkle tree', () => {
  test('has the roots of the reference trees of Certificate Transparency', () => {
    const hashes = LEAVES.map((leaf) => leafHash(Buffer.from(leaf, 'hex')));
    const hashOf = treeOf(hashes);
    expect(ROOTS.map((_, size) => rootOf(size, hashOf))).toEqual(ROOTS);
  });

  test.each(inclusion)('judges the published inclusion proof of leaf $leafIdx of $treeSize: $desc', (vector) => {
    const proof = vector.proof.map(hex);
    expect(provesInclusion(hex(vector.leafHash), vector.leafIdx, vector.treeSize, proof, hex(vector.root))).toBe(!vector.wantErr);
  });

  test.each(consistency)('judges the published consistency proof of $size1 and $size2: $desc', (vector) => {
    const proof = vector.proof.map(hex);
    expect(provesConsistency(vector.size1, vector.size2, hex(vector.root1), hex(vector.root2), proof)).toBe(!vector.wantErr);
  });

  test('gives the published proofs', () => {
    const hashOf = treeOf(LEAVES.map((leaf) => leafHash(Buffer.from(leaf, 'hex'))));
    const whole = inclusion.filter(({ desc, treeSize }) => desc === 'happy path' && treeSize <= 8);
    expect(whole.map(({ leafIdx, treeSize }) => proofOf(inclusionSpans(leafIdx, treeSize), hashOf))).toEqual(
      whole.map(({ proof }) => proof.map(hex)),
    );
    const grown = consistency.filter(({ desc }) => desc === 'happy path');
    expect(grown.map(({ size1, size2 }) => proofOf(consistencySpans(size1, size2), hashOf))).toEqual(
      grown.map(({ proof }) => proof.map(hex)),
    );
  });

  test('is the same however it grew', () => {
    fc.assert(
      fc.property(leaves, fc.array(fc.nat({ max: 20 })), (hashes, cuts) => {
        const steps: number[] = [];
        for (const cut of [...cuts, hashes.length]) steps.push(Math.min(cut, hashes.length - steps.reduce((a, b) => a + b, 0)));
        const hashOf = treeOf(hashes, steps);
        for (let size = 0; size <= hashes.length; size += 1) expect(rootOf(size, hashOf)).toBe(definedRoot(hashes.slice(0, size)));
      }),
      { numRuns: 60 },
    );
  });

  test('keeps no more than two hashes a leaf, and proves with as many as the tree is high', () => {
    const hashes = Array.from({ length: 1_000 }, (_, index) => leafHash(String(index)));
    expect(grow(0, [], hashes).length).toBeLessThan(2_000);
    expect(inclusionSpans(500, 1_000).flatMap(subtreesOf).length).toBeLessThan(20);
    expect(consistencySpans(333, 1_000).flatMap(subtreesOf).length).toBeLessThan(30);
  });

  test('proves every leaf, and nothing once the leaf, its place, a part of the proof or the root is another', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), bit, fc.nat(), (hashes, pick, turned, part) => {
        const [size, index] = [hashes.length, pick % hashes.length];
        const hashOf = treeOf(hashes);
        const [leaf, root] = [hashes[index]!, rootOf(size, hashOf)];
        const proof = proofOf(inclusionSpans(index, size), hashOf);
        expect(provesInclusion(leaf, index, size, proof, root)).toBe(true);
        expect(provesInclusion(bent(leaf, turned), index, size, proof, root)).toBe(false);
        expect(provesInclusion(leaf, index, size, proof, bent(root, turned))).toBe(false);
        expect(provesInclusion(leaf, index, size, [...proof, leaf], root)).toBe(false);
        if (proof.length === 0) return;
        const at = part % proof.length;
        expect(provesInclusion(leaf, index, size, proof.with(at, bent(proof[at]!, turned)), root)).toBe(false);
        expect(provesInclusion(leaf, index, size, proof.toSpliced(at, 1), root)).toBe(false);
        const elsewhere = part % size;
        if (hashes[elsewhere] !== leaf) expect(provesInclusion(leaf, elsewhere, size, proof, root)).toBe(false);
      }),
    );
  });

  test('proves that it only grew, and nothing once a root or a part of the proof is another', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), bit, fc.nat(), (hashes, pick, turned, part) => {
        const [to, from] = [hashes.length, 1 + (pick % hashes.length)];
        const hashOf = treeOf(hashes);
        const [first, second] = [rootOf(from, hashOf), rootOf(to, hashOf)];
        const proof = proofOf(consistencySpans(from, to), hashOf);
        expect(provesConsistency(from, to, first, second, proof)).toBe(true);
        expect(provesConsistency(from, to, bent(first, turned), second, proof)).toBe(false);
        expect(provesConsistency(from, to, first, bent(second, turned), proof)).toBe(false);
        expect(provesConsistency(from, to, first, second, [...proof, first])).toBe(false);
        if (proof.length === 0) return;
        const at = part % proof.length;
        expect(provesConsistency(from, to, first, second, proof.with(at, bent(proof[at]!, turned)))).toBe(false);
        expect(provesConsistency(from, to, first, second, proof.toSpliced(at, 1))).toBe(false);
      }),
    );
  });

  test('shows no growth where an earlier leaf was changed', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), fc.nat(), (hashes, pick, wrong) => {
        const [to, from] = [hashes.length, 1 + (pick % hashes.length)];
        const rewritten = hashes.with(wrong % from, leafHash('rewritten'));
        const hashOf = treeOf(rewritten);
        const proof = proofOf(consistencySpans(from, to), hashOf);
        expect(provesConsistency(from, to, rootOf(from, treeOf(hashes)), rootOf(to, hashOf), proof)).toBe(false);
      }),
    );
  });
});
