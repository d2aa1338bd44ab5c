import { accountByEmail } from '../../server/accounts/account.store.js';
import { changeRole } from '../../server/accounts/change-role.js';
import { disableAccount } from '../../server/accounts/disable-account.js';
import { eventsOf } from '../../server/accounts/event.store.js';
import { openHouse, type House } from '../../server/house.js';
import { inRepository } from '../support/root.js';
import { theApi, type Api } from '../support/api.js';
import { PlainBrowser, type PageAnswer } from '../support/browser.js';
import { wordsOf } from '../support/desk-pages.js';
import { aHouse, DATABASES } from '../support/house.js';
import { aPersonWithApp, aPersonWithPassword, PASSWORD, standStill, type Person } from '../support/people.js';
import { aPerson } from '../support/registry-files.js';
import { whenDone } from '../support/when-done.js';

describe.each(DATABASES)('the page of everybody who signs in, on %s', (name) => {
  let house: House;
  let api: Api;
  let clock: ReturnType<typeof standStill>;
  let admin: Person;
  let desk: PlainBrowser;
  beforeEach(async () => {
    house = await aHouse({ 'people/anna.yaml': aPerson('Anna') }, name);
    api = await theApi(house);
    clock = standStill(house);
    admin = await aPersonWithApp(house, 'admin', 'admin@example.org');
    desk = browserOf(admin);
  });
  const browserOf = ({ token }: Person): PlainBrowser => new PlainBrowser(api, token);
  const words = (answer: PageAnswer): string => wordsOf(answer.html);
  const linkIn = ({ html }: PageAnswer): string => /<code>[^<]*(\/account\/setup\/[\w-]{43})<\/code>/.exec(html)?.[1] ?? '';
  const pageOf = async (email: string): Promise<string> => `/desk/people/${(await accountByEmail(house.database, email))?.id ?? ''}`;

  test('lists them with role, state and when they were last seen', async () => {
    await aPersonWithPassword(house, 'editor', 'bella@example.org');
    await desk.post('/desk/people', { email: 'new@example.org', role: 'contributor' });
    const said = words(await desk.get('/desk/people'));
    expect(said).toMatch(/admin@example\.org Admin with a second factor/);
    expect(said).toMatch(/bella@example\.org Editor password only/);
    expect(said).toMatch(/new@example\.org Contributor has not used the link yet –/);
  });

  test('is for admins alone, and for those who proved a moment ago who they are', async () => {
    const reviewer = browserOf(await aPersonWithApp(house, 'reviewer'));
    for (const url of ['/desk/people', await pageOf('admin@example.org')]) {
      expect((await reviewer.get(url)).status).toBe(403);
      expect((await reviewer.post(url, { do: 'disable', email: 'x@example.org', role: 'admin' })).status).toBe(403);
    }
    expect((await reviewer.get('/desk')).html).not.toContain('/desk/people');
    clock.pass(20);
    expect((await desk.get('/desk')).html).toContain('/desk/people');
    expect((await desk.get('/desk/people')).location).toBe('/account/confirm?to=%2Fdesk%2Fpeople');
    const kept = await desk.post('/desk/people', { email: 'new@example.org', role: 'editor' });
    expect([kept.status, kept.html]).toEqual([403, expect.stringContaining('new@example.org')]);
    expect(await accountByEmail(house.database, 'new@example.org')).toBeUndefined();
  });

  test('invites by a link that is shown once and works once', async () => {
    const invited = await desk.post('/desk/people', { email: 'New@Example.org', role: 'editor' });
    const link = linkIn(invited);
    expect([invited.status, invited.headers['cache-control'], link]).toEqual([200, 'no-store', expect.stringContaining('/account/setup/')]);
    expect((await desk.get('/desk/people')).html).not.toContain(link);
    const guest = new PlainBrowser(api);
    expect((await guest.post(link)).location).toBe('/account/setup');
    expect((await guest.post('/account/setup', { password: PASSWORD })).location).toBe('/account');
    expect(words(await guest.get('/account'))).toContain('new@example.org Role Editor');
    expect((await new PlainBrowser(api).post(link)).status).toBe(422);
    expect(words(await desk.get(await pageOf('new@example.org')))).toMatch(/Account made · editor [^·]*UTC · by admin@example\.org/);
  });

  test('invites nobody twice, nobody without an address, and to no role that there is not; what was typed stays', async () => {
    for (const [fields, expected] of [
      [{ email: 'admin@example.org', role: 'editor' }, 'There is an account for this e-mail address already.'],
      [{ email: 'nobody', role: 'editor' }, 'That is not an e-mail address.'],
      [{ email: 'new@example.org', role: 'owner' }, 'There is no role “owner”.'],
    ] as const) {
      const refused = await desk.post('/desk/people', fields);
      expect([refused.status, words(refused)]).toEqual([422, expect.stringContaining(expected)]);
      expect(refused.html).toContain(`value="${fields.email}"`);
    }
  });

  test('changes a role: it holds at once, and she signs in anew', async () => {
    const bella = await aPersonWithPassword(house, 'contributor', 'bella@example.org');
    const hers = browserOf(bella);
    expect((await hers.get('/account')).status).toBe(200);
    const page = await pageOf('bella@example.org');
    expect((await desk.post(page, { do: 'role', role: 'editor' })).location).toBe(page);
    expect((await accountByEmail(house.database, 'bella@example.org'))?.role).toBe('editor');
    expect((await hers.get('/account')).location).toBe('/sign-in?to=%2Faccount');
    expect((await eventsOf(house.database, bella.id, 1))[0]).toMatchObject({
      kind: 'role-changed',
      detail: 'editor',
      by_email: 'admin@example.org',
    });
    expect((await desk.post(page, { do: 'role', role: 'king' })).status).toBe(422);
  });

  test('disables an account, whose sessions end at once, and enables it again', async () => {
    const hers = browserOf(await aPersonWithPassword(house, 'editor', 'bella@example.org'));
    const page = await pageOf('bella@example.org');
    expect((await desk.post(page, { do: 'disable' })).location).toBe(page);
    expect((await hers.get('/account')).status).toBe(303);
    expect(words(await desk.get(page))).toContain('This account is disabled.');
    expect((await hers.post('/sign-in', { email: 'bella@example.org', password: PASSWORD })).status).toBe(422);
    const refused = await desk.post(page, { do: 'link' });
    expect([refused.status, words(refused)]).toEqual([422, expect.stringContaining('Enable it first.')]);
    expect((await desk.post(page, { do: 'enable' })).location).toBe(page);
    expect((await hers.post('/sign-in', { email: 'bella@example.org', password: PASSWORD })).location).toBe('/account');
  });

  test('makes a new link for who lost her password; her second factor is still asked for', async () => {
    await aPersonWithApp(house, 'reviewer', 'bella@example.org');
    const link = linkIn(await desk.post(await pageOf('bella@example.org'), { do: 'link' }));
    const guest = new PlainBrowser(api);
    await guest.post(link);
    expect((await guest.post('/account/setup', { password: 'four other words entirely' })).location).toBe('/sign-in/second-factor');
  });

  test('no admin changes her own role or disables herself', async () => {
    const page = await pageOf('admin@example.org');
    expect((await desk.get(page)).html).not.toContain('name="do"');
    for (const fields of [
      { do: 'disable', role: '' },
      { do: 'role', role: 'editor' },
    ]) {
      const refused = await desk.post(page, fields);
      expect([refused.status, words(refused)]).toEqual([422, expect.stringContaining('Ask another admin.')]);
    }
  });

  test('the last admin stays, also when two lower each other at the same moment', async () => {
    expect(await disableAccount(house.gate, admin.id)).toMatchObject({ refused: { rule: 'LAST_ADMIN' } });
    const second = await aPersonWithApp(house, 'admin', 'bella@example.org');
    // Two writers of one SQLite file must not be of one thread: there, both ask the same house.
    const other = name === 'SQLite' ? house : await openHouse(house.config, inRepository('data'));
    whenDone(() => (other.database.writer.isInitialized ? other.database.close() : undefined));
    const outcomes = await Promise.all([
      changeRole(house.gate, second.id, 'editor', admin.id),
      changeRole(other.gate, admin.id, 'editor', second.id),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refused: { rule: 'LAST_ADMIN' } });
  });

  test('an account that there is not has no page, and nothing is done to it', async () => {
    expect((await desk.get('/desk/people/nobody')).status).toBe(404);
    for (const verb of ['disable', 'enable', 'link', 'role'])
      expect([verb, (await desk.post('/desk/people/nobody', { do: verb, role: 'editor' })).status]).toEqual([verb, 404]);
  });
});
