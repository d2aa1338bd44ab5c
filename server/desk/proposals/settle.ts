import type { DeskHouse, Actor, Result } from './desk.js';
import type { Change } from './change.js';
import { conflictsOf, type Conflict } from './conflicts.js';
import { latestRevision } from '../../registry/registry.store.js';
import { make, openFor, type Meant } from './move.js';
import type { Proposal } from './proposal.js';

/** Whose version of a fact goes on: the draft's, or the one that others have published meanwhile. */
export type Choice = 'mine' | 'theirs';

/**
 * Settles the conflicts of a draft, fact by fact, and takes the registry of now as its base. Where the draft's version goes on, it takes
 * the place of the claim that stands now; where the others' does, the draft's changes of that fact are dropped.
 */
export const settle = (
  { database, fourEyes, codesOf }: DeskHouse,
  actor: Actor,
  meant: Meant,
  choiceOf: (fact: { readonly record: string; readonly property: string }) => Choice,
): Promise<Result<Proposal>> =>
  database.write(async (db) => {
    const opened = await openFor(db, actor, meant, 'save', fourEyes);
    if (!opened.ok) return opened;
    const { changes, baseRevision } = opened.value;
    const now = await latestRevision(db);
    const conflicts = await conflictsOf(db, changes, baseRevision, now, codesOf);
    const settled = conflicts.reduce<readonly Change[]>(
      (left, conflict) => (choiceOf(conflict) === 'mine' ? reaimed(left, conflict) : without(left, conflict)),
      changes,
    );
    return make(db, actor, opened.value, 'save', { baseRevision: now, changes: settled });
  });

const isOf = (change: Change, { keys }: Conflict): boolean => keys.includes(change.key);

const without = (changes: readonly Change[], conflict: Conflict): readonly Change[] => changes.filter((change) => !isOf(change, conflict));

/** A change that was to replace or take back a claim which is gone is about the one that has come in its place. */
function reaimed(changes: readonly Change[], conflict: Conflict): readonly Change[] {
  const standing = new Set(conflict.standing.map(({ id }) => id));
  const fresh = conflict.standing.filter(({ revision }) => revision > conflict.base);
  return changes.flatMap((change): readonly Change[] => {
    if (!isOf(change, conflict)) return [change];
    const aim = change.do === 'retract' ? change.claim : change.do === 'state' ? change.replaces : undefined;
    if (aim === undefined || standing.has(aim)) return [change];
    const [next, ...others] = fresh;
    const heir = others.length === 0 ? next?.id : undefined;
    if (change.do === 'retract') return heir === undefined ? [] : [{ ...change, claim: heir }];
    if (change.do !== 'state') return [change];
    const { key, do: act, record, property, form } = change;
    return [{ key, do: act, record, property, form, ...(heir !== undefined && { replaces: heir }) }];
  });
}
