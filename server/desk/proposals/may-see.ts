import { may, type SignedIn } from '../../domain/roles.js';
import type { Statements } from '../../persistence/database.js';
import type { Capture } from '../../registry/captures/capture.store.js';
import type { Proposal } from './proposal.js';
import { proposalsWithCapture } from './proposal.store.js';

/*
 * Who sees what is not public. The registry itself, its log and everything that is made of them hold only what everybody may see; all
 * else is in proposals and in copies that nothing published cites. These are the only ways to them.
 */

/** True but for what is confidential to others. */
export const isNamed = ({ authorId, state, release }: Proposal, account: string): boolean =>
  release.visibility !== 'confidential' || state === 'published' || authorId === account || (release.editors ?? []).includes(account);

export function maySee(viewer: SignedIn, proposal: Proposal): boolean {
  if (proposal.authorId === viewer.id) return true;
  if (proposal.state === 'draft' || !isNamed(proposal, viewer.id)) return false;
  return may(viewer, 'review') || (proposal.state === 'kept' && may(viewer, 'see-restricted'));
}

/** An archived copy that nothing published cites is seen by whoever handed it in, and with the proposals that it is in. */
export async function maySeeCapture(db: Statements, viewer: SignedIn, { id, addedBy }: Capture): Promise<boolean> {
  if (addedBy === viewer.id) return true;
  const proposals = await proposalsWithCapture(db, id);
  if (proposals.some((proposal) => maySee(viewer, proposal))) return true;
  return may(viewer, 'see-restricted') && proposals.every((proposal) => proposal.release.visibility !== 'confidential');
}
