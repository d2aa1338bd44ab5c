import { isHeldBack } from '../../domain/release.js';
import { holdLine } from '../../log/publish.js';
import { latestRevision } from '../../registry/registry.store.js';
import { done, type DeskHouse, type DeskProblem, type Result } from './desk.js';
import { judgeDraft } from './judge-draft.js';
import { problemsOf } from './problems.js';
import type { Proposal } from './proposal.js';
import { proposalById, proposalsIn } from './proposal.store.js';
import { appendTo } from './publish-proposal.js';

/** What could not be published on its day, and why: it stays where it is until somebody mends it. */
export interface StillKept {
  readonly proposal: string;
  readonly problems: readonly DeskProblem[];
}

/**
 * Publishes every accepted proposal whose embargo is over on a day, each as a revision of its own. Others may have changed the same facts
 * since it was accepted: what it adds stands beside theirs. What it was to replace must still stand, and no rule may be broken.
 */
export async function liftEmbargoes(house: DeskHouse, day: string): Promise<readonly StillKept[]> {
  const kept = await proposalsIn(house.database, ['kept']);
  const due = kept.filter(({ release }) => release.visibility === 'embargoed' && !isHeldBack(release, day));
  const results: (readonly [string, Result<unknown>])[] = [];
  for (const { id } of due) results.push([id, await lift(house, id)]);
  return results.flatMap(([proposal, result]) => (result.ok ? [] : [{ proposal, problems: result.problems }]));
}

const lift = (house: DeskHouse, id: string): Promise<Result<Proposal | undefined>> =>
  house.database.write(async (db) => {
    await holdLine(db);
    const proposal = await proposalById(db, id);
    // Somebody was faster.
    if (proposal?.state !== 'kept') return done(proposal);
    const revision = await latestRevision(db);
    const judged = await judgeDraft(db, { ...proposal, baseRevision: revision }, revision, house.codesOf);
    const problems = problemsOf(judged);
    if (problems.length > 0) return { ok: false, problems };
    return appendTo(house, db, { id: proposal.reviewerId ?? proposal.authorId }, proposal, judged, proposal);
  });
