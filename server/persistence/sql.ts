/** The two databases' ways of saying the same thing. */
export type Dialect = 'sqlite' | 'postgres';

/** A piece of SQL with its parameters, written once for both databases: sql`select … where id ${among(ids)}`. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly parts: readonly unknown[],
  ) {}

  /** The statement's text for a dialect, and its parameters in order. The text does not depend on the values. */
  render(dialect: Dialect): { readonly text: string; readonly parameters: readonly unknown[] } {
    const parameters: unknown[] = [];
    return { text: this.write(dialect, parameters), parameters };
  }

  private write(dialect: Dialect, parameters: unknown[]): string {
    return this.strings.reduce((text, string, index) => text + writePart(this.parts[index - 1], dialect, parameters) + string);
  }

  static writeInto(piece: Sql, dialect: Dialect, parameters: unknown[]): string {
    return piece.write(dialect, parameters);
  }
}

/** A list of values as one parameter, so that a statement's text does not grow with it. */
class Among {
  constructor(readonly values: readonly (string | number)[]) {}
}

/** What the two databases say differently. */
class ByDialect {
  constructor(readonly ways: Readonly<Record<Dialect, Sql>>) {}
}

export const sql = (strings: TemplateStringsArray, ...parts: unknown[]): Sql => new Sql(strings, parts);

/** `column ${among(values)}`: the column holds one of the values. */
export const among = (values: readonly (string | number)[]): Among => new Among(values);

/** Text that stands as it is: only for names and directions from our own lists, never for input. */
export const raw = (text: string): Sql => new Sql([text], []);

const byDialect = (ways: Readonly<Record<Dialect, Sql>>): Sql => new Sql(['', ''], [new ByDialect(ways)]);

/** The values of an object that is kept as JSON: a table with one column, `value`. */
export const jsonValues = (column: Sql): Sql =>
  byDialect({ sqlite: sql`(select value from json_each(${column}))`, postgres: sql`(select value from json_each_text(${column}::json))` });

/** True where a text contains a part of it, whatever the case. */
export const contains = (text: Sql, part: string): Sql =>
  sql`lower(${text}) like ${`%${part.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`;

export const all = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? raw('true') : joined(conditions, ' and '));

export const any = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? raw('false') : sql`(${joined(conditions, ' or ')})`);

/** The rows of all selections. */
export const union = (selections: readonly Sql[]): Sql => joined(selections, ' union all ');

function joined(pieces: readonly Sql[], by: string): Sql {
  return new Sql(['', ...pieces.slice(1).map(() => by), ''], pieces);
}

function writePart(part: unknown, dialect: Dialect, parameters: unknown[]): string {
  if (part instanceof Sql) return Sql.writeInto(part, dialect, parameters);
  if (part instanceof ByDialect) return Sql.writeInto(part.ways[dialect], dialect, parameters);
  if (part instanceof Among) {
    parameters.push(dialect === 'sqlite' ? JSON.stringify(part.values) : [...part.values]);
    return dialect === 'sqlite' ? 'in (select value from json_each(?))' : `= any($${String(parameters.length)})`;
  }
  parameters.push(part);
  return dialect === 'sqlite' ? '?' : `$${String(parameters.length)}`;
}
