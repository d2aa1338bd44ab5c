import { holdLine, publish } from '../../log/publish.js';
import { latestRevision } from '../../registry/registry.store.js';
import { done, type Actor, type DeskHouse, type Result } from './desk.js';
import { judgeDraft } from './judge-draft.js';
import { make, openFor, type Meant } from './move.js';
import { problemsOf } from './problems.js';
import type { Proposal } from './proposal.js';
import { markPublished } from './proposal.store.js';

/** Publishes what a reviewer has read: one transaction that takes the proposal, judges it against the registry of now, and appends a revision. */
export const publishProposal = (house: DeskHouse, actor: Actor, meant: Meant): Promise<Result<Proposal>> =>
  house.database.write(async (db) => {
    // Before anything is read: of several reviewers at once the others wait here, and find what the first has done.
    await holdLine(db);
    const opened = await openFor(db, actor, meant, 'publish', house.fourEyes);
    if (!opened.ok) return opened;
    const { changes, baseRevision, summary, authorLabel } = opened.value;
    const judged = await judgeDraft(db, changes, baseRevision, await latestRevision(db), house.codesOf);
    const problems = problemsOf(judged);
    if (problems.length > 0) return { ok: false, problems };
    const taken = await make(db, actor, opened.value, 'publish', { reviewerId: actor.id });
    if (!taken.ok) return taken;
    const { operations } = judged;
    const revision = await publish(db, { author: authorLabel, reviewer: actor.label, summary, operations }, house.projections);
    await markPublished(db, meant.id, revision);
    return done({ ...taken.value, publishedIn: revision });
  });
