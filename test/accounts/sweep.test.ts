import { beginAuthenticator } from '../../server/accounts/begin-authenticator.js';
import { resetAccount } from '../../server/accounts/reset-account.js';
import { signIn } from '../../server/accounts/sign-in.js';
import { sweep } from '../../server/accounts/sweep.store.js';
import type { House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { withToken } from '../support/accounts.js';
import { theApi } from '../support/api.js';
import { anEmptyHouse, DATABASES } from '../support/house.js';
import { aPersonWithPassword, must, standStill, viewerOf } from '../support/people.js';

const HOUR = 60;
const DAY = 24 * HOUR;

describe.each(DATABASES)('what has ended, on %s', (name) => {
  let house: House;
  let clock: ReturnType<typeof standStill>;
  beforeEach(async () => {
    house = await anEmptyHouse(name);
    clock = standStill(house);
  });

  /** How many rows there are of everything that ends. */
  async function kept(): Promise<Record<string, number>> {
    const counts = {
      session: sql`select 1 from session`,
      link: sql`select 1 from one_time_link`,
      token: sql`select 1 from api_token`,
      authenticator: sql`select 1 from authenticator`,
      attempt: sql`select 1 from attempt`,
      event: sql`select 1 from security_event`,
    };
    const found = await Promise.all(Object.entries(counts).map(async ([key, query]) => [key, (await house.database.rows(query)).length]));
    return Object.fromEntries(found) as Record<string, number>;
  }

  test('is deleted, each when its time is over; nothing else is', async () => {
    const ani = await aPersonWithPassword(house, 'editor');
    must(await resetAccount(house.gate, ani.id));
    await withToken(house, { ...ani, cookie: '', headers: {} });
    await beginAuthenticator(house.gate, await viewerOf(house, ani.token));
    await signIn(house.gate, { email: ani.email, password: 'wrong', address: '192.0.2.1', browser: '', device: undefined });
    const all = await kept();
    const events = all.event ?? 0;
    expect(all).toEqual({ session: 1, link: 1, token: 1, authenticator: 1, attempt: 3, event: events });
    expect(events).toBeGreaterThan(4);

    await sweep(house.gate);
    expect(await kept()).toEqual(all);
    clock.pass(HOUR + 1);
    await sweep(house.gate);
    expect(await kept()).toEqual({ session: 0, link: 1, token: 1, authenticator: 1, attempt: 0, event: events });
    clock.pass(DAY);
    await sweep(house.gate);
    expect(await kept()).toEqual({ session: 0, link: 1, token: 1, authenticator: 0, attempt: 0, event: events });
    clock.pass(DAY);
    await sweep(house.gate);
    expect(await kept()).toEqual({ session: 0, link: 0, token: 1, authenticator: 0, attempt: 0, event: events });
    clock.pass(30 * DAY);
    await sweep(house.gate);
    expect(await kept()).toEqual({ session: 0, link: 0, token: 0, authenticator: 0, attempt: 0, event: events });
    clock.pass(365 * DAY);
    await sweep(house.gate);
    expect(await kept()).toEqual({ session: 0, link: 0, token: 0, authenticator: 0, attempt: 0, event: 0 });
  });

  test('is deleted when the program starts', async () => {
    await aPersonWithPassword(house, 'editor');
    clock.pass(DAY);
    expect((await kept()).session).toBe(1);
    await theApi(house);
    expect((await kept()).session).toBe(0);
  });
});
