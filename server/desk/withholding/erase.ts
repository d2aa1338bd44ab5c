import type { Operation } from '../../domain/claim.js';
import type { PlacedOperation } from '../../log/log.store.js';
import { holdLine, publish } from '../../log/publish.js';
import { erasures, whatGoes, type Subject } from '../../log/what-goes.js';
import type { Statements } from '../../persistence/database.js';
import { deleteCaptures, isPublicCapture } from '../../registry/captures/capture.store.js';
import { latestRevision } from '../../registry/registry.store.js';
import { DEFAULT_LANGUAGE } from '../../registry/wording.js';
import { done, refusing, type Actor, type DeskHouse, type Result } from '../proposals/desk.js';
import { proposalById, proposalsWithCapture } from '../proposals/proposal.store.js';
import { forgetChanges, forgetProposal, forgetReports } from './forget.js';
import { addedClaims, dropWithheld, sourcesOnlyOf, withheldOperations } from './withholding.store.js';

/** Something published, or a proposal that is kept back. */
export type Erasable = Subject | { readonly is: 'proposal'; readonly id: string };

export interface ErasureForm {
  /** What the public is told. */
  readonly reason: string;
  /** Whether the sources that nothing else rests on go too, with their archived copies. */
  readonly withSources: boolean;
}

const LONGEST = 300;

/**
 * Destroys something for good, with all that goes with it, wherever it is: in the registry and its past, in the log, at the desk, among the
 * archived copies. What stays is that there was something. Answers the revision that says so; none where nothing of it was ever public.
 */
export async function erase(
  house: DeskHouse,
  actor: Actor,
  subject: Erasable,
  { reason, withSources }: ErasureForm,
): Promise<Result<number | undefined>> {
  if (reason.trim() === '') return refusing('ERASURE_UNEXPLAINED', 'reason');
  if (reason.length > LONGEST) return refusing('TEXT_LONG', 'reason', { found: reason.length, most: LONGEST });
  const erased = await house.database.write(async (db) => {
    await holdLine(db);
    const gone = await goneWith(db, subject, withSources);
    const captures = await capturesIn(db, gone, subject);
    const files = await deleteCaptures(db, captures);
    const isKept = subject.is === 'proposal' && (await forgetProposal(db, subject.id));
    if (gone.length === 0 && files.length === 0 && !isKept) return refusing('NOTHING_TO_ERASE', 'reason');
    await dropWithheld(db, gone);
    await forgetChanges(db, gone, captures);
    await forgetReports(db, gone);
    const summary = house.languages.wording(DEFAULT_LANGUAGE, () => '').phrase('desk.erase.summary', { count: gone.length });
    const operations = erasures(gone, reason.trim());
    const revision = gone.length === 0 ? undefined : await publish(db, { author: actor.label, summary, operations }, house.projections);
    return done({ revision, files });
  });
  if (!erased.ok) return erased;
  // Only now: had the transaction failed, the copies would be missed.
  for (const file of erased.value.files) await house.vault.erase(file);
  await house.database.scrub();
  return done(erased.value.revision);
}

async function goneWith(db: Statements, subject: Erasable, withSources: boolean): Promise<readonly PlacedOperation[]> {
  const withheld = await withheldOperations(db);
  if (subject.is === 'proposal') return withheld.filter(({ proposal }) => proposal === subject.id);
  const gone = await whatGoes(db, subject);
  const kept = withheld.filter(({ operation }) => isOf(operation, subject));
  const claims = addedClaims(gone);
  const sources = withSources ? await sourcesOnlyOf(db, claims) : [];
  const more = await Promise.all(sources.map((id) => whatGoes(db, { is: 'source', id })));
  const places = [...gone, ...kept, ...more.flat()].map((each) => [`${String(each.revision)}/${String(each.position)}`, each] as const);
  return [...new Map(places).values()];
}

/** What was withheld before is erased with the record, the source or the copy that it is of. */
function isOf(operation: Operation, { is, id }: Subject): boolean {
  switch (operation.do) {
    case 'addClaim':
      return is === 'record' && operation.record === id;
    case 'addRecord':
      return is === 'record' && (operation.record === id || operation.parent === id);
    case 'redirect':
      return is === 'record' && operation.record === id;
    case 'putSource':
      return is === 'source' && operation.source.id === id;
    case 'addCapture':
      return (is === 'source' && operation.source === id) || (is === 'capture' && operation.capture.sha256 === id);
    default:
      return false;
  }
}

async function capturesIn(db: Statements, gone: readonly PlacedOperation[], subject: Erasable): Promise<readonly string[]> {
  const published = gone.flatMap(({ operation }) => (operation.do === 'addCapture' ? [operation.capture.sha256] : []));
  const own = subject.is === 'capture' ? [subject.id] : subject.is === 'proposal' ? await capturesOnlyOf(db, subject.id) : [];
  return [...new Set([...published, ...own])];
}

/** The archived copies that are in a proposal and nowhere else. */
async function capturesOnlyOf(db: Statements, proposal: string): Promise<readonly string[]> {
  const changes = (await proposalById(db, proposal))?.changes ?? [];
  const ids = changes.flatMap((change) => (change.do === 'capture' ? [change.capture] : []));
  const revision = await latestRevision(db);
  const shared = await Promise.all(
    ids.map(async (id) => (await isPublicCapture(db, id, revision)) || (await proposalsWithCapture(db, id)).length > 1),
  );
  return ids.filter((_, index) => !shared[index]);
}
