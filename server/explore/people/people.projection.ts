import { among, sql } from '../../persistence/sql.js';
import { insertRows } from '../../persistence/insert.js';
import type { Transaction } from '../../persistence/database.js';
import { sortKey } from '../../registry/names.projection.js';
import { ReadView } from '../../registry/read-view.js';
import { DEFAULT_LANGUAGE, type Languages } from '../../registry/wording.js';
import { diedFrom } from '../../domain/custody.js';
import { UNKNOWN } from '../../domain/numbers/category.js';
import type { RegistryRecord } from '../../registry/record.js';
import { countedPerson } from '../numbers/counted-person.js';
import { dossierOf, type Dossier } from './dossier.js';
import { NO_DAY } from './people.store.js';

const TABLES = ['held_span', 'person_row', 'person_category', 'counted_person'] as const;

/** Keeps the read models of lists of people for everyone whom a revision touches. */
export const peopleProjection = (languages: Languages) => ({
  tables: TABLES,
  async refresh(db: Transaction, touched: ReadonlySet<string>, revision: number): Promise<void> {
    const people = await peopleTouched(db, [...touched], revision);
    for (const table of TABLES) {
      await db.rows(superseding(table, people, revision));
    }
    const view = new ReadView(db, revision, languages, DEFAULT_LANGUAGE);
    const records = await Promise.all(people.map((id) => view.record(id)));
    const dossiers = await Promise.all(records.filter((record) => record !== undefined).map(dossierOf));
    await insertRows(
      db,
      'held_span',
      dossiers.flatMap((dossier) => spanRows(dossier, revision)),
    );
    await insertRows(
      db,
      'person_row',
      dossiers.map((dossier) => personRow(dossier, revision)),
    );
    await insertRows(
      db,
      'person_category',
      dossiers.flatMap((dossier) => categoryRows(dossier, revision)),
    );
    await insertRows(
      db,
      'counted_person',
      dossiers.map((dossier) => countedPerson(dossier, categoriesOf(dossier), revision)),
    );
  },
});

const superseding = (table: (typeof TABLES)[number], people: readonly string[], revision: number) => {
  const statements = {
    held_span: sql`update held_span set superseded_in = ${revision} where superseded_in is null and person_id ${among(people)}`,
    person_row: sql`update person_row set superseded_in = ${revision} where superseded_in is null and person_id ${among(people)}`,
    counted_person: sql`update counted_person set superseded_in = ${revision} where superseded_in is null and person_id ${among(people)}`,
    person_category: sql`update person_category set superseded_in = ${revision} where superseded_in is null and person_id ${among(people)}`,
  };
  return statements[table];
};

/**
 * The people whom touched records are about: themselves, their detentions, their part in trials, the trials. What came after the revision
 * is left aside, so that deriving it again later finds the same people.
 */
async function peopleTouched(db: Transaction, ids: readonly string[], revision: number): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(
    sql`select id from record where kind = 'person' and id ${among(ids)} and published_in <= ${revision}
      union select parent_id from record where kind = 'detention' and id ${among(ids)} and published_in <= ${revision}
      union select reference.target_id from record
        join claim on claim.record_id = record.id and claim.property = 'person' and claim.published_in <= ${revision}
        join reference on reference.claim_id = claim.id
        where record.kind = 'defendant' and record.published_in <= ${revision} and (record.id ${among(ids)} or record.parent_id ${among(ids)})`,
  );
  return rows.map((row) => row.id);
}

const spanRows = ({ person, custody }: Dossier, revision: number) =>
  custody.map(({ detention, span }) => ({
    detention_id: detention.id,
    published_in: revision,
    person_id: person.id,
    possible_from: span.possibleFrom,
    held_from: span.heldFrom,
    held_until: span.heldUntil,
    possible_until: span.possibleUntil,
    unknown_from: span.unknownFrom,
    ended_as: endedAs(detention),
  }));

const personRow = ({ person, custody }: Dossier, revision: number) => ({
  person_id: person.id,
  published_in: revision,
  sort_key: sortKey('person', person.names?.default ?? person.slug),
  captured_on: Math.min(NO_DAY, ...custody.filter(({ span }) => span.startKnown).map(({ span }) => span.possibleFrom)),
  died_from: diedFrom(person),
});

/** How a detention ended; one that has an end but no known way of ending ended nobody knows how. */
function endedAs(detention: RegistryRecord): string | null {
  const way = detention.best<string>('end');
  return way ?? (detention.fact('endDate').best ? UNKNOWN : null);
}

function categoriesOf({ person }: Dossier): readonly string[] {
  const standing = person.fact('categories').claims.filter((claim) => claim.rank !== 'deprecated' && claim.kind === 'value');
  return [...new Set(standing.map((claim) => claim.value as string))];
}

const categoryRows = (dossier: Dossier, revision: number) =>
  categoriesOf(dossier).map((category) => ({ person_id: dossier.person.id, category, published_in: revision }));
