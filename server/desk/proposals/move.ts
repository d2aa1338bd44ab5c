import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../persistence/database.js';
import { isNamed } from './may-see.js';
import { done, refusing, type Actor, type DeskHouse, type Result } from './desk.js';
import type { Proposal } from './proposal.js';
import { insertRemark, proposalById, replaceProposal } from './proposal.store.js';
import { after, isAuthors, type Move } from './states.js';

/** Which proposal is meant, as which version it was read. */
export interface Meant {
  readonly id: string;
  readonly version: number;
}

/** The proposal as it is, if the actor may make this move with the version that they read. */
export async function openFor(db: Transaction, actor: Actor, meant: Meant, move: Move, fourEyes: boolean): Promise<Result<Proposal>> {
  const proposal = await proposalById(db, meant.id);
  const own = proposal?.authorId === actor.id;
  if (!proposal || (proposal.state === 'draft' && !own) || !isNamed(proposal, actor.id)) return refusing('PROPOSAL_UNKNOWN', 'id');
  const byAuthor = isAuthors(move, proposal.state);
  if (byAuthor && !own) return refusing('NOT_AUTHOR', 'id');
  if (!byAuthor && own && fourEyes) return refusing('SAME_PERSON', 'id');
  if (after(proposal.state, move) === undefined) return refusing('MOVE_REFUSED', 'id', { state: proposal.state, move });
  if (proposal.version !== meant.version) return refusing('PROPOSAL_CHANGED', 'version', { read: meant.version, now: proposal.version });
  return done(proposal);
}

/** Makes a move that has been allowed, and says so in the remarks. Of several who try at once one succeeds. */
export async function make(
  db: Transaction,
  actor: Pick<Actor, 'id'>,
  proposal: Proposal,
  move: Move,
  more: Partial<Proposal> = {},
  text = '',
): Promise<Result<Proposal>> {
  const at = new Date().toISOString();
  const state = after(proposal.state, move) ?? proposal.state;
  const next: Proposal = { ...proposal, ...more, state, version: proposal.version + 1, updatedAt: at };
  if (!(await replaceProposal(db, proposal.version, next)))
    return refusing('PROPOSAL_CHANGED', 'version', { read: proposal.version, now: proposal.version + 1 });
  if (move !== 'save') await insertRemark(db, { id: randomUUID(), proposalId: proposal.id, authorId: actor.id, at, move, text });
  return done(next);
}

/** A move that changes nothing but the state. */
export const plainMove =
  (move: Move) =>
  ({ database, fourEyes }: DeskHouse, actor: Actor, meant: Meant, text = ''): Promise<Result<Proposal>> =>
    database.write(async (db) => {
      const opened = await openFor(db, actor, meant, move, fourEyes);
      return opened.ok ? make(db, actor, opened.value, move, {}, text) : opened;
    });
