import type { Statements } from '../persistence/database.js';
import type { Checkpoint } from './checkpoint.js';
import { BrokenTree } from './log.store.js';
import { provesConsistency } from './merkle.js';
import { consistencyProof } from './tree.js';

/** Why one tree does not continue another; undefined where it is proven to. Neither the kept nodes nor the kept heads are believed without proof. */
export async function contradiction(
  db: Statements,
  earlier: Pick<Checkpoint, 'size' | 'root'>,
  later: Pick<Checkpoint, 'size' | 'root'>,
): Promise<string | undefined> {
  if (earlier.size > later.size) return `${String(earlier.size)} entries were signed, ${String(later.size)} are there`;
  if (earlier.size === 0) return undefined;
  try {
    const proof = await consistencyProof(db, earlier.size, later.size);
    if (provesConsistency(earlier.size, later.size, earlier.root, later.root, proof)) return undefined;
  } catch (error) {
    if (error instanceof BrokenTree) return error.message;
    throw error;
  }
  return `the first ${String(earlier.size)} entries are not those that were signed`;
}
