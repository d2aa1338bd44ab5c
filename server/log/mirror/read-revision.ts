import type { LogEntry } from '../entries.js';
import { headOf, leavesOf, operationDigest, type RevisionHead, type SealedOperation, type SealedRevision } from '../revision.js';

/** The revision that a run of entries says; undefined where they are not one: each leaf must be exactly what the revision makes of itself. */
export function readRevision(entries: readonly LogEntry[]): SealedRevision | undefined {
  const [first, ...rest] = entries;
  if (!first) return undefined;
  try {
    const operations = rest.map(sealedIn);
    if (operations.includes(undefined)) return undefined;
    const revision = { head: headOf(JSON.parse(first.leaf) as RevisionHead), operations: operations.filter((each) => each !== undefined) };
    return leavesOf(revision).every((leaf, index) => leaf === entries[index]?.leaf) ? revision : undefined;
  } catch {
    return undefined;
  }
}

/** An operation whose text, where it is told, is the one that its digest was made of. */
function sealedIn({ leaf, payload = null, salt = null }: LogEntry): SealedOperation | undefined {
  const { digest } = JSON.parse(leaf) as { readonly digest?: unknown };
  if (typeof digest !== 'string') return undefined;
  if (payload === null || salt === null) return { payload: null, salt: null, digest };
  return operationDigest(salt, payload) === digest ? { payload, salt, digest } : undefined;
}
