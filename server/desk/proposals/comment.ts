import { randomUUID } from 'node:crypto';
import { done, refusing, type Actor, type DeskHouse, type Result } from './desk.js';
import { isNamed } from './may-see.js';
import type { Proposal } from './proposal.js';
import { insertRemark, proposalById } from './proposal.store.js';

const LONGEST = 5_000;

/** Says something about a proposal, to its author and to those who review. */
export const comment = ({ database }: DeskHouse, actor: Actor, id: string, text: string): Promise<Result<Proposal>> =>
  database.write(async (db) => {
    const proposal = await proposalById(db, id);
    if (!proposal || (proposal.state === 'draft' && proposal.authorId !== actor.id) || !isNamed(proposal, actor.id))
      return refusing('PROPOSAL_UNKNOWN', 'id');
    if (text.trim() === '') return refusing('TEXT_MISSING', 'text');
    if (text.length > LONGEST) return refusing('TEXT_LONG', 'text', { found: text.length, most: LONGEST });
    await insertRemark(db, { id: randomUUID(), proposalId: id, authorId: actor.id, at: new Date().toISOString(), move: null, text });
    return done(proposal);
  });
