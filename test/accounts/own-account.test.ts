import { eventsOf } from '../../server/accounts/event.store.js';
import { signIn } from '../../server/accounts/sign-in.js';
import type { House } from '../../server/house.js';
import { theApi, type Api } from '../support/api.js';
import { PlainBrowser, type PageAnswer } from '../support/browser.js';
import { formsIn, wordsOf } from '../support/desk-pages.js';
import { aHouse, DATABASES } from '../support/house.js';
import { aPersonWithApp, aPersonWithPassword, must, PASSWORD, standStill, type Person } from '../support/people.js';
import { aPerson } from '../support/registry-files.js';

const ELSEWHERE = { address: '192.0.2.1', browser: 'Chromium, Windows', device: undefined };

describe.each(DATABASES)('the pages of one’s own account, on %s', (name) => {
  let house: House;
  let api: Api;
  let clock: ReturnType<typeof standStill>;
  beforeEach(async () => {
    house = await aHouse({ 'people/anna.yaml': aPerson('Anna') }, name);
    api = await theApi(house);
    clock = standStill(house);
  });
  const browserOf = ({ token }: Person): PlainBrowser => new PlainBrowser(api, token);
  /** Signs in from another browser. */
  const elsewhere = async ({ email }: Person): Promise<PlainBrowser> => {
    const { token } = must(await signIn(house.gate, { email, password: PASSWORD, ...ELSEWHERE }));
    return browserOf({ id: '', email, token });
  };
  const isIn = async (browser: PlainBrowser): Promise<boolean> => (await browser.get('/account')).status === 200;
  const words = (answer: PageAnswer): string => wordsOf(answer.html);

  test('list where she is signed in, and let her end one session or all others', async () => {
    const ani = await aPersonWithPassword(house, 'editor');
    const here = browserOf(ani);
    const [first, second, third] = [await elsewhere(ani), await elsewhere(ani), await elsewhere(ani)];
    const page = await here.get('/account');
    expect(words(page)).toContain('Firefox, Linux · this browser');
    expect(words(page).match(/Chromium, Windows/g)?.length).toBeGreaterThanOrEqual(3);
    // Her own session has no button: for that there is signing out.
    const ends = formsIn(page.html).filter(({ fields }) => fields.do === 'end-session');
    expect(ends).toHaveLength(3);

    const gone = ends[0]?.fields ?? {};
    expect((await here.post('/account', gone)).location).toBe('/account');
    expect((await Promise.all([first, second, third].map(isIn))).filter(Boolean)).toHaveLength(2);
    const again = await here.post('/account', gone);
    expect([again.status, words(again)]).toEqual([422, expect.stringContaining('This session has ended already.')]);

    expect((await here.post('/account', { do: 'end-others' })).location).toBe('/account');
    expect(await Promise.all([here, first, second, third].map(isIn))).toEqual([true, false, false, false]);
    expect((await eventsOf(house.database, ani.id, 50)).filter(({ kind }) => kind === 'session-ended')).toHaveLength(2);
  });

  test('change the password for who knows the old one; this browser goes on, all others and a link under way end', async () => {
    const ani = await aPersonWithPassword(house, 'editor');
    const [here, other] = [browserOf(ani), await elsewhere(ani)];
    const next = 'four other words entirely';
    for (const [fields, expected] of [
      [{ current: 'wrong', password: next }, 'That is not your password.'],
      [{ current: PASSWORD, password: 'a-bc' }, 'The password is too short.'],
      [{ current: PASSWORD, password: 'password1' }, 'Too many people use this password'],
    ] as const) {
      const refused = await here.post('/account/password', fields);
      expect([refused.status, words(refused)]).toEqual([422, expect.stringContaining(expected)]);
      expect(refused.html).not.toContain(fields.password);
    }
    expect(await isIn(other)).toBe(true);
    const before = here.cookie('__Host-habeas');
    expect((await here.post('/account/password', { current: PASSWORD, password: next })).location).toBe('/account');
    expect(here.cookie('__Host-habeas')).not.toBe(before);
    expect([await isIn(here), await isIn(other)]).toEqual([true, false]);
    expect((await signIn(house.gate, { email: ani.email, password: PASSWORD, ...ELSEWHERE })).ok).toBe(false);
    expect((await signIn(house.gate, { email: ani.email, password: next, ...ELSEWHERE })).ok).toBe(true);
  });

  test('tell her what happened to her account, the latest first', async () => {
    const ani = await aPersonWithPassword(house, 'editor');
    clock.pass(1);
    await signIn(house.gate, { email: ani.email, password: 'wrong', ...ELSEWHERE });
    clock.pass(1);
    await elsewhere(ani);
    const { html } = await browserOf(ani).get('/account');
    const told = wordsOf(html.slice(html.indexOf('What happened')));
    const places = ['Signed in · Chromium, Windows', 'A wrong password was tried', 'Password set', 'Account made'].map((each) =>
      told.indexOf(each),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(told).not.toContain('192.0.2');
  });

  test('let her say what the public log calls her; a name is on one line, and nobody else’s', async () => {
    const [ani, bella] = [await aPersonWithPassword(house, 'editor'), await aPersonWithPassword(house, 'editor', 'bella@example.org')];
    const here = browserOf(ani);
    expect((await here.post('/account', { do: 'name', name: '  Ani   H. ' })).location).toBe('/account');
    expect((await here.get('/account')).html).toMatch(/<input(?=[^>]*name="name")(?=[^>]*value="Ani H\.")/);
    const taken = await browserOf(bella).post('/account', { do: 'name', name: 'ANI h.' });
    expect([taken.status, words(taken)]).toEqual([422, expect.stringContaining('Somebody else goes by this name.')]);
    for (const wrong of ['x'.repeat(81), 'A\u202eni'])
      expect([wrong, (await here.post('/account', { do: 'name', name: wrong })).status]).toEqual([wrong, 422]);
    await here.post('/account', { do: 'name', name: '' });
    expect((await here.get('/account')).html).toMatch(/<input(?=[^>]*name="name")(?=[^>]*value="")/);
  });

  test('show recovery codes anew, once; the earlier ones end', async () => {
    const ani = await aPersonWithApp(house, 'reviewer');
    const here = browserOf(ani);
    expect(words(await here.get('/account/second-factor'))).toContain('You have 10 codes left.');
    const { html } = await here.post('/account/second-factor', { do: 'recovery-codes' });
    const codes = [...html.matchAll(/<code>([a-z2-9-]{14})<\/code>/g)].map(([, code = '']) => code);
    expect(codes).toHaveLength(10);
    expect(codes.some((code) => ani.recoveryCodes.includes(code))).toBe(false);
    expect((await here.get('/account/second-factor')).html).not.toContain(codes[0]);

    const visitor = await elsewhere(ani);
    expect((await visitor.post('/sign-in/second-factor', { code: ani.recoveryCodes[0] ?? '' })).status).toBe(422);
    expect((await visitor.post('/sign-in/second-factor', { code: codes[0] ?? '' })).location).toBe('/account');
    expect(words(await browserOf(ani).get('/account/second-factor'))).toContain('You have 9 codes left.');
  });

  test('ask for a proof before a factor is added, taken away or its codes are made anew', async () => {
    const ani = await aPersonWithApp(house, 'editor');
    const here = browserOf(ani);
    expect((await here.get('/account/second-factor')).html).toContain('name="do" value="recovery-codes"');
    clock.pass(20);
    const page = await here.get('/account/second-factor');
    expect(page.html).toContain('/account/confirm?to=%2Faccount%2Fsecond-factor');
    expect(page.html).not.toContain('name="do"');
    for (const verb of ['recovery-codes', 'remove-authenticator', 'begin-authenticator', 'authenticator', 'passkey', 'remove-passkey'])
      expect([verb, (await here.post('/account/second-factor', { do: verb })).location]).toEqual([verb, '/account/confirm']);
  });

  test('do not take away the last factor of a reviewer, and say why', async () => {
    const here = browserOf(await aPersonWithApp(house, 'reviewer'));
    const refused = await here.post('/account/second-factor', { do: 'remove-authenticator' });
    expect([refused.status, words(refused)]).toEqual([422, expect.stringContaining('this is your last. Add another one first.')]);
  });

  test('a form that says nothing that the page offers is refused', async () => {
    const here = browserOf(await aPersonWithPassword(house, 'editor'));
    for (const verb of ['', 'promote', 'constructor', '__proto__'])
      expect([verb, (await here.post('/account', { do: verb })).status]).toEqual([verb, 400]);
  });
});
