import type { Referents } from '../../domain/values/index.js';
import type { Statements } from '../../persistence/database.js';
import type { Change } from './change.js';
import { compileDraft } from './judge-draft.js';
import { changesSince, claimHistory, type KeptClaim } from './standing.store.js';
import { touchedBy } from './touched-by.js';

/** A fact that a draft changes and that others have changed since the draft began. */
export interface Conflict {
  readonly record: string;
  readonly property: string;
  /** The revision that the draft began with, and the newest that changed the fact. */
  readonly base: number;
  readonly revision: number;
  /** The claims as the draft's author saw them, and as they stand now. */
  readonly seen: readonly KeptClaim[];
  readonly standing: readonly KeptClaim[];
  /** The changes of the draft that are about the fact. */
  readonly keys: readonly string[];
}

export async function conflictsOf(
  db: Statements,
  changes: readonly Change[],
  base: number,
  revision: number,
  codesOf: Referents['codesOf'],
): Promise<readonly Conflict[]> {
  if (base === revision) return [];
  const { operations, byChange } = await compileDraft(db, changes, revision, codesOf);
  const stale = await changesSince(db, base, await touchedBy(db, operations, changes));
  const history = await claimHistory(
    db,
    stale.map(({ record }) => record),
    base,
  );
  return stale.map(({ record, property, revision: changedIn }) => {
    const ofFact = history.filter((claim) => claim.record === record && claim.property === property);
    const about = (change: Change): boolean => {
      if (change.do === 'state') return change.record === record && change.property === property;
      if (change.do === 'retract') return change.record === record && ofFact.some(({ id }) => id === change.claim);
      return (byChange.get(change.key) ?? []).some((operation) => operation.do === 'addClaim' && operation.record === record);
    };
    return {
      record,
      property,
      base,
      revision: changedIn,
      seen: ofFact.filter((claim) => claim.revision <= base && (claim.until === null || claim.until > base)),
      standing: ofFact.filter((claim) => claim.until === null),
      keys: changes.filter(about).map(({ key }) => key),
    };
  });
}
