import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { provision } from './provisions.js';

const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium; installs Debian's where there is none and the user may. */
export function findOrInstallChromium(): string {
  return find() ?? install() ?? missing();
}

const find = (): string | undefined => PLACES.find((place) => place !== undefined && existsSync(place));

function install(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  process.stderr.write('Installing Chromium …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']])
    spawnSync('apt-get', step, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return find();
}

function missing(): never {
  throw new Error(
    'the browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROME_PATH to a Chrome or Chromium',
  );
}

export const launchChromium = (): Promise<Browser> => chromium.launch({ executablePath: provision('chromium'), args: ARGUMENTS });
