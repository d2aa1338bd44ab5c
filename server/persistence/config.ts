import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the environment says about this instance. */
export interface Config {
  readonly port: number;
  /** Scheme and host under which readers find the site, without a slash at the end; where it is absent, this machine and port. */
  readonly origin?: string;
  /** Where the database file and the captures are kept. */
  readonly home: string;
  /** A PostgreSQL address; where it is absent, SQLite in `home` is used. */
  readonly databaseUrl?: string;
}

/** Reads PORT, HABEAS_ORIGIN, HABEAS_HOME and DATABASE_URL; refuses what it cannot use. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT: found "${env.PORT ?? ''}"; expected a port number from 0 to 65535`);
  const databaseUrl = env.DATABASE_URL;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Error('DATABASE_URL: expected an address that begins with postgres://');
  const origin = env.HABEAS_ORIGIN;
  if (origin !== undefined && !/^https?:\/\/[\w.:[\]-]+$/.test(origin))
    throw new Error(`HABEAS_ORIGIN: found "${origin}"; expected scheme and host such as https://habeas.example`);
  const home = resolve(env.HABEAS_HOME ?? './var');
  mkdirSync(home, { recursive: true });
  return { port, home, ...(origin !== undefined && { origin }), ...(databaseUrl !== undefined && { databaseUrl }) };
}

export const sqliteFile = (config: Config): string => join(config.home, 'habeas.sqlite');
