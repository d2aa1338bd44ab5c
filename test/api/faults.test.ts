import type { House } from '../../server/house.js';
import { theApi, type Answer, type Api } from '../support/api.js';
import { DATABASES, aHouse, type DatabaseName } from '../support/house.js';
import { aPerson } from '../support/registry-files.js';

const GENERIC = { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR' } };

async function anApi(name: DatabaseName, options = {}): Promise<{ readonly house: House; readonly api: Api }> {
  const house = await aHouse({ 'people/anna.yaml': aPerson('Anna') }, name);
  return { house, api: await theApi(house, options) };
}

/** A fault is told as one, and nothing of its story. */
function expectFault({ text, errors, data }: Answer): void {
  expect(errors).toMatchObject([GENERIC]);
  expect(data ?? null).toBeNull();
  expect(text).not.toMatch(/stack|secret|node_modules|\.[jt]s\b|sqlite|postgres|select|connection/i);
}

let silence: () => void;
beforeAll(() => {
  // What the log says of these faults is not what is looked at.
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = () => true;
  silence = () => void (process.stderr.write = write);
});
afterAll(() => silence());

describe.each(DATABASES)('a fault inside, on %s', (name) => {
  test('is answered without its story when a statement fails', async () => {
    const { house, api } = await anApi(name);
    const rows = house.database.rows.bind(house.database);
    house.database.rows = async (statement) => {
      if (statement.render('sqlite').text.includes('from record')) throw new Error('secret: connection to 10.0.0.1 lost');
      return rows(statement);
    };
    const answer = await api.ask('{ person(slug: "anna") { id } }');
    expect(answer.data).toEqual({ person: null });
    expectFault({ ...answer, data: null });
    expect((await api.ask('{ registry { revision } }')).data).toEqual({ registry: { revision: 2 } });
  });

  test.each([{ keepAnswers: true }, { keepAnswers: false }])(
    'is answered without its story when the database is gone (%j)',
    async (options) => {
      const { house, api } = await anApi(name, options);
      await house.database.close();
      const answer = await api.ask('{ registry { revision } }');
      expectFault(answer);
      expect(answer.text).not.toContain('TypeORM');
    },
  );

  test('is not kept: once mended, the question is answered', async () => {
    const { house, api } = await anApi(name);
    const rows = house.database.rows.bind(house.database);
    house.database.rows = async (statement) => {
      if (statement.render('sqlite').text.includes('from record')) throw new Error('lost');
      return rows(statement);
    };
    await api.ask('{ person(slug: "anna") { slug } }');
    house.database.rows = rows;
    expect((await api.ask('{ person(slug: "anna") { slug } }')).data).toEqual({ person: { slug: 'anna' } });
  });
});
