import { DataSource, type DataSourceOptions, type EntityManager, type MixedList } from 'typeorm';
import { sqliteFile, type Config } from './config.js';
import type { Dialect, Sql } from './sql.js';

type Classes = MixedList<Function>;

/** Something that answers statements: the reader, or the manager of a running transaction. */
export interface Statements {
  readonly dialect: Dialect;
  rows<T>(statement: Sql): Promise<T[]>;
}

/** A running transaction. */
export interface Transaction extends Statements {
  readonly manager: EntityManager;
}

/**
 * The one door to storage. On SQLite all TypeORM work of a data source shares one connection, so that two transactions at once
 * would break each other: writes wait in line, and reads go through a second, read-only connection.
 */
export class Database implements Statements {
  readonly dialect: Dialect;
  /** Called with the text of every statement that a reader runs. */
  onRead: ((text: string) => void) | undefined;
  private line: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    this.dialect = writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** Opens the database, brings its schema up to date and only then opens the reader. */
  static async open(config: Config, entities: Classes, migrations: Classes): Promise<Database> {
    const writer = await new DataSource(writerOptions(config, entities, migrations)).initialize();
    await writer.runMigrations({ transaction: 'each' });
    const reader = writer.options.type === 'postgres' ? writer : await new DataSource(readerOptions(config)).initialize();
    return new Database(writer, reader);
  }

  async rows<T>(statement: Sql): Promise<T[]> {
    const { text, parameters } = statement.render(this.dialect);
    this.onRead?.(text);
    return this.reader.query<T[]>(text, [...parameters]);
  }

  /** Runs `work` in a transaction of its own, after every write that was asked for earlier. */
  async write<T>(work: (db: Transaction) => Promise<T>): Promise<T> {
    const run = this.line.then(() => this.writer.transaction((manager) => work(transactionOn(manager, this.dialect))));
    this.line = run.catch(() => undefined);
    return run;
  }

  async close(): Promise<void> {
    await this.line;
    if (this.reader !== this.writer) await this.reader.destroy();
    await this.writer.destroy();
  }
}

function transactionOn(manager: EntityManager, dialect: Dialect): Transaction {
  return {
    dialect,
    manager,
    rows: async <T>(statement: Sql) => {
      const { text, parameters } = statement.render(dialect);
      return manager.query<T[]>(text, [...parameters]);
    },
  };
}

// synchronous=FULL: with NORMAL, better-sqlite3's default under WAL, a power cut loses acknowledged writes.
function prepare(db: { pragma(text: string): unknown }): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('busy_timeout = 5000');
}

function writerOptions(config: Config, entities: Classes, migrations: Classes): DataSourceOptions {
  const shared = { entities, migrations, migrationsRun: false, synchronize: false };
  if (config.databaseUrl !== undefined) return { type: 'postgres', url: config.databaseUrl, ...shared };
  return { type: 'better-sqlite3', database: sqliteFile(config), prepareDatabase: prepare, ...shared };
}

function readerOptions(config: Config): DataSourceOptions {
  return {
    type: 'better-sqlite3',
    database: sqliteFile(config),
    readonly: true,
    prepareDatabase: (db: { pragma(text: string): unknown }) => void db.pragma('busy_timeout = 5000'),
  };
}
