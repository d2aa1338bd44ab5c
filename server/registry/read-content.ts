import { groupBy } from '../domain/group-by.js';
import type { Statements } from '../persistence/database.js';
import type { RegistryContent } from './files/content.js';
import { allRecords, allSources, claimsOf, type ClaimRow, type RecordRow, type SourceRow } from './registry.store.js';
import { claimFromRow, sourceFromRow } from './rows.js';

/** The ids and the places under which the claims of a content are kept, in the order of the content's claims. */
export type KeptClaims = ReadonlyMap<
  string,
  readonly { readonly id: string; readonly digest: string; readonly position: number; readonly property: string }[]
>;

export interface ReadContent {
  readonly content: RegistryContent;
  readonly kept: KeptClaims;
}

/** The whole public registry as of a revision, as its files would state it. */
export async function readContent(db: Statements, revision: number): Promise<ReadContent> {
  const records = await allRecords(db, revision);
  const claims = await claimsOf(db, records, revision);
  return contentFromRows(records, claims, await allSources(db, revision));
}

/** Records with their claims, as files would state them. */
export function contentFromRows(records: readonly RecordRow[], claims: readonly ClaimRow[], sources: readonly SourceRow[]): ReadContent {
  const claimsByRecord = groupBy(claims, (claim) => claim.record_id);
  return {
    kept: claimsByRecord,
    content: {
      sources: sources.map(sourceFromRow),
      records: records.map((record) => ({
        kind: record.kind,
        id: record.id,
        slug: record.slug,
        ...(record.parent_id !== null && { parent: record.parent_id }),
        claims: (claimsByRecord.get(record.id) ?? []).map(claimFromRow),
      })),
    },
  };
}
