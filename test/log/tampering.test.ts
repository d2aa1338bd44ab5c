import { erasures, whatGoes } from '../../server/log/what-goes.js';
import { fuzzyDate } from '../../server/domain/values/index.js';
import type { House } from '../../server/house.js';
import { raw, sql } from '../../server/persistence/sql.js';
import { DATABASES, anEmptyHouse, type DatabaseName } from '../support/house.js';
import { foundAfter, sentencesIn } from '../support/log.js';
import { addClaim, addName, addRecord, publishTo, putSource, retractClaim, withdrawRecord, withdrawSource } from '../support/operations.js';

/** A registry with rows in every table that follows from the log. */
async function sixRevisions(name: DatabaseName): Promise<House> {
  const house = await anEmptyHouse(name);
  const capture = { sha256: 'ab'.repeat(32), mediaType: 'text/html', size: 12, takenAt: '2026-11-22T10:00:00.000Z' };
  await publishTo(house, putSource('daily', { note: 'A note', abstract: 'An abstract' }), putSource('weekly'), {
    do: 'addCapture',
    source: 'daily',
    capture,
  });
  await publishTo(
    house,
    addRecord('person', 'anna'),
    addName('anna', 'Anna A.'),
    addClaim('anna', 'categories', 'civilian', { note: 'A qualifier' }),
    addRecord('detention', 'anna-1', 'anna'),
    addClaim('anna-1', 'startDate', fuzzyDate('2023-09-27')),
  );
  await publishTo(house, addRecord('person', 'bella'), addName('bella', 'Bella'), addRecord('place', 'goris'), addName('goris', 'Goris'));
  await publishTo(house, addClaim('anna-1', 'capturePlace', 'goris'), withdrawSource('weekly'), addClaim('anna', 'biography', 'A life'));
  const bella = await house.database.rows<{ id: string }>(sql`select id from claim where record_id = 'bella'`);
  await publishTo(house, ...bella.map(({ id }) => retractClaim('bella', id)), withdrawRecord('bella'), {
    do: 'redirect',
    kind: 'person',
    slug: 'bella',
    record: 'anna',
  });
  const [life] = await house.database.rows<{ id: string }>(sql`select id from claim where property = 'biography'`);
  await publishTo(house, ...erasures(await whatGoes(house.database, { is: 'claim', id: life!.id }), 'Asked for.'));
  return house;
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  revision: ['number', 'published_at', 'author', 'reviewer', 'summary', 'previous_hash', 'hash'],
  operation: ['revision', 'position', 'payload', 'salt', 'digest'],
  tree_node: ['level', 'position', 'hash'],
  tree_head: ['revision', 'size', 'root', 'note'],
  log_key: ['verifier_key'],
  record: ['id', 'kind', 'slug', 'parent_id', 'published_in', 'superseded_in'],
  claim: [
    'id',
    'record_id',
    'property',
    'position',
    'kind',
    'rank',
    'value',
    'qualifiers',
    'citations',
    'digest',
    'published_in',
    'superseded_in',
  ],
  name_word: ['record_id', 'published_in', 'name_at', 'word_at', 'superseded_in', 'kind', 'folded', 'name'],
  name_key: ['key', 'folded', 'published_in'],
  claim_text: ['claim_id', 'folded'],
  citation: ['claim_id', 'position', 'source_id'],
  reference: ['claim_id', 'target_id'],
  source: [
    'id',
    'published_in',
    'superseded_in',
    'title',
    'publisher',
    'publisher_country',
    'kind',
    'language',
    'url',
    'read_at',
    'issued',
    'accessed',
    'abstract',
    'note',
  ],
  source_capture: ['source_id', 'capture_id', 'published_in', 'superseded_in'],
  tombstone: ['kind', 'subject', 'record_id', 'property', 'reason', 'published_in'],
  redirect: ['kind', 'slug', 'record_id', 'published_in', 'superseded_in'],
  record_name: ['record_id', 'published_in', 'superseded_in', 'kind', 'name', 'names', 'sort_key'],
  held_span: [
    'detention_id',
    'published_in',
    'superseded_in',
    'person_id',
    'possible_from',
    'held_from',
    'held_until',
    'possible_until',
    'unknown_from',
    'ended_as',
  ],
  person_row: ['person_id', 'published_in', 'superseded_in', 'sort_key', 'captured_on', 'died_from'],
  person_category: ['person_id', 'category', 'published_in', 'superseded_in'],
  counted_person: ['person_id', 'published_in', 'superseded_in', 'category', 'sentence', 'sentence_months', 'wait', 'wait_min', 'wait_max'],
};

const TABLES = Object.keys(COLUMNS);
const WHOLE_NUMBERS =
  /^(number|size|level|position|published_in|superseded_in|possible_from|held_from|held_until|possible_until|unknown_from|captured_on|died_from|sentence_months|wait_min|wait_max|name_at|word_at)$/;
const isNumber = (table: string, column: string): boolean =>
  WHOLE_NUMBERS.test(column) || (column === 'revision' && ['operation', 'tree_head'].includes(table));

/** Tables of people who sign in, of drafts and of files are no part of the public log. */
const OUTSIDE = [
  ...['account', 'api_token', 'attempt', 'authenticator', 'one_time_link', 'passkey', 'recovery_code', 'security_event', 'session'],
  ...['proposal', 'remark', 'capture', 'report', 'withheld_operation'],
];

describe.each(DATABASES)('a check of a registry on %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await sixRevisions(name);
  });

  test('finds nothing where nothing was changed', async () => {
    expect(await sentencesIn(house)).toEqual([]);
  });

  test('knows every column of every table that the log publishes', () => {
    const known = house.database.writer.entityMetadatas
      .filter(({ tableName }) => !OUTSIDE.includes(tableName))
      .map(({ tableName, columns }) => [tableName, columns.map(({ databaseName }) => databaseName).sort()] as const);
    expect(Object.fromEntries(known)).toEqual(
      Object.fromEntries(Object.entries(COLUMNS).map(([table, columns]) => [table, columns.toSorted()])),
    );
  });

  test.each(TABLES)('has something to look at in %s', async (table) => {
    expect(await house.database.rows(sql`select * from ${raw(table)}`)).not.toEqual([]);
  });

  const cells = TABLES.flatMap((table) => COLUMNS[table]!.map((column) => ({ table, column })));

  test.each(cells)('finds another value in $table, column $column', async ({ table, column }) => {
    const other = isNumber(table, column) ? `coalesce(${column}, 0) + 700` : `coalesce(${column}, '') || 'x'`;
    const { row, where } = await firstRow(house, table);
    const found = await foundAfter(house, `update ${table} set ${column} = ${other} where ${where}`);
    expect(found.map((finding) => finding.table)).toContain(table);
    // What is no part of a key is found in its place, and nothing else with it.
    if (FROM_LOG.includes(table) && !isKey(house, table, column)) expect(found).toMatchObject([{ table, row, column }]);
  });

  test.each(TABLES)('finds a row taken out of %s', async (table) => {
    const { row, where } = await firstRow(house, table);
    const found = await foundAfter(house, `delete from ${table} where ${where}`);
    expect(found).toContainEqual(expect.objectContaining(table === 'log_key' ? { table } : { table, row }));
  });

  test.each(TABLES.filter((table) => table !== 'log_key'))('finds a row slipped into %s', async (table) => {
    const columns = COLUMNS[table]!;
    const key = keyOf(house, table);
    const text = key.find((column) => !isNumber(table, column));
    const copied = columns.map((column) => {
      if (text === undefined) return key.includes(column) ? `${column} + 700` : column;
      return column === text ? `${column} || 'x'` : column;
    });
    const { where } = await firstRow(house, table);
    const found = await foundAfter(
      house,
      `insert into ${table} (${columns.join(', ')}) select ${copied.join(', ')} from ${table} where ${where}`,
    );
    expect(found.map((finding) => finding.table)).toContain(table === 'operation' ? 'revision' : table);
  });
});

/** Tables that are made from the operations alone. */
const FROM_LOG = TABLES.filter((table) => !['revision', 'operation', 'tree_node', 'tree_head', 'log_key'].includes(table));

const keyOf = ({ database }: House, table: string): readonly string[] =>
  database.writer.entityMetadatas.find(({ tableName }) => tableName === table)!.primaryColumns.map(({ databaseName }) => databaseName);

/** Where a row is found, and what it belongs to. */
const isKey = (house: House, table: string, column: string): boolean => column === 'published_in' || keyOf(house, table).includes(column);

async function firstRow(house: House, table: string): Promise<{ readonly row: string; readonly where: string }> {
  const key = keyOf(house, table);
  const [first] = await house.database.rows<Record<string, unknown>>(
    sql`select * from ${raw(table)} order by ${raw(key.join(', '))} limit 1`,
  );
  const values = key.map((column) => String(first![column]));
  const row = values.join(['operation', 'tree_node'].includes(table) ? '/' : ' ');
  return { row, where: key.map((column, index) => `${column} = '${values[index]!}'`).join(' and ') };
}
