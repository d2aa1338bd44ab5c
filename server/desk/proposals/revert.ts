import type { Operation } from '../../domain/claim.js';
import type { KnownRegistry, StandingClaim, StandingRecord } from './known-registry.js';
import { accept, refuse, type Outcome } from './outcome.js';

/** Undoes a revision by new operations: what it added goes, what it took away comes back. What others have changed since is refused. */
export function revertOperations(number: number, registry: KnownRegistry): Outcome {
  const done = registry.revision(number);
  if (!done) return refuse('revision', 'REVISION_UNKNOWN', String(number), 'the number of a revision');
  const moved = new Set(done.addedRecords.map(({ id }) => id).filter((id) => done.withdrawnRecords.some((record) => record.id === id)));
  const added = done.addedRecords.filter(({ id }) => !moved.has(id));
  // Of all, not of the first: what is not at hand yet is asked for together.
  const [gone] = done.addedClaims.filter((claim) => !stands(claim, registry));
  if (gone) return builtOn(registry.record(gone.record)?.slug ?? gone.record);
  const [grown] = added.filter((record) => hasMore(record, done.addedClaims, registry));
  if (grown) return builtOn(grown.slug);
  const fresh = done.putSources.filter((id) => !done.formerSources.some((source) => source.id === id));
  const [cited] = fresh.filter((id) => registry.citing(id).some((claim) => !done.addedClaims.some((added) => added.id === claim)));
  if (cited !== undefined) return builtOn(cited);
  const [retaken] = done.withdrawnRecords.filter(({ id, kind, slug }) => !moved.has(id) && registry.bySlug(kind, slug));
  if (retaken) return refuse('revision', 'SLUG_TAKEN', retaken.slug, 'an address that no other record has taken since');
  return accept([
    ...done.addedClaims.map(({ id, record }): Operation => ({ do: 'retractClaim', record, claim: id })),
    ...[...added, ...done.addedRecords.filter(({ id }) => moved.has(id))].map(({ id }): Operation => ({
      do: 'withdrawRecord',
      record: id,
    })),
    ...done.addedCaptures.map((added): Operation => ({ do: 'withdrawCapture', ...added })),
    ...done.withdrawnCaptures.map((withdrawn): Operation => ({ do: 'addCapture', ...withdrawn })),
    ...done.redirects.map((redirect): Operation => ({ do: 'endRedirect', ...redirect })),
    ...done.withdrawnRecords.map(({ id: record, kind, slug, parent }): Operation => ({
      do: 'addRecord',
      record,
      kind,
      slug,
      ...(parent !== undefined && { parent }),
    })),
    ...fresh.map((source): Operation => ({ do: 'withdrawSource', source })),
    ...done.formerSources.map((source): Operation => ({ do: 'putSource', source })),
    ...done.retractedClaims.map(({ record, position, claim }): Operation => ({ do: 'addClaim', record, position, claim })),
  ]);
}

const stands = ({ id, record }: StandingClaim, registry: KnownRegistry): boolean =>
  registry.claims(record).some((claim) => claim.id === id);

/** A record that has got claims, parts or mentions since cannot go without taking these along. */
const hasMore = (record: StandingRecord, added: readonly StandingClaim[], registry: KnownRegistry): boolean =>
  [...registry.claims(record.id), ...registry.naming(record.id)].some(({ id }) => !added.some((claim) => claim.id === id));

const builtOn = (found: string): Outcome =>
  refuse('revision', 'REVISION_BUILT_ON', found, 'a revision on which nothing rests that came later; take back the single claims instead');
