import type { Statements } from '../../persistence/database.js';
import { sql } from '../../persistence/sql.js';
import { standingAt, type RecordRow } from '../../registry/registry.store.js';
import { personsFor, type PeopleConditions } from '../people/people.store.js';

/** Somebody at a place: captured there or held there. */
interface AtPlaceRow extends RecordRow {
  readonly how: 'captured' | 'held';
  /** The place; the facility where no place of it is known. */
  readonly site_id: string;
  /** How many people there were in this way at the place. */
  readonly count: number | string;
}

/**
 * Where the people for whom conditions hold were captured and held, according to any claim that is not deprecated: for each place the
 * first few of them by name, with the number of all. A facility stands for the place that it is at.
 */
export const peopleAtPlaces = (db: Statements, revision: number, conditions: PeopleConditions, few: number): Promise<AtPlaceRow[]> =>
  db.rows(
    sql`with person_here as (${personsFor(conditions, revision)}),
      there as (
        select detention.parent_id as person_id, claim.property, target.id as target_id, target.kind as target_kind from record as detention
          join claim on claim.record_id = detention.id and claim.property in ('capturePlace', 'stays') and claim.rank <> 'deprecated'
            and ${standingAt('claim', revision)}
          join reference on reference.claim_id = claim.id
          join record as target on target.id = reference.target_id and target.kind in ('place', 'facility') and ${standingAt('target', revision)}
          where detention.kind = 'detention' and ${standingAt('detention', revision)}
            and detention.parent_id in (select person_id from person_here)),
      building as (
        select facility.target_id as facility_id, place.id as place_id
          from (select distinct target_id from there where target_kind = 'facility') as facility
          join claim on claim.record_id = facility.target_id and claim.property = 'place' and claim.rank <> 'deprecated'
            and ${standingAt('claim', revision)}
          join reference on reference.claim_id = claim.id
          join record as place on place.id = reference.target_id and place.kind = 'place' and ${standingAt('place', revision)}),
      here as (
        select distinct there.person_id, case when there.property = 'stays' then 'held' else 'captured' end as how,
          coalesce(building.place_id, there.target_id) as site_id
          from there left join building on building.facility_id = there.target_id),
      ranked as (
        select here.how, here.site_id, here.person_id, count(*) over (partition by here.how, here.site_id) as count,
          row_number() over (partition by here.how, here.site_id order by person_row.sort_key, here.person_id) as nth
          from here join person_row on person_row.person_id = here.person_id and ${standingAt('person_row', revision)})
      select ranked.how, ranked.site_id, ranked.count, record.id, record.kind, record.slug, record.parent_id, record_name.names from ranked
        join record on record.id = ranked.person_id and ${standingAt('record', revision)}
        left join record_name on record_name.record_id = record.id and ${standingAt('record_name', revision)}
        where ranked.nth <= ${few} order by ranked.site_id, ranked.how, ranked.nth`,
  );

/** How many of the people for whom conditions hold were, as far as anybody says, captured or held at some place or facility. */
export async function countPlaced(db: Statements, revision: number, conditions: PeopleConditions): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(
    sql`select count(distinct detention.parent_id) as count from record as detention
      join claim on claim.record_id = detention.id and claim.property in ('capturePlace', 'stays') and claim.rank <> 'deprecated'
        and ${standingAt('claim', revision)}
      join reference on reference.claim_id = claim.id
      join record as target on target.id = reference.target_id and target.kind in ('place', 'facility') and ${standingAt('target', revision)}
      where detention.kind = 'detention' and ${standingAt('detention', revision)}
        and detention.parent_id in (${personsFor(conditions, revision)})`,
  );
  return Number(row?.count ?? 0);
}
