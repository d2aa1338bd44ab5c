import { latestRevision } from '../../registry/registry.store.js';
import type { Actor, DeskHouse, Result } from './desk.js';
import { make, openFor, type Meant } from './move.js';
import type { Proposal } from './proposal.js';

/** Takes the registry of now as the base of a draft, once its author has seen both sides. */
export const rebase = ({ database, fourEyes }: DeskHouse, actor: Actor, meant: Meant): Promise<Result<Proposal>> =>
  database.write(async (db) => {
    const opened = await openFor(db, actor, meant, 'save', fourEyes);
    return opened.ok ? make(db, actor, opened.value, 'save', { baseRevision: await latestRevision(db) }) : opened;
  });
