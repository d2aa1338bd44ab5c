import type { AssertedBy, Claim, Citation, Qualifiers, Source } from '../domain/claim.js';
import type { ClaimRow, SourceRow } from './registry.store.js';
import type { Row } from '../persistence/insert.js';

/** What is kept as JSON beside a claim's value. */
export type KeptQualifiers = Qualifiers & { readonly assertedBy?: AssertedBy };

export function qualifiersJson(claim: Claim): string | null {
  const { asOf, wording, note, reason, clearance, assertedBy } = claim;
  const kept: KeptQualifiers = { asOf, wording, note, reason, clearance, assertedBy };
  const json = JSON.stringify(kept);
  return json === '{}' ? null : json;
}

/** The kept value; undefined where it is unknown or none. */
export const valueOf = (row: ClaimRow): unknown => (row.value === null ? undefined : JSON.parse(row.value));

export const qualifiersOf = (row: ClaimRow): KeptQualifiers =>
  row.qualifiers === null ? {} : (JSON.parse(row.qualifiers) as KeptQualifiers);

export const citationsIn = (row: ClaimRow): readonly Citation[] => JSON.parse(row.citations) as Citation[];

export function claimFromRow(row: ClaimRow): Claim {
  return {
    property: row.property,
    kind: row.kind,
    ...(row.value !== null && { value: valueOf(row) }),
    rank: row.rank,
    ...qualifiersOf(row),
    citations: citationsIn(row),
  };
}

export function sourceFromRow(row: SourceRow): Source {
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    kind: row.kind,
    language: row.language,
    accessed: row.accessed,
    ...(row.publisher_country !== null && { publisherCountry: row.publisher_country }),
    ...(row.url !== null && { url: row.url }),
    ...(row.read_at !== null && { readAt: row.read_at }),
    ...(row.issued !== null && { issued: row.issued }),
    ...(row.abstract !== null && { abstract: row.abstract }),
    ...(row.note !== null && { note: row.note }),
  };
}

export const sourceToRow = (source: Source): SourceRow & Row => ({
  id: source.id,
  title: source.title,
  publisher: source.publisher,
  publisher_country: source.publisherCountry ?? null,
  kind: source.kind,
  language: source.language,
  url: source.url ?? null,
  read_at: source.readAt ?? null,
  issued: source.issued ?? null,
  accessed: source.accessed,
  abstract: source.abstract ?? null,
  note: source.note ?? null,
});
