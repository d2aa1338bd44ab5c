import type { CountedSpan } from '../../domain/numbers/held-over-time.js';
import type { Wait } from '../../domain/numbers/wait.js';
import type { Statements } from '../../persistence/database.js';
import { sql } from '../../persistence/sql.js';
import { standingAt } from '../../registry/registry.store.js';

/** A detention in days, of whom, and how it ended. */
export interface SpanRow extends CountedSpan {
  readonly unknown_from: number | null;
  readonly ended_as: string | null;
}

/** Every detention in days. */
export const countedSpans = (db: Statements, revision: number): Promise<SpanRow[]> =>
  db.rows(
    sql`select held_span.person_id, held_span.possible_from, held_span.held_from, held_span.held_until, held_span.possible_until,
        held_span.unknown_from, held_span.ended_as, person_row.died_from, counted_person.category
      from held_span
      join person_row on person_row.person_id = held_span.person_id and ${standingAt('person_row', revision)}
      join counted_person on counted_person.person_id = held_span.person_id and ${standingAt('counted_person', revision)}
      where ${standingAt('held_span', revision)}`,
  );

/** PostgreSQL counts in numbers that may be too large for JavaScript, and answers them as text. */
type Counted<R> = Omit<R, 'people'> & { readonly people: number | string };

export interface SentenceCount {
  readonly sentence: string;
  readonly months: number | null;
  readonly people: number;
}

/** How many people were sentenced to what. Everybody is in it once. */
export async function countedSentences(db: Statements, revision: number): Promise<readonly SentenceCount[]> {
  const rows = await db.rows<Counted<SentenceCount>>(
    sql`select sentence, sentence_months as months, count(*) as people from counted_person
      where ${standingAt('counted_person', revision)} group by sentence, sentence_months`,
  );
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}

export interface WaitCount extends Wait {
  readonly people: number;
}

/** How many people waited for their trial for how long. Everybody is in it once. */
export async function countedWaits(db: Statements, revision: number): Promise<readonly WaitCount[]> {
  const rows = await db.rows<Counted<WaitCount>>(
    sql`select wait, wait_min as min, wait_max as max, count(*) as people from counted_person
      where ${standingAt('counted_person', revision)} group by wait, wait_min, wait_max`,
  );
  return rows.map((row) => ({ ...row, people: Number(row.people) }));
}
