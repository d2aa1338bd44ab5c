import type { Projection } from '../log/publish.js';
import type { Database } from '../persistence/database.js';
import { raw, sql } from '../persistence/sql.js';
import { standingAt } from '../registry/registry.store.js';

const READ_MODELS = ['record_name', 'held_span', 'person_row', 'person_category'] as const;

/** Empties the read models and derives them again, revision by revision, from the claims. Answers how many revisions there are. */
export async function rebuild(database: Database, projections: readonly Projection[]): Promise<number> {
  return database.write(async (db) => {
    for (const table of READ_MODELS) await db.rows(sql`delete from ${raw(table)}`);
    const revisions = await db.rows<{ number: number }>(sql`select number from revision order by number`);
    for (const { number } of revisions) {
      const touched = await db.rows<{ id: string }>(
        sql`select record_id as id from claim where published_in = ${number} or superseded_in = ${number}
          union select id from record where published_in = ${number} or superseded_in = ${number}
          union select claim.record_id from source join citation on citation.source_id = source.id
            join claim on claim.id = citation.claim_id and ${standingAt('claim', number)}
            where source.published_in = ${number} or source.superseded_in = ${number}`,
      );
      for (const projection of projections) await projection.refresh(db, new Set(touched.map(({ id }) => id)), number);
    }
    return revisions.length;
  });
}
