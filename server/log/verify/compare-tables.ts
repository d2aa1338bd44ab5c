import type { EntityMetadata } from 'typeorm';
import type { Statements } from '../../persistence/database.js';
import { instead, type Finding } from './finding.js';
import { isOfClaim, revisionsIn, rowsOf, rowsWithoutClaim, type DerivedTable, type Row } from './tables.store.js';

export const tablesAmong = (metadata: readonly EntityMetadata[], names: readonly string[]): readonly DerivedTable[] =>
  names.map((name) => {
    const entity = metadata.find(({ tableName }) => tableName === name);
    if (!entity) throw new Error(`no entity has the table ${name}`);
    return {
      name,
      columns: entity.columns.map(({ databaseName }) => databaseName),
      key: entity.primaryColumns.map(({ databaseName }) => databaseName),
    };
  });

/** Compares a table with what it must be, revision by revision. */
export async function compareTable(kept: Statements, wanted: Statements, table: DerivedTable): Promise<readonly Finding[]> {
  const numbers = new Set([...(await revisionsIn(kept, table)), ...(await revisionsIn(wanted, table))]);
  const findings: Finding[] = [];
  for (const revision of [...numbers].sort((a, b) => a - b)) {
    findings.push(...compareRows(table, revision, await rowsOf(kept, table, revision), await rowsOf(wanted, table, revision)));
  }
  return [...findings, ...(await strays(kept, table))];
}

function compareRows(table: DerivedTable, revision: number, kept: readonly Row[], wanted: readonly Row[]): readonly Finding[] {
  const found = new Map(kept.map((row) => [keyOf(table, row), row]));
  const findings = wanted.flatMap((row): readonly Finding[] => {
    const about = { table: table.name, row: keyOf(table, row), revision };
    const own = found.get(keyOf(table, row));
    found.delete(keyOf(table, row));
    if (!own) return [{ ...about, says: 'is missing, though the log published it' }];
    const changed = table.columns.filter((column) => own[column] !== row[column]);
    return changed.map((column) => ({ ...about, column, says: instead(own[column], row[column]) }));
  });
  const extra = [...found.keys()].map((row) => ({ table: table.name, row, revision, says: 'is there, though the log did not publish it' }));
  return [...findings, ...extra];
}

/** Rows of a claim that is not there. */
async function strays(kept: Statements, table: DerivedTable): Promise<readonly Finding[]> {
  const rows = isOfClaim(table) ? await rowsWithoutClaim(kept, table) : [];
  return rows.map((row) => ({ table: table.name, row: keyOf(table, row), says: 'belongs to a claim that is not there' }));
}

const keyOf = ({ key }: DerivedTable, row: Row): string => key.map((column) => String(row[column])).join(' ');
