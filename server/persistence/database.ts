import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';
import { sqliteFile, type Config } from './config.js';
import type { Dialect, Sql } from './sql.js';

type Entities = NonNullable<DataSourceOptions['entities']>;
type Migrations = NonNullable<DataSourceOptions['migrations']>;

/** Something that answers statements: the reader, or the manager of a running transaction. */
export interface Statements {
  readonly dialect: Dialect;
  rows<T>(statement: Sql): Promise<T[]>;
}

/** A running transaction. */
export interface Transaction extends Statements {
  readonly manager: EntityManager;
}

// SQLite lets a transaction that has read before it writes fail at once where another process has written in between. One that begins
// with a write waits for the other (busy_timeout) and then reads what it wrote.
const TAKE_THE_LOCK = 'update migrations set name = name where false';

/**
 * The one door to storage. On SQLite all TypeORM work of a data source shares one connection, so that two transactions at once
 * would break each other: writes wait in line, and reads go through a second, read-only connection.
 */
export class Database implements Statements {
  readonly dialect: Dialect;
  /** Called with the text of every statement that a reader runs. */
  onRead: ((text: string) => void) | undefined;
  /** Called after every transaction that was committed, before `write` answers. Must not fail. */
  onCommit: (() => Promise<void>) | undefined;
  private line: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly writer: DataSource,
    private readonly reader: DataSource,
    /** True where opening changed the schema: what is derived may lack what is new. */
    readonly wasMigrated = false,
  ) {
    this.dialect = writer.options.type === 'postgres' ? 'postgres' : 'sqlite';
  }

  /** Opens the database, brings its schema up to date and only then opens the reader. */
  static async open(config: Config, entities: Entities, migrations: Migrations): Promise<Database> {
    const writer = await new DataSource(writerOptions(config, entities, migrations)).initialize();
    const done = await writer.runMigrations({ transaction: 'each' });
    const reader = writer.options.type === 'postgres' ? writer : await new DataSource(readerOptions(config)).initialize();
    return new Database(writer, reader, done.length > 0);
  }

  /** Opens a database in order to look at it: nothing is migrated, nothing can be written. */
  static async openReadOnly(config: Config, entities: Entities): Promise<Database> {
    const reader = await new DataSource(readerOptions(config, entities)).initialize();
    return new Database(reader, reader);
  }

  async rows<T>(statement: Sql): Promise<T[]> {
    const { text, parameters } = statement.render(this.dialect);
    this.onRead?.(text);
    return this.reader.query<T[]>(text, [...parameters]);
  }

  /** Runs `work` in a transaction of its own, after every write that was asked for earlier. */
  async write<T>(work: (db: Transaction) => Promise<T>): Promise<T> {
    const run = this.line.then(async () => {
      const answer = await this.writer.transaction(async (manager) => {
        if (this.dialect === 'sqlite') await manager.query(TAKE_THE_LOCK);
        return work(transactionOn(manager, this.dialect));
      });
      await this.onCommit?.();
      return answer;
    });
    this.line = run.catch(() => undefined);
    return run;
  }

  /** Runs `work` on the database as it is now, whatever is written meanwhile. */
  async snapshot<T>(work: (db: Statements) => Promise<T>): Promise<T> {
    const run = (manager: EntityManager): Promise<T> => work(transactionOn(manager, this.dialect));
    return this.dialect === 'postgres' ? this.writer.transaction('REPEATABLE READ', run) : this.writer.transaction(run);
  }

  /** Leaves nothing of what was deleted in the files of the database, as far as the database can say so. */
  async scrub(): Promise<void> {
    const run = this.line.then(() => this.writer.query(this.dialect === 'sqlite' ? 'pragma wal_checkpoint(truncate)' : 'vacuum'));
    this.line = run.catch(() => undefined);
    await run;
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
      // The records alone: without this, `update … returning` answers rows on SQLite and rows with their number on PostgreSQL.
      const { records } = (await manager.queryRunner?.query(text, [...parameters], true)) ?? { records: [] };
      return records as T[];
    },
  };
}

/** What a connection to SQLite offers before TypeORM uses it. */
interface SqliteConnection {
  pragma(text: string): unknown;
  function(name: string, options: { readonly deterministic: boolean }, body: (text: string | null) => string | null): unknown;
}

// SQLite's own lower() knows the letters of ASCII alone.
function prepareAny(db: SqliteConnection): void {
  db.pragma('busy_timeout = 5000');
  db.function('lower', { deterministic: true }, (text) => text?.toLowerCase() ?? null);
}

// synchronous=FULL: with NORMAL, better-sqlite3's default under WAL, a power cut loses acknowledged writes.
function prepareWriter(db: SqliteConnection): void {
  prepareAny(db);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // What is erased is overwritten, not only let go.
  db.pragma('secure_delete = ON');
}

function writerOptions(config: Config, entities: Entities, migrations: Migrations): DataSourceOptions {
  const shared = { entities, migrations, migrationsRun: false, synchronize: false };
  if (config.databaseUrl !== undefined) return { type: 'postgres', url: config.databaseUrl, ...shared };
  return { type: 'better-sqlite3', database: sqliteFile(config), prepareDatabase: prepareWriter, ...shared };
}

function readerOptions(config: Config, entities: Entities = []): DataSourceOptions {
  if (config.databaseUrl !== undefined)
    return { type: 'postgres', url: config.databaseUrl, entities, extra: { options: '-c default_transaction_read_only=on' } };
  return {
    entities,
    type: 'better-sqlite3',
    database: sqliteFile(config),
    readonly: true,
    prepareDatabase: prepareAny,
  };
}
