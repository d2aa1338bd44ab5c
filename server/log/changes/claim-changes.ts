import type { RecordClaim } from '../../registry/record.js';

/** What becomes of one claim of a property. `resourced`: the same value, with other sources or details. */
export type ClaimChangeKind = 'added' | 'removed' | 'replaced' | 'reranked' | 'resourced';

/** `event`: it happened since; `lateKnowledge`: it was so before, and was not known; `correction`: what was said is said no more. */
export type ChangeLabel = 'event' | 'lateKnowledge' | 'correction';

/** A change of a property, claim by claim. At least one side is there. */
export interface ClaimChange {
  readonly is: ClaimChangeKind;
  readonly before: RecordClaim | undefined;
  readonly after: RecordClaim | undefined;
  /** Undefined where nothing is said otherwise, or where it is not known since when to ask. */
  readonly label: ChangeLabel | undefined;
}

/**
 * Puts the claims that go beside those that come: the same value first; then what replaces what, where that is plain, which it is for
 * the one value of a fact, and for a fact of many values where one goes and one comes. `since`: the day (ISO, UTC) from which one asks.
 */
export function claimChanges(before: readonly RecordClaim[], after: readonly RecordClaim[], since?: string): readonly ClaimChange[] {
  const coming = [...after];
  const kept = before.flatMap((claim): readonly (readonly [RecordClaim, RecordClaim])[] => {
    const at = coming.findIndex((other) => saysTheSame(claim, other));
    const [same] = at < 0 ? [] : coming.splice(at, 1);
    return same ? [[claim, same]] : [];
  });
  const going = before.filter((claim) => !kept.some(([each]) => each === claim));
  const pairs = replacements(going, coming);
  const alone = (claims: readonly RecordClaim[], side: 0 | 1) => claims.filter((claim) => !pairs.some((pair) => pair[side] === claim));
  return [
    ...kept.flatMap(([old, next]) => sameValue(old, next)),
    ...pairs.map(([old, next]) => labelled('replaced', old, next, since)),
    ...alone(going, 0).map((claim) => labelled('removed', claim, undefined, since)),
    ...alone(coming, 1).map((claim) => labelled('added', undefined, claim, since)),
  ].map((change) => (since === undefined ? { ...change, label: undefined } : change));
}

function replacements(going: readonly RecordClaim[], coming: readonly RecordClaim[]): readonly (readonly [RecordClaim, RecordClaim])[] {
  const isPlain = !(going[0]?.declaration.many ?? true) || (going.length === 1 && coming.length === 1);
  return isPlain
    ? going.flatMap((claim, index) => {
        const next = coming[index];
        return next ? [[claim, next] as const] : [];
      })
    : [];
}

function sameValue(before: RecordClaim, after: RecordClaim): readonly ClaimChange[] {
  if (before.rank !== after.rank) return [{ is: 'reranked', before, after, label: 'correction' }];
  return before.isSameAs(after) ? [] : [{ is: 'resourced', before, after, label: undefined }];
}

const saysTheSame = (a: RecordClaim, b: RecordClaim): boolean =>
  a.kind === b.kind && JSON.stringify(a.value) === JSON.stringify(b.value) && a.assertedBy?.name === b.assertedBy?.name;

function labelled(
  is: ClaimChangeKind,
  before: RecordClaim | undefined,
  after: RecordClaim | undefined,
  since: string | undefined,
): ClaimChange {
  if (after && since !== undefined && happenedAfter(after, since)) return { is, before, after, label: 'event' };
  return { is, before, after, label: before ? 'correction' : 'lateKnowledge' };
}

/** True where what a claim tells certainly happened later than a day, by the date that it carries or was made on. */
function happenedAfter(claim: RecordClaim, day: string): boolean {
  const [own] = [...(claim.kind === 'value' ? claim.declaration.type.dates(claim.value) : []), ...(claim.asOf ? [claim.asOf] : [])];
  return own?.earliest !== undefined && own.earliest !== null && own.earliest > day;
}
