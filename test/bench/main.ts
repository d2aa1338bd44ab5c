import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../../server/house.js';
import { publish } from '../../server/log/publish.js';
import { sqliteFile } from '../../server/persistence/config.js';
import { PEOPLE_QUERY, PERSON_QUERY } from '../support/questions.js';
import { ask, read, start, type Seen } from './measure.js';
import { groundOperations, peopleOperations, personSlug, PEOPLE_A_REVISION } from './synthetic.js';

// npm run bench [-- 1000 10000 100000]: a synthetic registry of each size in a throw-away database, and what the server makes of it
// beside a plain server that answers the same facts. Only the ratios within one run mean anything.
const sizes = process.argv.slice(2).map(Number);

for (const people of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const home = mkdtempSync(join(tmpdir(), 'habeas-bench-'));
  try {
    await build(home, people);
    await compare(home, people);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function build(home: string, people: number): Promise<void> {
  const house = await openHouse({ port: 0, home });
  const write = (summary: string, operations: ReturnType<typeof groundOperations>): Promise<number> =>
    house.database.write((db) => publish(db, { author: 'bench', summary, operations }, house.projections));
  await write('ground', groundOperations());
  for (let first = 0; first < people; first += PEOPLE_A_REVISION) {
    await write(`people from ${String(first)}`, peopleOperations(first, Math.min(PEOPLE_A_REVISION, people - first)));
  }
  await house.database.close();
}

async function compare(home: string, people: number): Promise<void> {
  const anyone = (count: number): string => personSlug((count * 7_919) % people);
  const person = (count: number): unknown => ({ query: PERSON_QUERY, variables: { slug: anyone(count) } });
  const onePerson = (): unknown => ({ query: PERSON_QUERY, variables: { slug: personSlug(0) } });
  const list = (): unknown => ({ query: PEOPLE_QUERY });
  const env = { HABEAS_HOME: home, BENCH_DATABASE: sqliteFile({ port: 0, home }) };

  const limit = await start('./limit.js', env);
  const plainPerson = await ask(limit.url, (count) => ({ slug: anyone(count) }));
  const plainList = await ask(limit.url, () => ({}));
  limit.stop();

  const working = await start('./serve.js', { ...env, BENCH_ANSWERS: '0' });
  const coldPerson = await ask(`${working.url}/graphql`, person);
  const coldList = await ask(`${working.url}/graphql`, list);
  const coldPage = await read(working.url, (count) => `/people/${anyone(count)}`);
  working.stop();

  const keeping = await start('./serve.js', env);
  const warmPerson = await ask(`${keeping.url}/graphql`, onePerson);
  const warmList = await ask(`${keeping.url}/graphql`, list);
  const warmPage = await read(keeping.url, () => `/people/${personSlug(0)}`);
  keeping.stop();

  process.stdout.write(`\n${people.toLocaleString('en')} people\n`);
  row('person, plain server', plainPerson, plainPerson);
  row('person query, cold', coldPerson, plainPerson);
  row('person query, warm', warmPerson, plainPerson);
  row('list, plain server', plainList, plainList);
  row('list query, cold', coldList, plainList);
  row('list query, warm', warmList, plainList);
  row('person page, cold', coldPage, plainPerson);
  row('person page, warm', warmPage, plainPerson);
}

function row(name: string, seen: Seen, plain: Seen): void {
  const cells = [
    `${seen.perSecond.toFixed(0)} a second`,
    `median ${seen.median.toFixed(1)} ms`,
    `p99 ${seen.p99.toFixed(1)} ms`,
    `${(seen.perSecond / plain.perSecond).toFixed(2)}× plain`,
  ];
  const failed = seen.failures > 0 ? `, ${String(seen.failures)} failed` : '';
  process.stdout.write(`  ${name.padEnd(22)}${cells.map((cell) => cell.padEnd(18)).join('')}${failed}\n`);
}
