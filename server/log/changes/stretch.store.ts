import type { Page } from '../../graphql/connection.js';
import type { Statements } from '../../persistence/database.js';
import { all, among, any, raw, sql, type Sql } from '../../persistence/sql.js';
import { paged } from '../../registry/list.store.js';
import { CLAIM, SOURCE, type ClaimRow, type SourceRow } from '../../registry/registry.store.js';
import { REVISION, type RevisionRow } from '../log.store.js';

/** What happened after one revision, up to another. A revision itself is the stretch from the one before it. */
export interface Stretch {
  /** 0 for all that was ever published. */
  readonly from: number;
  readonly to: number;
}

const within = (column: Sql, { from, to }: Stretch): Sql => sql`${column} > ${from} and ${column} <= ${to}`;

/** Rows that stand at the end of a stretch and did not at its beginning. */
const come = (table: string, stretch: Stretch): Sql =>
  sql`${within(raw(`${table}.published_in`), stretch)} and (${raw(table)}.superseded_in is null or ${raw(table)}.superseded_in > ${stretch.to})`;

/** Rows that stood at the beginning of a stretch and do not at its end. */
const gone = (table: string, stretch: Stretch): Sql =>
  sql`${raw(table)}.published_in <= ${stretch.from} and ${within(raw(`${table}.superseded_in`), stretch)}`;

/** Claims of which no more is left than that there was one. */
const erased = (stretch: Stretch): Sql => sql`tombstone.record_id is not null and ${within(raw('tombstone.published_in'), stretch)}`;

const recordOrPartOf = (id: string): Sql => sql`(record.id = ${id} or record.parent_id = ${id})`;

/** The records that a stretch changes; parts stand with what they are a part of. */
const changedRecords = (stretch: Stretch, of: string | undefined): Sql =>
  sql`(select record.id, min(coalesce(record.parent_id, record.id)) as whole,
      min(case when record.parent_id is null then '' else record.id end) as place from (
      select claim.record_id as id from claim where ${come('claim', stretch)}
      union select claim.record_id from claim where ${gone('claim', stretch)}
      union select tombstone.record_id from tombstone where ${erased(stretch)}
      union select record.id from record where ${come('record', stretch)}
      union select record.id from record where ${gone('record', stretch)}) as touched
    join record on record.id = touched.id
    where ${of === undefined ? raw('true') : recordOrPartOf(of)} group by record.id) as changed`;

export interface ChangedRow {
  readonly id: string;
  readonly whole: string;
  /** Orders a whole before its parts: the id of a part, nothing for the whole. */
  readonly place: string;
}

export const pageOfChangedRecords = (db: Statements, stretch: Stretch, of: string | undefined, page: Page): Promise<ChangedRow[]> => {
  const { condition, order } = paged(page, raw('changed.whole'), raw('changed.place'));
  return db.rows(sql`select changed.id, changed.whole, changed.place from ${changedRecords(stretch, of)} where ${condition} ${order}`);
};

export const countChangedRecords = (db: Statements, stretch: Stretch, of: string | undefined): Promise<number> =>
  counted(db, sql`select count(*) as count from ${changedRecords(stretch, of)}`);

/** The claims of some records that come and those that go. */
export async function claimsThatChange(
  db: Statements,
  stretch: Stretch,
  records: readonly string[],
): Promise<{ readonly come: readonly ClaimRow[]; readonly gone: readonly ClaimRow[] }> {
  const rows = await db.rows<ClaimRow>(
    sql`select ${CLAIM} from claim where claim.record_id ${among(records)}
      and ${any([sql`(${come('claim', stretch)})`, sql`(${gone('claim', stretch)})`])} order by claim.position, claim.id`,
  );
  return { come: rows.filter((row) => row.published_in > stretch.from), gone: rows.filter((row) => row.published_in <= stretch.from) };
}

export interface ErasedRow {
  readonly record_id: string;
  readonly property: string;
  /** PostgreSQL counts in text. */
  readonly count: number | string;
}

export const claimsErased = (db: Statements, stretch: Stretch, records: readonly string[]): Promise<readonly ErasedRow[]> =>
  db.rows(
    sql`select tombstone.record_id, tombstone.property, count(*) as count from tombstone
      where tombstone.record_id ${among(records)} and ${erased(stretch)} group by tombstone.record_id, tombstone.property`,
  );

const changedSources = (stretch: Stretch): Sql => sql`source where ${come('source', stretch)}`;

/** Sources that are new or have new details. */
export const pageOfChangedSources = (db: Statements, stretch: Stretch, page: Page): Promise<SourceRow[]> => {
  const { condition, order } = paged(page, raw('source.id'), raw('source.id'));
  return db.rows(sql`select ${SOURCE} from ${changedSources(stretch)} and ${condition} ${order}`);
};

export const countChangedSources = (db: Statements, stretch: Stretch): Promise<number> =>
  counted(db, sql`select count(*) as count from ${changedSources(stretch)}`);

/** A revision as the log lists it. */
export interface ListedRevision extends RevisionRow {
  readonly operations: number;
}

/** Revisions in order; those that changed one record or a part of it, where one is given. */
export async function pageOfRevisions(
  db: Statements,
  page: Page,
  conditions: { readonly upTo: number; readonly of?: string | undefined; readonly number?: number },
): Promise<readonly ListedRevision[]> {
  const { condition, order } = paged(page, raw('revision.number'), raw('revision.hash'), true);
  const rows = await db.rows<RevisionRow & { readonly operations: number | string }>(
    sql`select ${REVISION}, (select count(*) from operation where operation.revision = revision.number) as operations
      from revision where ${matching(conditions)} and ${condition} ${order}`,
  );
  return rows.map((row) => ({ ...row, operations: Number(row.operations) }));
}

export const countRevisions = (db: Statements, conditions: { readonly upTo: number; readonly of?: string | undefined }): Promise<number> =>
  counted(db, sql`select count(*) as count from revision where ${matching(conditions)}`);

const matching = ({ upTo, of, number }: { readonly upTo: number; readonly of?: string | undefined; readonly number?: number }): Sql =>
  all([
    sql`revision.number <= ${upTo}`,
    ...(number === undefined ? [] : [sql`revision.number = ${number}`]),
    ...(of === undefined ? [] : [sql`revision.number in ${revisionsOf(of)}`]),
  ]);

/** The revisions that changed a record or its parts. */
function revisionsOf(record: string): Sql {
  const ids = sql`(select record.id from record where ${recordOrPartOf(record)})`;
  const claims = sql`from claim where claim.record_id in ${ids}`;
  return sql`(select claim.published_in ${claims} union select claim.superseded_in ${claims} and claim.superseded_in is not null
    union select tombstone.published_in from tombstone where tombstone.record_id in ${ids}
    union select record.published_in from record where ${recordOrPartOf(record)}
    union select record.superseded_in from record where ${recordOrPartOf(record)} and record.superseded_in is not null)`;
}

async function counted(db: Statements, statement: Sql): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(statement);
  return Number(row?.count ?? 0);
}
