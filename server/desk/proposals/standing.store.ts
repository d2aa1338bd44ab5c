import { groupBy } from '../../domain/group-by.js';
import { among, any, sql, type Sql } from '../../persistence/sql.js';
import type { Statements } from '../../persistence/database.js';
import { CLAIM, SOURCE, standingAt, type ClaimRow, type SourceRow } from '../../registry/registry.store.js';
import { claimFromRow, sourceFromRow } from '../../registry/rows.js';
import type { CaptureHead } from '../../domain/claim.js';
import { capturesById, headOf } from '../../registry/captures/capture.store.js';
import type { KnownRegistry, Question, RevisionDone, StandingClaim, StandingRecord } from './known-registry.js';

interface RecordRow {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  readonly parent_id: string | null;
}

/** Answers questions about the registry as of a revision; those of one sort together. */
export async function answer(db: Statements, revision: number, questions: readonly Question[], registry: KnownRegistry): Promise<void> {
  const of = <A extends Question['about']>(about: A): Extract<Question, { about: A }>[] =>
    questions.filter((question): question is Extract<Question, { about: A }> => question.about === about);
  await answerEach(
    of('record'),
    (asked) => recordsWhere(db, revision, sql`record.id ${among(asked.map(({ id }) => id))}`),
    ({ id }, found) => found.find((record) => record.id === id),
    registry,
  );
  await answerEach(
    of('slug'),
    (asked) => recordsWhere(db, revision, any(asked.map(({ kind, slug }) => sql`(record.kind = ${kind} and record.slug = ${slug})`))),
    ({ kind, slug }, found) => found.find((record) => record.kind === kind && record.slug === slug),
    registry,
  );
  await answerEach(
    of('parts'),
    (asked) => recordsWhere(db, revision, sql`record.parent_id ${among(asked.map(({ record }) => record))}`),
    ({ record }, found) => found.filter(({ parent }) => parent === record),
    registry,
  );
  await answerEach(
    of('claims'),
    (asked) => claimsWhere(db, sql`claim.record_id ${among(asked.map(({ record }) => record))} and ${standingAt('claim', revision)}`),
    ({ record }, found) => found.filter((claim) => claim.record === record),
    registry,
  );
  for (const question of of('naming')) registry.learn(question, await claimsNaming(db, revision, question.record));
  await answerEach(
    of('source'),
    (asked) =>
      sourcesById(
        db,
        revision,
        asked.map(({ id }) => id),
      ),
    ({ id }, found) => found.find((source) => source.id === id),
    registry,
  );
  await answerEach(
    of('citing'),
    (asked) =>
      citations(
        db,
        revision,
        asked.map(({ source }) => source),
      ),
    ({ source }, found) => found.filter((citation) => citation.source_id === source).map(({ claim_id: claim }) => claim),
    registry,
  );
  await answerEach(
    of('capture'),
    (asked) =>
      capturesById(
        db,
        asked.map(({ id }) => id),
      ),
    ({ id }, found) => found.filter((capture) => capture.id === id).map(headOf)[0],
    registry,
  );
  for (const question of of('captures')) {
    registry.learn(
      question,
      await capturesWhere(db, sql`source_capture.source_id = ${question.source} and ${standingAt('source_capture', revision)}`),
    );
  }
  for (const question of of('revision')) registry.learn(question, await doneBy(db, question.number));
}

async function answerEach<Q extends Question, T>(
  questions: readonly Q[],
  fetch: (questions: readonly Q[]) => Promise<readonly T[]>,
  choose: (question: Q, found: readonly T[]) => unknown,
  registry: KnownRegistry,
): Promise<void> {
  if (questions.length === 0) return;
  const found = await fetch(questions);
  for (const question of questions) registry.learn(question, choose(question, found));
}

async function recordsWhere(db: Statements, revision: number, condition: Sql): Promise<readonly StandingRecord[]> {
  const rows = await db.rows<RecordRow>(
    sql`select record.id, record.kind, record.slug, record.parent_id from record where ${standingAt('record', revision)} and ${condition}`,
  );
  return rows.map(recordFromRow);
}

const recordFromRow = ({ id, kind, slug, parent_id: parent }: RecordRow): StandingRecord => ({
  id,
  kind,
  slug,
  ...(parent !== null && { parent }),
});

async function claimsWhere(db: Statements, condition: Sql): Promise<readonly StandingClaim[]> {
  const rows = await db.rows<ClaimRow>(sql`select ${CLAIM} from claim where ${condition} order by claim.position, claim.id`);
  return rows.map((row) => ({ id: row.id, record: row.record_id, position: row.position, claim: claimFromRow(row) }));
}

const claimsNaming = (db: Statements, revision: number, record: string): Promise<readonly StandingClaim[]> =>
  claimsWhere(
    db,
    sql`claim.id in (select reference.claim_id from reference where reference.target_id = ${record}) and claim.record_id <> ${record} and ${standingAt('claim', revision)}`,
  );

const sourcesById = async (db: Statements, revision: number, ids: readonly string[]) =>
  (await db.rows<SourceRow>(sql`select ${SOURCE} from source where source.id ${among(ids)} and ${standingAt('source', revision)}`)).map(
    sourceFromRow,
  );

const citations = (db: Statements, revision: number, sources: readonly string[]) =>
  db.rows<{ readonly source_id: string; readonly claim_id: string }>(
    sql`select distinct citation.source_id, citation.claim_id from citation join claim on claim.id = citation.claim_id and ${standingAt('claim', revision)}
      where citation.source_id ${among(sources)}`,
  );

const capturesWhere = async (db: Statements, condition: Sql): Promise<readonly CaptureHead[]> => {
  const rows = await db.rows<{ capture_id: string }>(sql`select source_capture.capture_id from source_capture where ${condition}`);
  return (
    await capturesById(
      db,
      rows.map((row) => row.capture_id),
    )
  ).map(headOf);
};

async function captureLinks(db: Statements, condition: Sql): Promise<{ readonly source: string; readonly capture: CaptureHead }[]> {
  const rows = await db.rows<{ source_id: string; capture_id: string }>(
    sql`select source_capture.source_id, source_capture.capture_id from source_capture where ${condition}`,
  );
  const captures = await capturesById(
    db,
    rows.map((row) => row.capture_id),
  );
  return rows.flatMap((row) =>
    captures.filter(({ id }) => id === row.capture_id).map((capture) => ({ source: row.source_id, capture: headOf(capture) })),
  );
}

async function doneBy(db: Statements, revision: number): Promise<RevisionDone | undefined> {
  const [known] = await db.rows(sql`select number from revision where number = ${revision}`);
  if (!known) return undefined;
  const records = (condition: Sql): Promise<RecordRow[]> =>
    db.rows(sql`select record.id, record.kind, record.slug, record.parent_id from record where ${condition}`);
  const put = await db.rows<{ id: string }>(sql`select source.id from source where source.published_in = ${revision}`);
  const former = await db.rows<SourceRow>(sql`select ${SOURCE} from source where source.superseded_in = ${revision}`);
  const redirects = await db.rows<{ kind: string; slug: string }>(
    sql`select redirect.kind, redirect.slug from redirect where redirect.published_in = ${revision}`,
  );
  return {
    addedClaims: await claimsWhere(db, sql`claim.published_in = ${revision}`),
    retractedClaims: await claimsWhere(db, sql`claim.superseded_in = ${revision}`),
    addedRecords: (await records(sql`record.published_in = ${revision}`)).map(recordFromRow),
    withdrawnRecords: (await records(sql`record.superseded_in = ${revision}`)).map(recordFromRow),
    putSources: put.map(({ id }) => id),
    formerSources: former.map(sourceFromRow),
    addedCaptures: (await captureLinks(db, sql`source_capture.published_in = ${revision}`)).map(({ source, capture }) => ({
      source,
      capture: capture.sha256,
    })),
    withdrawnCaptures: await captureLinks(db, sql`source_capture.superseded_in = ${revision}`),
    redirects,
  };
}

/** What others have published since a revision about the same properties of the same records. */
export async function changesSince(
  db: Statements,
  revision: number,
  touched: readonly { readonly record: string; readonly property: string }[],
): Promise<readonly { readonly record: string; readonly property: string; readonly revision: number }[]> {
  const rows = await db.rows<{ record_id: string; property: string; published_in: number; superseded_in: number | null }>(
    sql`select claim.record_id, claim.property, claim.published_in, claim.superseded_in from claim
      where claim.record_id ${among([...new Set(touched.map(({ record }) => record))])} and (claim.published_in > ${revision} or claim.superseded_in > ${revision})`,
  );
  const newest = groupBy(rows, (row) => `${row.record_id}/${row.property}`);
  return touched.flatMap(({ record, property }) => {
    const changed = newest.get(`${record}/${property}`) ?? [];
    return changed.length === 0
      ? []
      : [{ record, property, revision: Math.max(...changed.map((row) => Math.max(row.published_in, row.superseded_in ?? 0))) }];
  });
}

/** A claim of a fact and the revisions between which it stood. */
export interface KeptClaim {
  readonly id: string;
  readonly record: string;
  readonly property: string;
  readonly revision: number;
  readonly until: number | null;
}

/** The public claims of records that stood at a revision or came after it. */
export async function claimHistory(db: Statements, records: readonly string[], revision: number): Promise<readonly KeptClaim[]> {
  const rows = await db.rows<{ id: string; record_id: string; property: string; published_in: number; superseded_in: number | null }>(
    sql`select claim.id, claim.record_id, claim.property, claim.published_in, claim.superseded_in from claim
      where claim.record_id ${among([...new Set(records)])} and (claim.superseded_in is null or claim.superseded_in > ${revision})
      order by claim.position, claim.id`,
  );
  return rows.map((row) => ({
    id: row.id,
    record: row.record_id,
    property: row.property,
    revision: row.published_in,
    until: row.superseded_in,
  }));
}
