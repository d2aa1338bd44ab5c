import type { RecordContent, Source } from '../../domain/claim.js';
import type { Referents } from '../../domain/values/index.js';

/** A whole registry as its files state it: every record and every source, in the order of the files. */
export interface RegistryContent {
  readonly sources: readonly Source[];
  readonly records: readonly RecordContent[];
}

/** Finds ids and slugs among the given records. */
export function referentsAmong(records: Iterable<Pick<RecordContent, 'kind' | 'slug' | 'id'>>, codesOf: Referents['codesOf']): Referents {
  const ids = new Map<string, string>();
  const slugs = new Map<string, string>();
  for (const { kind, slug, id } of records) {
    ids.set(`${kind}/${slug}`, id);
    slugs.set(`${kind}/${id}`, slug);
  }
  return { idOf: (kind, slug) => ids.get(`${kind}/${slug}`), slugOf: (kind, id) => slugs.get(`${kind}/${id}`), codesOf };
}
