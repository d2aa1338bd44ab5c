import type { Page } from '../graphql/connection.js';
import type { Statements } from '../persistence/database.js';
import { all, raw, sql, type Sql } from '../persistence/sql.js';
import { standingAt, type RecordRow, type SourceRow } from './registry.store.js';

const KEY = raw('coalesce(record_name.sort_key, record.slug)');

/** Rows after or before a position in the order of `key` and `id`, in the page's direction, one more than asked for. */
export function paged(page: Page, key: Sql, id: Sql, descending = false): { readonly condition: Sql; readonly order: Sql } {
  const up = raw(descending ? '<' : '>');
  const down = raw(descending ? '>' : '<');
  const conditions = [
    ...(page.after ? [sql`(${key} ${up} ${page.after.key} or (${key} = ${page.after.key} and ${id} ${up} ${page.after.id}))`] : []),
    ...(page.before ? [sql`(${key} ${down} ${page.before.key} or (${key} = ${page.before.key} and ${id} ${down} ${page.before.id}))`] : []),
  ];
  const direction = raw(descending === page.backward ? 'asc' : 'desc');
  return { condition: all(conditions), order: sql`order by ${key} ${direction}, ${id} ${direction} limit ${page.size + 1}` };
}

export const pageOfRecords = (
  db: Statements,
  kind: string,
  revision: number,
  page: Page,
): Promise<(RecordRow & { sort_key: string })[]> => {
  const { condition, order } = paged(page, KEY, raw('record.id'));
  return db.rows(
    sql`select record.id, record.kind, record.slug, record.parent_id, record_name.names, ${KEY} as sort_key from record
      left join record_name on record_name.record_id = record.id and ${standingAt('record_name', revision)}
      where record.kind = ${kind} and ${standingAt('record', revision)} and ${condition} ${order}`,
  );
};

export async function countRecords(db: Statements, kind: string, revision: number): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(
    sql`select count(*) as count from record where kind = ${kind} and ${standingAt('record', revision)}`,
  );
  return Number(row?.count ?? 0);
}

const SOURCE_KEYS = {
  ID: raw('source.id'),
  TITLE: raw('lower(source.title)'),
  PUBLISHER: raw('lower(source.publisher)'),
  ISSUED_ON: raw("coalesce(source.issued, '')"),
} as const;

export type SourceOrderField = keyof typeof SOURCE_KEYS;

export const pageOfSources = (
  db: Statements,
  revision: number,
  page: Page,
  conditions: Sql,
  field: SourceOrderField,
  descending: boolean,
): Promise<(SourceRow & { sort_key: string })[]> => {
  const { condition, order } = paged(page, SOURCE_KEYS[field], raw('source.id'), descending);
  return db.rows(
    sql`select source.*, ${SOURCE_KEYS[field]} as sort_key from source where ${standingAt('source', revision)} and ${conditions} and ${condition} ${order}`,
  );
};

export async function countSources(db: Statements, revision: number, conditions: Sql): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(
    sql`select count(*) as count from source where ${standingAt('source', revision)} and ${conditions}`,
  );
  return Number(row?.count ?? 0);
}
