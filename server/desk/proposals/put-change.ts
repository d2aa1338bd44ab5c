import { createHash } from 'node:crypto';
import { proposalById, proposalsOf } from './proposal.store.js';
import type { Statements } from '../../persistence/database.js';
import type { Change } from './change.js';
import { done, refusing, type Actor, type DeskHouse, type Result } from './desk.js';
import type { Proposal } from './proposal.js';
import { saveDraft } from './save-draft.js';

/** What is put into a draft. */
export interface Putting {
  /** The draft; absent for the one that was worked on last, or a new one where there is none. */
  readonly draft?: string;
  /** True for what should be reviewed alone: it goes into a draft of its own, the same one however often it is sent. */
  readonly isApart?: boolean;
  /** Changes by their keys: those that the draft has already are replaced. */
  readonly changes: readonly Change[];
  /** The digest of the first change as it was read, where it must still be that. */
  readonly read?: string;
  /** What a draft without a summary is called. */
  readonly summary?: string;
}

/** Between reading a draft and writing it another window of the same person may have written; then it is read again. */
const MOST_TRIES = 5;

/** The draft that somebody is working on: the one named, or the one that was saved last. */
export async function workingDraft(db: Statements, author: string, id?: string): Promise<Proposal | undefined> {
  const drafts = await proposalsOf(db, author, ['draft', 'returned']);
  return id === undefined ? drafts[0] : drafts.find((draft) => draft.id === id);
}

export const changeDigest = (change: Change): string => createHash('sha256').update(JSON.stringify(change)).digest('hex').slice(0, 16);

/** Puts changes into the draft that somebody is working on, or into a new one: a draft gathers changes across records. */
export async function putChanges(desk: DeskHouse, actor: Actor, putting: Putting): Promise<Result<Proposal>> {
  for (let tried = 1; ; tried += 1) {
    const result = await putOnce(desk, actor, putting);
    const isLate = !result.ok && result.problems[0]?.rule === 'PROPOSAL_CHANGED';
    if (!isLate || tried === MOST_TRIES) return result;
  }
}

async function putOnce(
  desk: DeskHouse,
  actor: Actor,
  { draft: id, isApart = false, changes, read, summary }: Putting,
): Promise<Result<Proposal>> {
  const draft = await (isApart ? draftWith(desk.database, actor.id, changes) : workingDraft(desk.database, actor.id, id));
  if (!draft && id !== undefined) return refusing('PROPOSAL_UNKNOWN', 'id');
  const [first] = changes;
  const known = draft?.changes.find(({ key }) => key === first?.key);
  if (read !== undefined && (!known || changeDigest(known) !== read)) return refusing('CHANGE_CHANGED', 'value');
  if (draft && changes.every((change) => isKept(change, draft))) return done(draft);
  return saveDraft(desk, actor, {
    ...(draft && { id: draft.id, version: draft.version }),
    summary: draft?.summary ? draft.summary : (summary ?? ''),
    changes: replaced(draft?.changes ?? [], changes),
  });
}

const draftWith = async (db: Statements, author: string, changes: readonly Change[]): Promise<Proposal | undefined> =>
  (await proposalsOf(db, author, ['draft', 'returned'])).find((draft) => draft.changes.some(({ key }) => key === changes[0]?.key));

/** What is saved again as it is leaves the draft alone. */
const isKept = (change: Change, { changes }: Proposal): boolean =>
  changes.some((each) => each.key === change.key && changeDigest(each) === changeDigest(change));

function replaced(standing: readonly Change[], changes: readonly Change[]): readonly Change[] {
  const byKey = new Map(changes.map((change) => [change.key, change]));
  const fresh = changes.filter(({ key }) => !standing.some((each) => each.key === key));
  return [...standing.map((each) => byKey.get(each.key) ?? each), ...fresh];
}

/** Takes a change out of a draft. */
export async function dropChange(desk: DeskHouse, actor: Actor, id: string, key: string): Promise<Result<Proposal>> {
  const draft = await proposalById(desk.database, id);
  if (draft?.authorId !== actor.id) return refusing('PROPOSAL_UNKNOWN', 'id');
  const changes = draft.changes.filter((each) => each.key !== key);
  return saveDraft(desk, actor, { id, version: draft.version, summary: draft.summary, changes });
}
