import { sql } from '../../server/persistence/sql.js';
import { signedIn } from '../support/accounts.js';
import { theApi, type Api } from '../support/api.js';
import { DATABASES, aHouse } from '../support/house.js';
import type { House } from '../../server/house.js';
import { aPerson } from '../support/registry-files.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
const RIGHT = { page: '/people/anna', text: 'She was born in 1990, not in 1991.', url: 'https://daily.example/anna' };

describe.each(DATABASES)('a report of an error on %s', (name) => {
  let house: House;
  let api: Api;
  beforeEach(async () => {
    house = await aHouse({ 'people/anna.yaml': aPerson('Anna') }, name);
    api = await theApi(house);
  });

  const post = (url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    api.send({ method: 'POST', url, headers: { ...FORM, ...headers }, payload: new URLSearchParams(fields).toString() });
  const report = (fields: Partial<typeof RIGHT> = {}) => post('/report', { ...RIGHT, ...fields });
  const kept = () => house.database.rows<Record<string, unknown>>(sql`select * from report order by said_at`);

  test('is kept with its page and its link, and with nothing about who sent it', async () => {
    const { status, headers } = await report();
    expect([status, headers.location]).toEqual([303, '/report?thanks=1&about=%2Fpeople%2Fanna']);
    const [row] = await kept();
    expect(row).toEqual({
      id: expect.any(String) as string,
      ...RIGHT,
      said_at: expect.any(String) as string,
      closed_at: null,
      closed_by: null,
      outcome: null,
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  test.each<[string, Partial<typeof RIGHT>, string]>([
    ['without words', { text: '  wrong ' }, 'Please say what is wrong, in at least 10 letters.'],
    ['without end', { text: 'a'.repeat(4_001) }, 'This has 4001 letters; at most 4000 fit.'],
    ['with a link that is none', { url: 'javascript:alert(1)' }, 'That is not a web address.'],
  ])('%s is refused, and all that was typed is still there', async (_, fields, says) => {
    const { status, text } = await report(fields);
    expect(status).toBe(422);
    expect(text).toContain(says);
    for (const typed of Object.values({ ...RIGHT, ...fields })) expect(text).toContain(typed);
    expect(await kept()).toEqual([]);
  });

  test('that leads elsewhere is kept as one about the first page', async () => {
    await report({ page: '//evil.example/people' });
    expect((await kept()).map(({ page }) => page)).toEqual(['/']);
  });

  test('sent twice is kept once', async () => {
    await report();
    expect((await report()).status).toBe(303);
    expect(await kept()).toHaveLength(1);
  });

  test('is refused for a while where many come from one address, and what was typed is still there', async () => {
    for (let count = 0; count < 10; count += 1) expect((await report({ text: `Wrong number ${count} of them.` })).status).toBe(303);
    const { status, text } = await report({ text: 'Wrong number ten of them.' });
    expect(status).toBe(429);
    expect(text).toContain('please send it again in');
    expect(text).toContain('Wrong number ten of them.');
    expect(await kept()).toHaveLength(10);
  });

  test('waits at the desk for an editor, who says what came of it', async () => {
    await report({ text: 'Born <b>1990</b>, not 1991.' });
    const { headers } = await signedIn(house, 'editor');
    const page = await api.send({ method: 'GET', url: '/desk/reports', headers: { ...headers } });
    expect(page.text).toContain('One report is waiting.');
    expect(page.text).toContain('Born &lt;b&gt;1990&lt;/b&gt;, not 1991.');
    const [row] = await kept();
    const id = String(row?.id);
    const empty = await post('/desk/reports', { id, outcome: ' ' }, headers);
    expect([empty.status, empty.text.includes('Say what came of it.')]).toEqual([422, true]);
    expect((await post('/desk/reports', { id, outcome: 'Mended in revision 3.' }, headers)).status).toBe(303);
    const [closed] = await kept();
    expect(closed?.outcome).toBe('Mended in revision 3.');
    const open = await api.ask('{ reports { totalCount nodes { id } } }', { headers: { ...headers } });
    expect(JSON.parse(open.text)).toEqual({ data: { reports: { totalCount: 0, nodes: [] } } });
  });

  test('that somebody has answered is not answered again', async () => {
    await report();
    const { headers } = await signedIn(house, 'editor');
    const [row] = await kept();
    const answer = () => post('/desk/reports', { id: String(row?.id), outcome: 'Mended.' }, headers);
    const statuses = (await Promise.all([answer(), answer()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([303, 422]);
  });

  test('is nobody’s to read who is no editor', async () => {
    await report();
    const { headers } = await signedIn(house, 'contributor');
    expect((await api.send({ method: 'GET', url: '/desk/reports', headers: { ...headers } })).text).not.toContain(RIGHT.text);
    const { errors } = await api.ask('{ reports { nodes { text } } }');
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
