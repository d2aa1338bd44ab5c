import type { Claim, Operation } from '../../domain/claim.js';
import { claimDigest } from '../../registry/claim-digest.js';
import type { KnownRegistry, StandingClaim, StandingRecord } from './known-registry.js';
import { accept, refuse, type Outcome } from './outcome.js';

/** One record becomes another: its claims and parts move, whatever named it names the other, its address leads there. */
export function mergeOperations(
  { record: id, into }: { readonly record: string; readonly into: string },
  registry: KnownRegistry,
): Outcome {
  const [record, other] = [registry.record(id), registry.record(into)];
  if (!record) return refuse('record', 'RECORD_UNKNOWN', id, 'the id of a record');
  if (!other) return refuse('into', 'RECORD_UNKNOWN', into, 'the id of a record');
  if (id === into) return refuse('into', 'MERGE_WITH_ITSELF', into, 'another record');
  if (record.kind !== other.kind) return refuse('into', 'MERGE_OF_KINDS', other.kind, `another ${record.kind}`);
  if (record.parent !== other.parent) return refuse('into', 'MERGE_OF_PARTS', other.slug, 'a record that is a part of the same');
  return accept([
    ...registry.claims(id).map(({ id: claim }): Operation => ({ do: 'retractClaim', record: id, claim })),
    ...movedClaims(registry.claims(id), registry.claims(into), id, into),
    ...registry.parts(id).flatMap((part) => movedPart(part, into)),
    ...registry.naming(id).flatMap((naming) => renamed(naming, id, into)),
    { do: 'withdrawRecord', record: id },
    { do: 'redirect', kind: record.kind, slug: record.slug, record: into },
  ]);
}

/** The claims of the one that the other does not make already, after its own. */
function movedClaims(claims: readonly StandingClaim[], own: readonly StandingClaim[], from: string, into: string): Operation[] {
  const known = new Set(own.map(({ claim }) => claimDigest(claim)));
  const ends = new Map<string, number>();
  for (const { claim, position } of own) ends.set(claim.property, Math.max(ends.get(claim.property) ?? 0, Math.floor(position)));
  return claims.flatMap(({ claim }): Operation[] => {
    const moved = naming(demoted(claim, own), from, into);
    if (known.has(claimDigest(moved))) return [];
    const position = (ends.get(claim.property) ?? 0) + 1;
    ends.set(claim.property, position);
    return [{ do: 'addClaim', record: into, position, claim: moved }];
  });
}

/** The record that stays keeps its preferred claims: two of one property would contradict the rule. */
function demoted(claim: Claim, own: readonly StandingClaim[]): Claim {
  const rival = claim.rank === 'preferred' && own.some((each) => each.claim.property === claim.property && each.claim.rank === 'preferred');
  return rival ? { ...claim, rank: 'normal' } : claim;
}

/** A part keeps its id and its claims, and becomes a part of the other. */
const movedPart = ({ id, kind, slug }: StandingRecord, into: string): Operation[] => [
  { do: 'withdrawRecord', record: id },
  { do: 'addRecord', record: id, kind, slug, parent: into },
];

const renamed = ({ id, record, position, claim }: StandingClaim, from: string, into: string): Operation[] => [
  { do: 'retractClaim', record, claim: id },
  { do: 'addClaim', record, position, claim: naming(claim, from, into) },
];

/** The claim with every mention of one record turned into the other. */
const naming = (claim: Claim, from: string, into: string): Claim => replaced(claim, from, into) as Claim;

function replaced(part: unknown, from: string, into: string): unknown {
  if (part === from) return into;
  if (Array.isArray(part)) return part.map((each) => replaced(each, from, into));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, replaced(each, from, into)]));
}
