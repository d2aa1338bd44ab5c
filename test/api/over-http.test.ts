import { serverAudits } from 'graphql-http';
import { theApi, type Api } from '../support/api.js';
import { aHouse } from '../support/house.js';
import { aPerson } from '../support/registry-files.js';

let api: Api;
let address: string;
beforeAll(async () => {
  api = await theApi(await aHouse({ 'people/anna.yaml': aPerson('Anna') }));
  address = await api.address();
});

describe('GraphQL over HTTP, in production', () => {
  const audits = serverAudits({ url: () => `${address}/graphql`, fetchFn: fetch });

  test('is audited in 61 ways', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});

test('any page may read the API, without cookies', async () => {
  const asked = await fetch(`${address}/graphql?query=${encodeURIComponent('{ registry { revision } }')}`, {
    headers: { origin: 'https://example.org' },
  });
  expect(asked.headers.get('access-control-allow-origin')).toBe('*');
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  expect(asked.headers.get('set-cookie')).toBeNull();
  const preflight = await fetch(`${address}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
});

test('no answer says what the server is made of', async () => {
  for (const path of ['/graphql', '/graphql?query=%7B__typename%7D', '/graphql/nothing']) {
    const { headers } = await fetch(`${address}${path}`);
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
  }
});
