import type { Operation } from '../../domain/claim.js';
import type { KnownRegistry, StandingClaim, StandingRecord } from './known-registry.js';
import { accept, refuse, type Outcome } from './outcome.js';

/** Undoes a revision by new operations: what it added goes, what it took away comes back. What others have changed since is refused. */
export function revertOperations(number: number, registry: KnownRegistry): Outcome {
  const done = registry.revision(number);
  if (!done) return refuse('revision', 'REVISION_UNKNOWN', String(number), 'the number of a revision');
  const moved = new Set(done.addedRecords.map(({ id }) => id).filter((id) => done.withdrawnRecords.some((record) => record.id === id)));
  const added = done.addedRecords.filter(({ id }) => !moved.has(id));
  const gone = done.addedClaims.find((claim) => !stands(claim, registry));
  if (gone) return changedSince(gone.record);
  const grown = added.find((record) => hasMore(record, done.addedClaims, registry));
  if (grown) return changedSince(grown.slug);
  const retaken = done.withdrawnRecords.find(({ id, kind, slug }) => !moved.has(id) && registry.bySlug(kind, slug));
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
    ...done.putSources
      .filter((id) => !done.formerSources.some((source) => source.id === id))
      .map((source): Operation => ({ do: 'withdrawSource', source })),
    ...done.formerSources.map((source): Operation => ({ do: 'putSource', source })),
    ...done.retractedClaims.map(({ record, position, claim }): Operation => ({ do: 'addClaim', record, position, claim })),
  ]);
}

const stands = ({ id, record }: StandingClaim, registry: KnownRegistry): boolean =>
  registry.claims(record).some((claim) => claim.id === id);

/** A record that has got claims, parts or mentions since cannot go without taking these along. */
const hasMore = (record: StandingRecord, added: readonly StandingClaim[], registry: KnownRegistry): boolean =>
  [...registry.claims(record.id), ...registry.naming(record.id)].some(({ id }) => !added.some((claim) => claim.id === id));

const changedSince = (found: string): Outcome =>
  refuse('revision', 'STALE_BASE', found, 'a record that nobody has changed since; take back the single claims instead');
