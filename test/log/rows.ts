import { revisionHash, operationDigest, type RevisionHead } from '../../server/log/revision.js';
import type { Statements } from '../../server/persistence/database.js';
import { raw, sql } from '../../server/persistence/sql.js';

type RevisionRow = RevisionHead & { readonly hash: string };

interface OperationRow {
  readonly revision: number;
  readonly position: number;
  readonly payload: string | null;
  readonly salt: string | null;
  readonly digest: string;
}

export const revisionsIn = (database: Statements): Promise<RevisionRow[]> => database.rows(sql`select * from revision order by number`);

const operationsIn = (database: Statements): Promise<OperationRow[]> =>
  database.rows(sql`select * from operation order by revision, position`);

/** The numbers of the revisions that do not prove themselves, reckoned from what is stored and nothing else. */
export async function brokenRevisions(database: Statements): Promise<readonly number[]> {
  const [revisions, operations] = [await revisionsIn(database), await operationsIn(database)];
  let previous = '0'.repeat(64);
  return revisions.flatMap(({ hash, ...head }) => {
    const own = operations.filter(({ revision }) => revision === head.number);
    const proven = own.every(({ payload, salt, digest }) => payload === null || operationDigest(salt ?? '', payload) === digest);
    const chained =
      head.previous_hash === previous &&
      revisionHash(
        head,
        own.map(({ digest }) => digest),
      ) === hash;
    previous = hash;
    return proven && chained ? [] : [head.number];
  });
}

const TABLES = [
  'revision',
  'operation',
  'tree_node',
  'tree_head',
  'log_key',
  'record',
  'claim',
  'citation',
  'reference',
  'source',
  'record_name',
  'person_row',
  'held_span',
  'person_category',
  'counted_person',
];

/** Everything that is stored. */
export async function everythingIn(database: Statements): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = TABLES.map(async (table): Promise<[string, string[]]> => {
    const rows = await database.rows<object>(sql`select * from ${raw(table)}`);
    return [table, rows.map((row) => JSON.stringify(row)).sort()];
  });
  return Object.fromEntries(await Promise.all(tables));
}
