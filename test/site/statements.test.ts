import type { House } from '../../server/house.js';
import { theApi } from '../support/api.js';
import { DATABASES, theRegistry } from '../support/house.js';

interface Most {
  readonly SQLite: number;
  /** Its answers come one by one, so that what waits for them is asked for in more parts, whatever the registry holds. */
  readonly PostgreSQL: number;
}

/** How often a page that nobody has read yet may ask the database, whatever it holds. */
const MOST: Readonly<Record<string, Most>> = {
  '/': { SQLite: 12, PostgreSQL: 24 },
  '/people': { SQLite: 10, PostgreSQL: 15 },
  '/people?name=an&state=HELD&category=civilian': { SQLite: 12, PostgreSQL: 16 },
  '/people?name=nobody-is-called-so': { SQLite: 9, PostgreSQL: 9 },
  '/search?q=Eolchekjian': { SQLite: 12, PostgreSQL: 16 },
  '/people/ruben-vardanyan': { SQLite: 12, PostgreSQL: 15 },
  '/timeline': { SQLite: 12, PostgreSQL: 20 },
  '/timeline?person=ruben-vardanyan': { SQLite: 14, PostgreSQL: 22 },
  '/map': { SQLite: 12, PostgreSQL: 20 },
  '/trials': { SQLite: 5, PostgreSQL: 8 },
  '/trials/baku-military-court-2025-fifteen': { SQLite: 7, PostgreSQL: 10 },
  '/figures': { SQLite: 6, PostgreSQL: 9 },
  '/petitions/anc-osce-moscow-mechanism': { SQLite: 7, PostgreSQL: 10 },
  '/sources': { SQLite: 3, PostgreSQL: 3 },
  '/sources/seed-changeorg-2021': { SQLite: 9, PostgreSQL: 12 },
  '/numbers': { SQLite: 8, PostgreSQL: 8 },
  '/numbers?on=2021-06-30': { SQLite: 8, PostgreSQL: 8 },
  '/numbers/held.csv': { SQLite: 8, PostgreSQL: 8 },
  '/numbers/figures/held-2026-01-nashvernisazh-33': { SQLite: 12, PostgreSQL: 16 },
  '/act': { SQLite: 6, PostgreSQL: 12 },
  '/about': { SQLite: 2, PostgreSQL: 2 },
  '/changes': { SQLite: 2, PostgreSQL: 2 },
  '/changes/6': { SQLite: 14, PostgreSQL: 18 },
  '/changes?from=3&to=9': { SQLite: 14, PostgreSQL: 18 },
  '/people/vicken-euljekjian/history': { SQLite: 17, PostgreSQL: 20 },
  '/verify': { SQLite: 3, PostgreSQL: 3 },
  '/there-is-no-such-page': { SQLite: 1, PostgreSQL: 1 },
};

describe.each(DATABASES)('on %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await theRegistry(name);
  }, 120_000);

  test.each(Object.entries(MOST))('%s is made from few statements', async (url, { [name]: most }) => {
    const api = await theApi(house);
    api.statements();
    const { status } = await api.send({ method: 'GET', url });
    expect(status).toBe(url.includes('no-such') ? 404 : 200);
    expect(api.statements().length).toBeLessThanOrEqual(most);
  });

  test('a page that was made is asked for again at the price of a look at the revision', async () => {
    const api = await theApi(house);
    await api.send({ method: 'GET', url: '/people/ruben-vardanyan' });
    api.statements();
    await api.send({ method: 'GET', url: '/people/ruben-vardanyan' });
    expect(api.statements()).toHaveLength(1);
  });
});
