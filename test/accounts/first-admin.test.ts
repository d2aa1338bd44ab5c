import { generateSync } from 'otplib';
import { accountVerb } from '../../server/account-verb.js';
import type { House } from '../../server/house.js';
import { theApi, type Api } from '../support/api.js';
import { PlainBrowser } from '../support/browser.js';
import { DATABASES, aHouse } from '../support/house.js';
import { aPerson } from '../support/registry-files.js';

const PASSWORD = 'correct horse battery staple';

const linkIn = (said: string): string => new URL(said.split('\n').at(-1) ?? '').pathname;

const secretIn = (html: string): string => (/<code>([A-Z2-7 ]{20,})<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '');

describe.each(DATABASES)('the first admin, on %s', (name) => {
  let house: House;
  let api: Api;
  let browser: PlainBrowser;
  beforeEach(async () => {
    house = await aHouse({ 'people/anna.yaml': aPerson('Anna') }, name);
    api = await theApi(house);
    browser = new PlainBrowser(api);
  });
  const me = () =>
    api.ask('{ me { email role lacksSecondFactor actions } }', { headers: { cookie: browser.cookies, 'sec-fetch-site': 'same-origin' } });

  test('gets a link from the command line, chooses a password, shows a second factor, and may manage accounts', async () => {
    const link = linkIn(await accountVerb(house, 'create', '--email', 'Ani@Example.org', '--role', 'admin'));
    expect(link).toMatch(/^\/account\/setup\/[\w-]{43}$/);

    expect((await browser.get(link)).status).toBe(200);
    expect((await browser.post(link)).location).toBe('/account/setup');
    expect((await browser.get('/account/setup')).html).toContain('ani@example.org');
    expect((await browser.post('/account/setup', { password: PASSWORD })).location).toBe('/account');

    const { data } = await me();
    expect(data.me).toMatchObject({ email: 'ani@example.org', role: 'ADMIN', lacksSecondFactor: true });
    expect(data.me.actions).toEqual(['read', 'sign-in', 'report', 'manage-own-account']);

    await browser.post('/account/second-factor', { do: 'begin-authenticator' });
    const secret = secretIn((await browser.get('/account/second-factor')).html);
    const codes = (await browser.post('/account/second-factor', { do: 'authenticator', code: generateSync({ secret }) })).html;
    expect(codes.match(/<code>[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}<\/code>/g)).toHaveLength(10);
    expect((await me()).data.me.actions).toContain('manage-accounts');
  });

  test('signs in again with password and code, and the code is used up', async () => {
    const link = linkIn(await accountVerb(house, 'create', '--email', 'ani@example.org', '--role', 'admin'));
    await browser.post(link);
    await browser.post('/account/setup', { password: PASSWORD });
    await browser.post('/account/second-factor', { do: 'begin-authenticator' });
    const secret = secretIn((await browser.get('/account/second-factor')).html);
    const code = generateSync({ secret });
    await browser.post('/account/second-factor', { do: 'authenticator', code });
    const left = await browser.post('/sign-out');
    expect([left.location, left.headers['clear-site-data']]).toEqual(['/', '"storage"']);
    expect((await me()).data.me).toBeNull();

    const arrived = await browser.post('/sign-in?to=%2Fpeople', { email: 'ANI@example.org ', password: PASSWORD, to: '/people' });
    expect(arrived.location).toBe('/sign-in/second-factor?to=%2Fpeople');
    expect((await me()).data.me).toBeNull();
    const again = await browser.post('/sign-in/second-factor', { code });
    expect([again.status, again.html]).toEqual([422, expect.stringContaining('was used before')]);
    const later = new Date(Date.now() + 30_000);
    house.gate.now = () => later;
    const next = generateSync({ secret, epoch: later.getTime() / 1000 });
    expect((await browser.post('/sign-in/second-factor', { code: next, to: '/people' })).location).toBe('/people');
    expect((await me()).data.me).toMatchObject({ role: 'ADMIN', lacksSecondFactor: false });
  });

  test('a link opens once', async () => {
    const link = linkIn(await accountVerb(house, 'create', '--email', 'ani@example.org', '--role', 'admin'));
    await browser.post(link);
    const second = await new PlainBrowser(api).post(link);
    expect([second.status, second.html]).toEqual([422, expect.stringContaining('has been used')]);
  });
});
