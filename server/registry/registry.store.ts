import { EVERYONE } from '../domain/values/index.js';
import { all, among, raw, sql, union, type Sql } from '../persistence/sql.js';
import type { Statements } from '../persistence/database.js';
import type { Needed } from './look-ahead.js';

/** A row that holds from the revision that published it until the one that superseded it. */
export const standingAt = (table: string, revision: number): Sql =>
  sql`${raw(table)}.published_in <= ${revision} and (${raw(table)}.superseded_in is null or ${raw(table)}.superseded_in > ${revision})`;

export interface RecordRow {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly parent_id: string | null;
  /** What the record is called, by language, as JSON; absent for records that are called by another. */
  readonly names: string | null;
}

export interface ClaimRow {
  readonly id: string;
  readonly record_id: string;
  readonly property: string;
  readonly position: number;
  readonly kind: 'value' | 'unknown' | 'none';
  readonly rank: 'preferred' | 'normal' | 'deprecated';
  readonly value: string | null;
  readonly qualifiers: string | null;
  readonly citations: string;
  readonly digest: string;
  readonly published_in: number;
}

export interface SourceRow {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly publisher_country: string | null;
  readonly kind: string;
  readonly language: string;
  readonly url: string | null;
  readonly read_at: string | null;
  readonly issued: string | null;
  readonly accessed: string;
  readonly abstract: string | null;
  readonly note: string | null;
}

const RECORD = raw('record.id, record.kind, record.slug, record.parent_id, record_name.names');
export const SOURCE = raw(
  'source.id, source.title, source.publisher, source.publisher_country, source.kind, source.language, source.url, source.read_at, source.issued, source.accessed, source.abstract, source.note',
);
export const CLAIM = raw(
  'claim.id, claim.record_id, claim.property, claim.position, claim.kind, claim.rank, claim.value, claim.qualifiers, claim.citations, claim.digest, claim.published_in',
);

const recordsWhere = (condition: Sql, revision: number): Sql =>
  sql`select ${RECORD} from record left join record_name on record_name.record_id = record.id and ${standingAt('record_name', revision)} where ${standingAt('record', revision)} and ${condition}`;

export async function latestRevision(db: Statements): Promise<number> {
  const [row] = await db.rows<{ number: number | null }>(sql`select max(number) as number from revision`);
  return row?.number ?? 0;
}

export async function publishedAt(db: Statements, revision: number): Promise<string | undefined> {
  const [row] = await db.rows<{ published_at: string }>(sql`select published_at from revision where number = ${revision}`);
  return row?.published_at;
}

/** The last revision that was published by the end of a day (ISO, UTC); 0 where there is none. */
export async function revisionOn(db: Statements, day: string): Promise<number> {
  const [row] = await db.rows<{ number: number | null }>(
    sql`select max(number) as number from revision where published_at <= ${`${day}T23:59:59.999Z`}`,
  );
  return row?.number ?? 0;
}

/** The records of which a revision changed something, or a source on which something of theirs rests: that weighs in the choice of the best claim. */
export async function touchedBy(db: Statements, revision: number): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ id: string }>(
    sql`select record_id as id from claim where published_in = ${revision}
      union select record_id from claim where superseded_in = ${revision}
      union select id from record where published_in = ${revision}
      union select id from record where superseded_in = ${revision}
      union select claim.record_id from source join citation on citation.source_id = source.id
        join claim on claim.id = citation.claim_id and ${standingAt('claim', revision)}
        where source.published_in = ${revision}
      union select claim.record_id from source join citation on citation.source_id = source.id
        join claim on claim.id = citation.claim_id and ${standingAt('claim', revision)}
        where source.superseded_in = ${revision}`,
  );
  return new Set(rows.map(({ id }) => id));
}

export const recordsById = (db: Statements, ids: readonly string[], revision: number): Promise<RecordRow[]> =>
  db.rows(recordsWhere(sql`record.id ${among(ids)}`, revision));

/** The record that an address leads to whose own record has become another one. */
export async function redirectedTo(db: Statements, kind: string, slug: string, revision: number): Promise<string | undefined> {
  const [row] = await db.rows<{ slug: string }>(
    sql`select record.slug from redirect join record on record.id = redirect.record_id and ${standingAt('record', revision)}
      where redirect.kind = ${kind} and redirect.slug = ${slug} and ${standingAt('redirect', revision)}`,
  );
  return row?.slug;
}

/** A record that stood under an address and does not any more. */
export interface FormerRecord {
  readonly id: string;
  /** The revision that took it away from there. */
  readonly withdrawnIn: number;
}

export async function formerRecord(db: Statements, kind: string, slug: string, revision: number): Promise<FormerRecord | undefined> {
  const [row] = await db.rows<{ id: string; superseded_in: number | null }>(
    sql`select id, superseded_in from record where kind = ${kind} and slug = ${slug} and published_in <= ${revision}
      order by published_in desc limit 1`,
  );
  const until = row?.superseded_in ?? null;
  return row && until !== null && until <= revision ? { id: row.id, withdrawnIn: until } : undefined;
}

/** Records, and with every part the record that it is a part of. */
export const recordsWithWholes = (db: Statements, ids: readonly string[], revision: number): Promise<RecordRow[]> =>
  db.rows(
    recordsWhere(
      sql`(record.id ${among(ids)} or record.id in (select part.parent_id from record as part where part.id ${among(ids)}))`,
      revision,
    ),
  );

export const recordsBySlug = (db: Statements, kind: string, slugs: readonly string[], revision: number): Promise<RecordRow[]> =>
  db.rows(recordsWhere(sql`record.kind = ${kind} and record.slug ${among(slugs)}`, revision));

/** A record that is a part of a target or names it; or, without a target, what such a record is a part of. */
export interface NearRow extends RecordRow {
  readonly target_id: string | null;
  /** By which property it names the target; null for a part. */
  readonly property: string | null;
  readonly published_in: number;
}

/** The parts of the targets, the records whose claims name them, and what those are parts of: a person's detentions and trials. */
export const recordsNear = (db: Statements, targets: readonly string[], revision: number): Promise<NearRow[]> =>
  db.rows(
    sql`with link as (
        select record.id, record.parent_id, record.parent_id as target_id, cast(null as text) as property
          from record where record.parent_id ${among(targets)} and ${standingAt('record', revision)}
        union select record.id, record.parent_id, reference.target_id, claim.property from reference
          join claim on claim.id = reference.claim_id and claim.rank <> 'deprecated' and ${standingAt('claim', revision)}
          join record on record.id = claim.record_id and ${standingAt('record', revision)}
          where reference.target_id ${among(targets)}),
      way as (select id, target_id, property from link
        union select parent_id, cast(null as text), cast(null as text) from link where parent_id is not null and parent_id <> target_id)
      select ${RECORD}, record.published_in, way.target_id, way.property from way cross join record
        left join record_name on record_name.record_id = record.id and ${standingAt('record_name', revision)}
        where record.id = way.id and ${standingAt('record', revision)} order by record.published_in, record.slug`,
  );

/**
 * The records that make up a record's page: itself, its parts, the records that name it, and what those are parts of; for a person
 * also what concerns everyone held. One statement, whatever the size; the cross join keeps SQLite from walking through every record.
 */
export const recordsAround = (db: Statements, kind: string, slug: string, revision: number): Promise<RecordRow[]> =>
  db.rows(
    sql`with root as (select id, parent_id from record where kind = ${kind} and slug = ${slug} and ${standingAt('record', revision)}),
      near as (
        select id from root
        union select parent_id from root where parent_id is not null
        union select record.id from record join root on record.parent_id = root.id where ${standingAt('record', revision)}
        union select claim.record_id from root join reference on reference.target_id = root.id
          join claim on claim.id = reference.claim_id and claim.rank <> 'deprecated' and ${standingAt('claim', revision)}
      ),
      general as (
        select claim.record_id as id from reference
          join claim on claim.id = reference.claim_id and claim.rank <> 'deprecated' and ${standingAt('claim', revision)}
          where reference.target_id = ${kind === 'person' ? EVERYONE : null}
      ),
      wide as (select id from near union select id from general union select record.parent_id from near cross join record where record.id = near.id and record.parent_id is not null)
      ${recordsWhere(sql`record.id in (select id from wide)`, revision)} order by record.published_in, record.slug`,
  );

/** Claims by their ids, standing or not. */
export const claimsById = (db: Statements, ids: readonly string[]): Promise<ClaimRow[]> =>
  db.rows(sql`select ${CLAIM} from claim where claim.id ${among(ids)} order by claim.position, claim.id`);

/** The claims of records in their order: all, or those of the properties that are needed of the kind. One statement. */
export const claimsOf = async (
  db: Statements,
  records: readonly { readonly id: string; readonly kind: string }[],
  revision: number,
  needed?: Needed,
): Promise<ClaimRow[]> => {
  const groups = needed ?? [undefined];
  const selections = groups.flatMap((group) => {
    const ids = records.filter(({ kind }) => group === undefined || group.kinds.has(kind)).map(({ id }) => id);
    // The empty text keeps the property out of the choice of index: a record has few claims, and a search for every pair costs more.
    const asked = group ? sql`claim.property || '' ${among([...group.properties])}` : raw('true');
    return ids.length === 0
      ? []
      : [sql`select ${CLAIM} from claim where claim.record_id ${among(ids)} and ${asked} and ${standingAt('claim', revision)}`];
  });
  const rows = selections.length === 0 ? [] : await db.rows<ClaimRow>(union(selections));
  return rows.sort((a, b) => a.position - b.position);
};

export const sourcesById = (db: Statements, ids: readonly string[], revision: number): Promise<SourceRow[]> =>
  db.rows(sql`select ${SOURCE} from source where source.id ${among(ids)} and ${standingAt('source', revision)}`);

export const allSources = (db: Statements, revision: number): Promise<SourceRow[]> =>
  db.rows(sql`select ${SOURCE} from source where ${standingAt('source', revision)} order by source.id`);

/** The claims that rest on a source, page by page in the order of their records' names. */
export const claimsCiting = (
  db: Statements,
  source: string,
  revision: number,
  conditions: readonly Sql[],
  limit: number,
): Promise<ClaimRow[]> =>
  db.rows(
    sql`select distinct ${CLAIM} from citation join claim on claim.id = citation.claim_id and ${standingAt('claim', revision)}
      where citation.source_id = ${source} and ${all(conditions)} order by claim.record_id, claim.id limit ${limit}`,
  );

/** What rests on a source. */
export interface Support {
  readonly claims: number;
  /** Those that rest on no other. */
  readonly solely: number;
}

export async function supportBy(db: Statements, source: string, revision: number): Promise<Support> {
  const [row] = await db.rows<{ claims: number | string; solely: number | string }>(
    sql`select count(*) as claims, count(case when cited.others = 0 then 1 end) as solely from
      (select claim.id, (select count(*) from citation as other where other.claim_id = claim.id and other.source_id <> ${source}) as others
        from claim where claim.id in (select claim_id from citation where source_id = ${source}) and ${standingAt('claim', revision)}) as cited`,
  );
  return { claims: Number(row?.claims ?? 0), solely: Number(row?.solely ?? 0) };
}

/** How much the registry holds. */
export interface Size {
  readonly people: number;
  readonly claims: number;
  readonly sources: number;
}

export async function sizeOf(db: Statements, revision: number): Promise<Size> {
  const [row] = await db.rows<Record<keyof Size, number | string>>(
    sql`select (select count(*) from record where kind = 'person' and ${standingAt('record', revision)}) as people,
      (select count(*) from claim where ${standingAt('claim', revision)}) as claims,
      (select count(*) from source where ${standingAt('source', revision)}) as sources`,
  );
  return { people: Number(row?.people ?? 0), claims: Number(row?.claims ?? 0), sources: Number(row?.sources ?? 0) };
}

export const recordsOfKind = (db: Statements, kind: string, revision: number): Promise<RecordRow[]> =>
  db.rows(sql`${recordsWhere(sql`record.kind = ${kind}`, revision)} order by record.slug`);

/** Every record of the registry, for an export or a comparison with files. */
export const allRecords = (db: Statements, revision: number): Promise<RecordRow[]> =>
  db.rows(sql`${recordsWhere(raw('true'), revision)} order by record.kind, record.slug`);
