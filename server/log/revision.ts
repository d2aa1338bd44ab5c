import { createHash } from 'node:crypto';
import { canonicalJson } from '../registry/claim-digest.js';

/** What a revision says of itself, and the revision before it; the names are those of the columns, of the log's leaves and of the hash. */
export interface RevisionHead {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly published_at: string;
  readonly author: string;
  readonly reviewer: string | null;
  readonly summary: string;
  readonly previous_hash: string;
}

/** What a revision says of itself, and nothing that stands beside it in its row. */
export const headOf = ({ number, published_at, author, reviewer, summary, previous_hash }: RevisionHead): RevisionHead => ({
  number,
  published_at,
  author,
  reviewer,
  summary,
  previous_hash,
});

/** An operation as the log keeps it. Payload and salt are null once they are erased, and where they never were told. */
export interface SealedOperation {
  readonly payload: string | null;
  readonly salt: string | null;
  readonly digest: string;
}

/** A revision with its operations in order, ready to be written. */
export interface SealedRevision {
  readonly head: RevisionHead;
  readonly operations: readonly SealedOperation[];
}

/** What the first revision says of the one before it. */
export const NO_REVISION = '0'.repeat(64);

/** SHA-256 over a revision's head and the digests of its operations. */
export const revisionHash = (head: RevisionHead, digests: readonly string[]): string =>
  sha256(canonicalJson({ ...head, operations: digests }));

export const operationDigest = (salt: string, payload: string): string => sha256(`${salt}\n${payload}`);

/** The leaf that a revision begins with in the log. What it says here is what it is hashed over, with the number of operations that follow. */
export const headLeaf = (head: RevisionHead, hash: string, operations: number): string => canonicalJson({ ...head, hash, operations });

export const operationLeaf = (revision: number, position: number, digest: string): string => canonicalJson({ revision, position, digest });

/** A revision's leaves in the log, in order: its head, then its operations. */
export function leavesOf({ head, operations }: SealedRevision): readonly string[] {
  const digests = operations.map(({ digest }) => digest);
  return [
    headLeaf(head, revisionHash(head, digests), digests.length),
    ...digests.map((digest, position) => operationLeaf(head.number, position, digest)),
  ];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
