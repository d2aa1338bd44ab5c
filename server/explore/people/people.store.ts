import type { Page } from '../../graphql/connection.js';
import type { Statements } from '../../persistence/database.js';
import { all, among, any, raw, sql, union, type Sql } from '../../persistence/sql.js';
import { paged } from '../../registry/list.store.js';
import { standingAt, type RecordRow } from '../../registry/registry.store.js';
import type { State } from '../../domain/state.js';

/** The day by which people are ordered of whose capture no source gives a date: they come last. */
export const NO_DAY = 99_999_999;

/** What a list of people is narrowed by; every part that is given must hold. */
export interface PeopleConditions {
  readonly categories?: readonly string[];
  readonly status?: { readonly day: number; readonly states: readonly State[] };
  /** Captured in one of these stretches of days: day numbers, both included. */
  readonly captured?: readonly { readonly from: number; readonly to: number }[];
  /** One of these people. */
  readonly people?: readonly string[];
}

const ORDERS = { NAME: raw('person_row.sort_key'), CAPTURED_ON: raw('person_row.captured_on') } as const;

export type PeopleOrderField = keyof typeof ORDERS;

export const PEOPLE_ORDERS = Object.keys(ORDERS) as readonly PeopleOrderField[];

export const pageOfPeople = (
  db: Statements,
  revision: number,
  conditions: PeopleConditions,
  page: Page,
  field: PeopleOrderField,
  descending: boolean,
): Promise<(RecordRow & { sort_key: string | number })[]> => {
  const { condition, order } = paged(page, ORDERS[field], raw('person_row.person_id'), descending);
  return db.rows(
    sql`select record.id, record.kind, record.slug, record.parent_id, record_name.names, ${ORDERS[field]} as sort_key from person_row
      join record on record.id = person_row.person_id and ${standingAt('record', revision)}
      left join record_name on record_name.record_id = record.id and ${standingAt('record_name', revision)}
      where ${standingAt('person_row', revision)} and ${where(conditions, revision)} and ${condition} ${order}`,
  );
};

/** What a list of people holds, and in which order. */
interface PeopleList {
  readonly conditions: PeopleConditions;
  readonly field: PeopleOrderField;
  readonly descending: boolean;
}

/** So many people of the list stand before the one that a page is to show first: who was taken on the same day is seen with them. */
const LEAD = 2;

/** The page of a list on which a person stands near the top; the page that was asked for where it says itself where it begins. */
export async function pageStartingAt(db: Statements, revision: number, list: PeopleList, page: Page, slug: string): Promise<Page> {
  if (page.after || page.before) return page;
  const [row] = await db.rows<{ id: string; sort_key: string | number }>(
    sql`select person_row.person_id as id, ${ORDERS[list.field]} as sort_key from person_row
      join record on record.id = person_row.person_id and record.kind = 'person' and record.slug = ${slug} and ${standingAt('record', revision)}
      where ${standingAt('person_row', revision)}`,
  );
  if (!row) return page;
  const back = { size: LEAD, backward: true, before: { key: row.sort_key, id: row.id } };
  const rows = await pageOfPeople(db, revision, list.conditions, back, list.field, list.descending);
  const last = rows[LEAD];
  return last ? { ...page, after: { key: last.sort_key, id: last.id } } : page;
}

/** How many people each of the conditions holds for. */
export async function countPeople(db: Statements, revision: number, each: readonly PeopleConditions[]): Promise<readonly number[]> {
  const rows = await db.rows<{ place: number; count: number | string }>(
    union(
      each.map(
        (conditions, place) =>
          sql`select ${raw(String(place))} as place, count(*) as count from person_row where ${standingAt('person_row', revision)} and ${where(conditions, revision)}`,
      ),
    ),
  );
  const counts = new Map(rows.map(({ place, count }) => [place, Number(count)]));
  return each.map((_, place) => counts.get(place) ?? 0);
}

/** How many of the people for whom conditions hold stand in a category, by its code. */
export async function countByCategory(
  db: Statements,
  revision: number,
  conditions: PeopleConditions,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.rows<{ category: string; count: number | string }>(
    sql`select person_category.category, count(*) as count from person_row
      join person_category on person_category.person_id = person_row.person_id and ${standingAt('person_category', revision)}
      where ${standingAt('person_row', revision)} and ${where(conditions, revision)} group by person_category.category`,
  );
  return new Map(rows.map(({ category, count }) => [category, Number(count)]));
}

/** How many of the people for whom conditions hold were captured on a day, by its number; those of whom no day is known are left out. */
export async function countByCapture(
  db: Statements,
  revision: number,
  conditions: PeopleConditions,
): Promise<readonly (readonly [day: number, count: number])[]> {
  const rows = await db.rows<{ day: number; count: number | string }>(
    sql`select person_row.captured_on as day, count(*) as count from person_row
      where ${standingAt('person_row', revision)} and ${where(conditions, revision)} and person_row.captured_on < ${NO_DAY} group by person_row.captured_on`,
  );
  return rows.map(({ day, count }) => [day, Number(count)]);
}

/** The first day (number) on which any of the people may have been held; null where no detention of theirs has a day. */
export async function heldSince(db: Statements, revision: number, conditions: PeopleConditions): Promise<number | null> {
  const [row] = await db.rows<{ first: number | null }>(
    sql`select min(held_span.possible_from) as first from held_span where ${standingAt('held_span', revision)} and held_span.person_id in
      (${personsFor(conditions, revision)})`,
  );
  return row?.first ?? null;
}

/** The people whose last detention certainly ended by a day, the latest end first. */
export const lastReleased = (db: Statements, revision: number, day: number, limit: number): Promise<RecordRow[]> =>
  db.rows(
    sql`select record.id, record.kind, record.slug, record.parent_id, record_name.names from
      (select held_span.person_id, max(held_span.held_until) as ended from held_span where ${standingAt('held_span', revision)}
        group by held_span.person_id having max(held_span.possible_until) <= ${day} and count(held_span.unknown_from) = 0) as last
      join record on record.id = last.person_id and ${standingAt('record', revision)}
      left join record_name on record_name.record_id = record.id and ${standingAt('record_name', revision)}
      order by last.ended desc, record.id limit ${limit}`,
  );

/** How many people were, at most, held on some day between two days (day numbers, both included). */
export async function countHeldBetween(db: Statements, first: number, last: number, revision: number): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(
    sql`select count(distinct held_span.person_id) as count from held_span
      where held_span.possible_from <= ${last} and held_span.possible_until > ${first} and ${standingAt('held_span', revision)}`,
  );
  return Number(row?.count ?? 0);
}

/** The people for whom conditions hold, as a selection of `person_id`. */
export const personsFor = (conditions: PeopleConditions, revision: number): Sql =>
  sql`select person_row.person_id from person_row where ${standingAt('person_row', revision)} and ${where(conditions, revision)}`;

function where({ categories, status, captured, people }: PeopleConditions, revision: number): Sql {
  return all([
    ...(categories
      ? [
          sql`exists (select 1 from person_category where person_category.person_id = person_row.person_id and person_category.category ${among(categories)} and ${standingAt('person_category', revision)})`,
        ]
      : []),
    ...(status ? [any(status.states.map((state) => inState(state, status.day, revision)))] : []),
    ...(captured
      ? [any(captured.map(({ from, to }) => sql`(person_row.captured_on >= ${from} and person_row.captured_on <= ${to})`))]
      : []),
    ...(people ? [sql`person_row.person_id ${among(people)}`] : []),
  ]);
}

// The same questions as domain/status.ts asks, over the read model; a test holds them against each other.
function inState(state: State, day: number, revision: number): Sql {
  const dead = sql`coalesce(person_row.died_from <= ${day}, false)`;
  const span = (condition: Sql): Sql =>
    sql`exists (select 1 from held_span where held_span.person_id = person_row.person_id and ${standingAt('held_span', revision)} and ${condition})`;
  const held = span(sql`held_span.held_from <= ${day} and held_span.held_until > ${day}`);
  const possibly = span(sql`held_span.possible_from <= ${day} and held_span.possible_until > ${day}`);
  const unknown = span(sql`held_span.unknown_from <= ${day}`);
  const conditions: Readonly<Record<State, Sql>> = {
    DIED: dead,
    HELD: sql`(not ${dead} and ${held})`,
    POSSIBLY_HELD: sql`(not ${dead} and not ${held} and ${possibly})`,
    NOT_KNOWN_SINCE: sql`(not ${dead} and not ${held} and not ${possibly} and ${unknown})`,
    NOT_HELD: sql`(not ${dead} and not ${held} and not ${possibly} and not ${unknown})`,
  };
  return conditions[state];
}
