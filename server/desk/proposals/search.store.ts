import { among, any, contains, jsonValues, raw, sql } from '../../persistence/sql.js';
import type { Statements } from '../../persistence/database.js';
import { SOURCE, standingAt, type RecordRow, type SourceRow } from '../../registry/registry.store.js';

/** The records of a kind that are called so, in any of the registry's spellings, or have such an address. */
export const recordsCalled = (
  db: Statements,
  kind: string | undefined,
  text: string,
  revision: number,
  limit: number,
): Promise<RecordRow[]> =>
  db.rows(
    sql`select record.id, record.kind, record.slug, record.parent_id, record_name.names from record
      left join record_name on record_name.record_id = record.id and ${standingAt('record_name', revision)}
      where ${standingAt('record', revision)} and ${kind === undefined ? raw('record.parent_id is null') : sql`record.kind = ${kind}`}
        and ${any([
          contains(raw('record.slug'), text),
          sql`exists (select 1 from ${jsonValues(raw("coalesce(record_name.names, '{}')"))} as name where ${contains(raw('name.value'), text)})`,
        ])}
      order by coalesce(record_name.sort_key, record.slug), record.id limit ${limit}`,
  );

/** The sources whose id, title, publisher or address holds a text, those looked at last first. */
export const sourcesSaying = (db: Statements, text: string, revision: number, limit: number): Promise<SourceRow[]> =>
  db.rows(
    sql`select ${SOURCE} from source where ${standingAt('source', revision)}
      and ${any(['source.id', 'source.title', 'source.publisher', "coalesce(source.url, '')"].map((column) => contains(raw(column), text)))}
      order by source.accessed desc, source.id limit ${limit}`,
  );

/** The sources under the claims of records, those cited most first. */
export const sourcesUnder = (db: Statements, records: readonly string[], revision: number, limit: number): Promise<SourceRow[]> =>
  db.rows(
    sql`select ${SOURCE} from source join
      (select citation.source_id, count(*) as uses from citation join claim on claim.id = citation.claim_id
        where claim.record_id ${among(records)} and ${standingAt('claim', revision)} group by citation.source_id) as used on used.source_id = source.id
      where ${standingAt('source', revision)} order by used.uses desc, source.id limit ${limit}`,
  );
