// What a fresh clone needs before anything runs. Plain JavaScript: it runs before any package is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const at = (...path) => join(root, ...path);

const OLDEST_NODE = [20, 19];

/** Installs and builds what is missing or out of date. What goes wrong is told in a sentence and ends the process. */
export async function prepare() {
  requireNode();
  try {
    await install();
    await build();
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  process.stderr.write(`Habeas needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}. See https://nodejs.org\n`);
  process.exit(1);
}

/** Runs `npm ci` unless what package-lock.json asks for is there, built for this Node. */
export async function install() {
  if (isInstalled()) return;
  process.stderr.write('Installing packages …\n');
  const code = await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    shell: process.platform === 'win32',
    env: { JOBS: 'max', ...process.env },
  });
  if (code !== 0)
    throw new Error(`npm ci ended with ${code}; without prebuilt binaries, better-sqlite3 needs python3, make and a C++ compiler`);
  writeFileSync(at(INSTALLED), NATIVE);
}

const INSTALLED = 'node_modules/.habeas-installed';
/** Compiled packages fit one platform and one ABI of Node. */
const NATIVE = `${process.platform}-${process.arch}-${process.versions.modules}\n`;

function isInstalled() {
  if (readOr(INSTALLED, NATIVE) !== NATIVE) return false;
  const { packages: present = {} } = JSON.parse(readOr('node_modules/.package-lock.json', '{}'));
  const { packages: wanted } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  return Object.entries(wanted)
    .filter(([path]) => path !== '')
    .every(([path, one]) => (path in present ? present[path].version === one.version : one.optional || one.devOptional));
}

// Each part of the build: what it is made from, where it goes, and how. A part whose sources did not change is left alone.
const PARTS = [
  {
    name: 'server',
    from: ['server', 'migrations', 'test', 'package-lock.json', 'tsconfig.json', 'nest-cli.json'],
    to: ['dist/server', 'dist/migrations', 'dist/test'],
    steps: () => [['@nestjs/cli/bin/nest.js', 'build']],
  },
  {
    name: 'web',
    from: ['web', 'server/domain', 'data/i18n', 'package-lock.json', 'vite.config.ts'],
    to: ['dist/web'],
    steps: () => {
      if (!existsSync(at('vite.config.ts'))) return [];
      const vite = (...args) => ['vite/bin/vite.js', 'build', '--logLevel', 'warn', ...args];
      return [
        vite('--outDir', at('dist/web/client'), '--manifest'),
        vite('--outDir', at('dist/web/server'), '--ssr', at('web/entry-server.tsx')),
      ];
    },
  },
];

/** Builds what changed since the last build; the two parts side by side. */
export async function build() {
  await Promise.all(PARTS.map(buildPart));
}

async function buildPart({ name, from, to, steps }) {
  const stamp = `dist/.built-${name}`;
  const sources = hashOf(from);
  if (readOr(stamp) === sources && to.some((folder) => existsSync(at(folder)))) return;
  const commands = steps();
  if (commands.length === 0) return;
  process.stderr.write(`Building the ${name} …\n`);
  for (const folder of [...to, stamp]) rmSync(at(folder), { recursive: true, force: true });
  for (const [script, ...args] of commands) {
    const code = await run(process.execPath, [at('node_modules', script), ...args]);
    if (code !== 0) throw new Error(`the build of the ${name} failed`);
  }
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(at(stamp), sources);
}

/** One hash over the names and contents of all the files at and below the paths. */
function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of paths.flatMap(filesAt)) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesAt(path) {
  if (!existsSync(at(path))) return [];
  if (/\.\w+$/.test(path)) return [at(path)];
  return readdirSync(at(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function readOr(path, otherwise) {
  return existsSync(at(path)) ? readFileSync(at(path), 'utf8') : otherwise;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a command at the root of the repository, passes signals on to it, and answers its exit code as a shell would. */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const each of SIGNALS) process.off(each, pass);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
