import { findOrInstallChromium } from './chromium.js';
import { startPostgres } from './postgres-server.js';
import { provide } from './provisions.js';
import { atTheEnd } from './at-the-end.js';

export default async function setUp(): Promise<void> {
  const postgres = startPostgres();
  await provide(
    'postgres',
    postgres.then(({ url }) => url),
  );
  await provide('chromium', Promise.resolve().then(findOrInstallChromium));
  atTheEnd(async () => (await postgres).stop());
}
