import { isHeldBack } from '../../domain/release.js';
import { today } from '../../graphql/day.js';
import { holdLine, publish } from '../../log/publish.js';
import type { Transaction } from '../../persistence/database.js';
import { latestRevision } from '../../registry/registry.store.js';
import { done, refusing, type Actor, type DeskHouse, type Result } from './desk.js';
import { judgeDraft, type JudgedDraft } from './judge-draft.js';
import { make, openFor, type Meant } from './move.js';
import { problemsOf } from './problems.js';
import type { Proposal } from './proposal.js';
import { markPublished } from './proposal.store.js';

/**
 * Publishes what a reviewer has read: one transaction that takes the proposal, judges it against the registry of now, and appends a
 * revision. What is not for everybody yet is not published but kept at the desk: nothing of it reaches the registry or its log.
 */
export const publishProposal = (house: DeskHouse, actor: Actor, meant: Meant): Promise<Result<Proposal>> =>
  house.database.write(async (db) => {
    // Before anything is read: of several reviewers at once the others wait here, and find what the first has done.
    await holdLine(db);
    const opened = await openFor(db, actor, meant, 'publish', house.fourEyes);
    if (!opened.ok) return opened;
    const { state, release } = opened.value;
    const held = isHeldBack(release, today());
    if (held && state === 'kept') return refusing('STILL_HELD_BACK', 'visibility', { visibility: release.visibility });
    const judged = await judgeDraft(db, opened.value, await latestRevision(db), house.codesOf);
    const problems = problemsOf(judged);
    if (problems.length > 0) return { ok: false, problems };
    const accepted = { reviewerId: actor.id, reviewerLabel: actor.label };
    return held ? make(db, actor, opened.value, 'keep', accepted) : appendTo(house, db, actor, opened.value, judged, accepted);
  });

type Accepted = Pick<Proposal, 'reviewerId' | 'reviewerLabel'>;

/** Makes a revision of a proposal that was judged, within the caller's transaction. */
export async function appendTo(
  { projections }: DeskHouse,
  db: Transaction,
  actor: Pick<Actor, 'id'>,
  proposal: Proposal,
  { operations }: JudgedDraft,
  accepted: Accepted,
): Promise<Result<Proposal>> {
  const taken = await make(db, actor, proposal, 'publish', accepted);
  if (!taken.ok) return taken;
  const { authorLabel: author, reviewerLabel, summary } = taken.value;
  const reviewer = reviewerLabel === null ? {} : { reviewer: reviewerLabel };
  const revision = await publish(db, { author, ...reviewer, summary, operations }, projections);
  await markPublished(db, proposal.id, revision);
  return done({ ...taken.value, publishedIn: revision });
}
