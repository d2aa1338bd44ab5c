import { Table, TableForeignKey, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';

// Column types that SQLite and PostgreSQL understand alike.
type Extra = Partial<Omit<TableColumnOptions, 'name' | 'type'>>;

export const text = (name: string, extra: Extra = {}): TableColumnOptions => ({ name, type: 'text', ...extra });
export const integer = (name: string, extra: Extra = {}): TableColumnOptions => ({ name, type: 'integer', ...extra });
export const real = (name: string, extra: Extra = {}): TableColumnOptions => ({ name, type: 'double precision', ...extra });

export const key = { isPrimary: true } as const;
export const optional = { isNullable: true } as const;

/** The revisions between which a row holds. */
export const standing = (): TableColumnOptions[] => [integer('published_in'), integer('superseded_in', optional)];
export const standingInKey = (): TableColumnOptions[] => [integer('published_in', key), integer('superseded_in', optional)];

/** A column that must name a row of another table. */
export const foreignKey = (name: string, column: string, table: string, target: string): TableForeignKey =>
  new TableForeignKey({ name, columnNames: [column], referencedTableName: table, referencedColumnNames: [target] });

/** Creates a table with its indexes; an index is given by name and columns. */
export async function create(
  runner: QueryRunner,
  name: string,
  columns: TableColumnOptions[],
  indexes: Readonly<Record<string, string[]>> = {},
  foreignKeys: TableForeignKey[] = [],
): Promise<void> {
  const indices = Object.entries(indexes).map(([index, columnNames]) => new TableIndex({ name: index, columnNames }));
  await runner.createTable(new Table({ name, columns, indices, foreignKeys }));
}
