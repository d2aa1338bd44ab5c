import { migrations } from '../migrations/index.js';
import { entities } from './entities.js';
import { renewKey } from './log/log-key.js';
import { readConfig } from './persistence/config.js';
import { Database } from './persistence/database.js';
import type { Report } from './verify.js';

/** `renew-key`: needs no open house, which would refuse a key that is not the log's. */
export async function renewLogKey(): Promise<Report> {
  const config = readConfig();
  const database = await Database.open(config, entities, migrations);
  try {
    return { holds: true, lines: [`The log is signed with ${await renewKey(database, config)}`, 'Start every running process anew.'] };
  } finally {
    await database.close();
  }
}
