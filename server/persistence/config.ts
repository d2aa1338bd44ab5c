import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SHORTEST_SECRET = 32;

/** What the environment says about this instance. */
export interface Config {
  readonly port: number;
  /** Scheme and host under which readers find the site, without a slash at the end; where it is absent, this machine and port. */
  readonly origin?: string;
  /** Where the database file and the captures are kept. */
  readonly home: string;
  /** A PostgreSQL address; where it is absent, SQLite in `home` is used. */
  readonly databaseUrl?: string;
  /** The secret key that signs the log; where it is absent, the file `log.key` in `home` has it. */
  readonly logKey?: string;
  /** What keys are made from; where it is absent, a file in `home` is used, which several machines do not share. */
  readonly secret?: string;
  /** Addresses of the proxies in front of this server: only these are believed when they say who asks. */
  readonly trustedProxies?: readonly string[];
  /** `single` where one person may publish what she wrote herself; else another must review it. */
  readonly review?: 'single' | 'double';
  /** The instance that this one follows; then it is read-only. */
  readonly mirror?: MirrorConfig;
}

export interface MirrorConfig {
  /** Scheme and host of the instance whose log is followed. */
  readonly origin: string;
  /** The verifier key of its log; where it is absent, the one that is seen first is believed. */
  readonly key?: string;
  /** How long to wait from one look at the log to the next. */
  readonly seconds: number;
}

const HOST = /^https?:\/\/[\w.:[\]-]+$/;
const USUAL_SECONDS = 60;

/** Reads PORT, HABEAS_ORIGIN, HABEAS_HOME, DATABASE_URL, HABEAS_LOG_KEY, HABEAS_SECRET, HABEAS_PROXIES, HABEAS_REVIEW and HABEAS_MIRROR with its KEY and SECONDS; refuses what it cannot use. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT: found "${env.PORT ?? ''}"; expected a port number from 0 to 65535`);
  const databaseUrl = env.DATABASE_URL;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new Error('DATABASE_URL: expected an address that begins with postgres://');
  const origin = env.HABEAS_ORIGIN;
  if (origin !== undefined && !HOST.test(origin))
    throw new Error(`HABEAS_ORIGIN: found "${origin}"; expected scheme and host such as https://habeas.example`);
  const secret = env.HABEAS_SECRET;
  if (secret !== undefined && secret.length < SHORTEST_SECRET)
    throw new Error(`HABEAS_SECRET: found ${secret.length} characters; expected at least ${SHORTEST_SECRET} that nobody can guess`);
  const trustedProxies = (env.HABEAS_PROXIES ?? '').split(',').flatMap((each) => each.trim() || []);
  for (const proxy of trustedProxies)
    if (!/^[\da-fA-F.:]+(\/\d{1,3})?$/.test(proxy))
      throw new Error(`HABEAS_PROXIES: found "${proxy}"; expected addresses such as 127.0.0.1 or 10.0.0.0/8, with commas between them`);
  const review = env.HABEAS_REVIEW;
  if (review !== undefined && review !== 'single' && review !== 'double')
    throw new Error(`HABEAS_REVIEW: found "${review}"; expected single or double`);
  const home = resolve(env.HABEAS_HOME ?? './var');
  mkdirSync(home, { recursive: true });
  const logKey = env.HABEAS_LOG_KEY;
  const mirror = readMirror(env);
  return {
    port,
    home,
    ...(origin !== undefined && { origin }),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(logKey !== undefined && { logKey }),
    ...(secret !== undefined && { secret }),
    ...(trustedProxies.length > 0 && { trustedProxies }),
    ...(review && { review }),
    ...(mirror && { mirror }),
  };
}

function readMirror(env: NodeJS.ProcessEnv): MirrorConfig | undefined {
  const origin = env.HABEAS_MIRROR;
  if (origin === undefined) return undefined;
  if (!HOST.test(origin)) throw new Error(`HABEAS_MIRROR: found "${origin}"; expected scheme and host such as https://habeas.example`);
  if (env.HABEAS_LOG_KEY !== undefined) throw new Error('HABEAS_LOG_KEY: a mirror signs nothing; unset it, or unset HABEAS_MIRROR');
  const seconds = Number(env.HABEAS_MIRROR_SECONDS ?? String(USUAL_SECONDS));
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 86_400)
    throw new Error(`HABEAS_MIRROR_SECONDS: found "${env.HABEAS_MIRROR_SECONDS ?? ''}"; expected a whole number from 1 to 86400`);
  const key = env.HABEAS_MIRROR_KEY?.trim();
  return { origin, seconds, ...(key !== undefined && key !== '' && { key }) };
}

export const sqliteFile = (config: Config): string => join(config.home, 'habeas.sqlite');
