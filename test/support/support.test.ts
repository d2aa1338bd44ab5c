import pg from 'pg';
import { launchChromium } from './chromium.js';
import { freshPostgres } from './postgres.js';

test('each test file may have a PostgreSQL database of its own', async () => {
  const [one, other] = [await freshPostgres(), await freshPostgres()];
  expect(one).not.toBe(other);
  const client = new pg.Client({ connectionString: one });
  await client.connect();
  const { rows } = await client.query<{ able: boolean }>("SELECT count(*) > 0 AS able FROM pg_available_extensions WHERE name = 'pg_trgm'");
  await client.end();
  expect(rows).toEqual([{ able: true }]);
});

test('pages are opened in a real browser', async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.setContent('<title>Habeas</title>');
  expect(await page.title()).toBe('Habeas');
  await browser.close();
});
