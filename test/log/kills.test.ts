import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { sql } from '../../server/persistence/sql.js';
import type { Config } from '../../server/persistence/config.js';
import { openHouse } from '../../server/house.js';
import { aConfig, DATABASES } from '../support/house.js';
import { sentencesIn } from '../support/log.js';
import { inRepository } from '../support/root.js';

/** How often the server is killed; HABEAS_KILLS=50 does it fifty times. */
const KILLS = Number(process.env.HABEAS_KILLS ?? '3');
const LONGEST_LIFE = 300;

/** Lets a server publish for a while, kills it, and answers what it had acknowledged by then. */
function liveAndDie(config: Config, round: number): Promise<readonly string[]> {
  const env = { ...process.env, HABEAS_HOME: config.home, DATABASE_URL: config.databaseUrl };
  if (config.databaseUrl === undefined) delete env.DATABASE_URL;
  const server = spawn(process.execPath, [inRepository('dist/test/support/publisher.js'), String(round)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  server.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const acknowledged: string[] = [];
  createInterface({ input: server.stdout }).on('line', (line) => {
    if (line === 'listening') setTimeout(() => server.kill('SIGKILL'), (round * 97) % LONGEST_LIFE);
    else acknowledged.push(line);
  });
  return new Promise((resolve, reject) => {
    server.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(acknowledged);
      else reject(new Error(`the server ended by itself with ${String(code)}: ${complaints}`));
    });
  });
}

test.each(DATABASES)(
  'what a server has acknowledged on %s outlives its being killed, and the log is whole',
  async (name) => {
    const config = await aConfig(name);
    const acknowledged: string[] = [];
    for (let round = 1; round <= KILLS; round += 1) acknowledged.push(...(await liveAndDie(config, round)));
    const house = await openHouse(config);
    try {
      const rows = await house.database.rows<{ id: string }>(sql`select id from source`);
      const kept = new Set(rows.map(({ id }) => id));
      expect(acknowledged.length).toBeGreaterThan(KILLS);
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      expect(house.log.trouble).toBeUndefined();
      expect(await sentencesIn(house)).toEqual([]);
    } finally {
      await house.database.close();
    }
  },
  600_000,
);
