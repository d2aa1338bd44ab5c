import type { Config } from '../persistence/config.js';
import type { Database } from '../persistence/database.js';
import { Keys, readSecret } from './keys.js';
import { Passwords } from './passwords.js';

/** What letting people in takes: where accounts are kept, this instance's keys, and the time. */
export class Gate {
  constructor(
    readonly database: Database,
    readonly keys: Keys,
    /** What the site is called where it stands among others: in an authenticator app. */
    readonly siteName: string,
    readonly passwords: Passwords = new Passwords(),
    public now: () => Date = () => new Date(),
  ) {}
}

export const openGate = (config: Config, database: Database, siteName: string): Gate =>
  new Gate(database, new Keys(readSecret(config)), siteName);
