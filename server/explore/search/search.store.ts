import type { Statements } from '../../persistence/database.js';
import { all, among, raw, sql, union, type Sql } from '../../persistence/sql.js';
import { CLAIM, standingAt, type ClaimRow } from '../../registry/registry.store.js';

/** Where a word stands in the names of records. */
export interface WordUse {
  readonly record_id: string;
  readonly kind: string;
  readonly name_at: number;
  readonly folded: string;
  readonly name: string;
}

/** Those of the words whose keys are kept. */
export const knownWords = async (db: Statements, folded: readonly string[]): Promise<readonly string[]> =>
  (await db.rows<{ folded: string }>(sql`select distinct folded from name_key where folded ${among(folded)}`)).map((row) => row.folded);

/** Words that are kept under keys. */
export const wordsUnder = (db: Statements, keys: readonly string[]): Promise<{ key: string; folded: string }[]> =>
  db.rows(sql`select name_key.key, name_key.folded from name_key where name_key.key ${among(keys)}`);

/** At most so many uses of words are looked at: far more than anybody reads through. */
const MOST_USES = 20_000;

/**
 * Where words stand in the names of records of some kinds. The words are given for each place of a question; a record counts that has a
 * word for at least so many of the places.
 */
export const usesOf = (
  db: Statements,
  places: readonly (readonly string[])[],
  atLeast: number,
  kinds: readonly string[],
  revision: number,
): Promise<WordUse[]> => {
  const selections = places.map(
    (folded, place) =>
      sql`select ${raw(String(place))} as place, name_word.record_id from name_word where name_word.folded ${among(folded)} and ${standingAt('name_word', revision)}`,
  );
  const enough =
    places.length === 1
      ? raw('true')
      : sql`name_word.record_id in (select hit.record_id from (${union(selections)}) as hit group by hit.record_id having count(distinct hit.place) >= ${atLeast})`;
  return db.rows(
    sql`select ${USE} from name_word where name_word.folded ${among([...new Set(places.flat())])} and name_word.kind ${among(kinds)}
      and ${standingAt('name_word', revision)} and ${enough} limit ${MOST_USES}`,
  );
};

/** All words of the names of records. */
export const wordsOf = (db: Statements, records: readonly string[], revision: number): Promise<WordUse[]> =>
  db.rows(
    sql`select ${USE} from name_word where name_word.record_id ${among(records)} and ${standingAt('name_word', revision)} limit ${MOST_USES}`,
  );

const USE = raw('name_word.record_id, name_word.kind, name_word.name_at, name_word.folded, name_word.name');

/** Words of three letters and more, which are what the index over the text of claims knows; nothing but letters and digits. */
const holds = (words: readonly string[]): Sql => all(words.map((word) => sql`claim_text.folded like ${`%${word}%`}`));

/** Claims in which all of the words stand: first those in which they stand together, then the newest. */
export const claimsWith = (
  db: Statements,
  words: readonly string[],
  revision: number,
  page: { size: number; skip: number },
): Promise<ClaimRow[]> =>
  db.rows(
    sql`select ${CLAIM} from claim_text join claim on claim.id = claim_text.claim_id and ${standingAt('claim', revision)}
      where ${holds(words)} order by case when claim_text.folded like ${`%${words.join(' ')}%`} then 0 else 1 end, claim.published_in desc, claim.id
      limit ${page.size} offset ${page.skip}`,
  );

export async function countClaimsWith(db: Statements, words: readonly string[], revision: number): Promise<number> {
  const [row] = await db.rows<{ count: number | string }>(
    sql`select count(*) as count from claim_text join claim on claim.id = claim_text.claim_id and ${standingAt('claim', revision)} where ${holds(words)}`,
  );
  return Number(row?.count ?? 0);
}
