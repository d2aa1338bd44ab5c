import { changeRole } from '../../server/accounts/change-role.js';
import { disableAccount, enableAccount } from '../../server/accounts/disable-account.js';
import { makeToken } from '../../server/accounts/make-token.js';
import { eventsOf } from '../../server/accounts/event.store.js';
import type { House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { signedIn, withToken } from '../support/accounts.js';
import { theApi, type Api } from '../support/api.js';
import { PlainBrowser } from '../support/browser.js';
import { wordsOf } from '../support/desk-pages.js';
import { aHouse, DATABASES } from '../support/house.js';
import { must, standStill, viewerOf } from '../support/people.js';
import { aPerson } from '../support/registry-files.js';

const DRAFTS = '{ desk { drafts { id } } }';

describe.each(DATABASES)('a token for scripts, on %s', (name) => {
  let house: House;
  let api: Api;
  let clock: ReturnType<typeof standStill>;
  beforeEach(async () => {
    house = await aHouse({ 'people/anna.yaml': aPerson('Anna') }, name);
    api = await theApi(house);
    clock = standStill(house);
  });
  const rule = async (headers: Readonly<Record<string, string>>, document = DRAFTS): Promise<string> => {
    const { errors } = await api.ask(document, { headers: { ...headers } });
    return errors.length === 0 ? 'done' : String(errors[0]?.extensions.rule ?? errors[0]?.extensions.code);
  };
  /** A browser in which somebody is signed in. */
  const browserWith = (token: string): PlainBrowser => new PlainBrowser(api, token);

  test('is made on a page, shown once, listed with what it may do and its last use, and revoked there', async () => {
    const ani = await signedIn(house, 'editor');
    const browser = browserWith(ani.token);
    const empty = await browser.get('/account/tokens');
    expect(empty.html).toContain('You have no tokens.');
    expect(empty.html.match(/name="scope" value="([\w-]+)"/g)).toEqual(
      expect.arrayContaining(['name="scope" value="propose"', 'name="scope" value="answer-reports"']),
    );
    expect(empty.html).not.toMatch(/name="scope" value="(?:publish|manage-accounts|erase|read|manage-own-account)"/);

    const made = await browser.post('/account/tokens', { do: 'token', label: 'Nightly import', days: '7', scope: 'see-desk' });
    const [, token = ''] = /<code>(habeas_[\w-]{43})<\/code>/.exec(made.html) ?? [];
    expect([made.status, made.headers['cache-control'], token]).toEqual([200, 'no-store', expect.stringMatching(/^habeas_/)]);
    expect((await browser.get('/account/tokens')).html).not.toContain(token);
    expect(JSON.stringify(await house.database.rows(sql`select * from api_token`))).not.toContain(token);

    expect(wordsOf((await browser.get('/account/tokens')).html)).toContain('Nightly import · see the desk');
    expect(wordsOf((await browser.get('/account/tokens')).html)).toContain('never used');
    expect(await rule({ authorization: `Bearer ${token}` })).toBe('done');
    const { html } = await browser.get('/account/tokens');
    expect(wordsOf(html)).toContain('last used on');

    const [, id = ''] = /name="token" value="([\w-]+)"/.exec(html) ?? [];
    const bella = browserWith((await signedIn(house, 'editor')).token);
    const notHers = await bella.post('/account/tokens', { do: 'revoke', token: id });
    expect([notHers.status, wordsOf(notHers.html)]).toEqual([422, expect.stringContaining('revoked already')]);
    expect(await rule({ authorization: `Bearer ${token}` })).toBe('done');
    expect((await browser.post('/account/tokens', { do: 'revoke', token: id })).location).toBe('/account/tokens');
    expect(await rule({ authorization: `Bearer ${token}` })).toBe('TOKEN_INVALID');
    const told = (await eventsOf(house.database, ani.id, 9)).map(({ kind, detail }) => [kind, detail]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['token-made', 'Nightly import'],
        ['token-revoked', 'Nightly import'],
      ]),
    );
  });

  test('is made only by somebody who proved a moment ago who she is', async () => {
    const browser = browserWith((await signedIn(house, 'editor')).token);
    clock.pass(20);
    expect((await browser.get('/account/tokens')).html).not.toContain('name="scope"');
    const answer = await browser.post('/account/tokens', { do: 'token', label: 'x', days: '7', scope: 'propose' });
    expect([answer.status, answer.location]).toEqual([303, '/account/confirm']);
    expect(await house.database.rows(sql`select * from api_token`)).toEqual([]);
  });

  test('is not made for more than its owner may, nor without a name, nor for ever', async () => {
    const { token } = await signedIn(house, 'contributor');
    const viewer = await viewerOf(house, token);
    const wish = { label: 'a script', scopes: ['propose'], days: '30' };
    for (const [more, expected] of [
      [{ scopes: ['publish'] }, 'TOKEN_SCOPES_INVALID'],
      [{ scopes: ['propose', 'manage-own-account'] }, 'TOKEN_SCOPES_INVALID'],
      [{ scopes: [] }, 'TOKEN_SCOPES_INVALID'],
      [{ label: ' \u0007' }, 'TOKEN_LABEL_INVALID'],
      [{ label: 'x'.repeat(81) }, 'TOKEN_LABEL_INVALID'],
      [{ days: '100000' }, 'TOKEN_DAYS_INVALID'],
      [{ days: '' }, 'TOKEN_DAYS_INVALID'],
    ] as const)
      expect(await makeToken(house.gate, viewer, { ...wish, ...more })).toMatchObject({ refused: { rule: expected } });
    for (let count = 0; count < 20; count += 1) must(await makeToken(house.gate, viewer, wish));
    expect(await makeToken(house.gate, viewer, wish)).toMatchObject({ refused: { rule: 'TOKENS_TOO_MANY' } });
  });

  test('a form that is refused keeps what was ticked and typed', async () => {
    const browser = browserWith((await signedIn(house, 'editor')).token);
    const { status, html } = await browser.post('/account/tokens', { do: 'token', label: '', days: '90', scope: 'propose' });
    expect([status, html]).toEqual([422, expect.stringContaining('Say in a few words what the token is for')]);
    expect(html).toMatch(/<input(?=[^>]*value="propose")(?=[^>]*checked)/);
    expect(html).not.toMatch(/<input(?=[^>]*value="comment")(?=[^>]*checked)/);
    expect(html).toMatch(/<option(?=[^>]*value="90")(?=[^>]*selected)/);
  });

  test('stops when it is over', async () => {
    const bearer = await withToken(house, await signedIn(house, 'editor'));
    clock.pass(30 * 24 * 60 - 1);
    expect(await rule(bearer)).toBe('done');
    clock.pass(2);
    expect(await rule(bearer)).toBe('TOKEN_INVALID');
  });

  test('stops when its owner’s account is disabled, and does not come back with it', async () => {
    const ani = await signedIn(house, 'editor');
    const bearer = await withToken(house, ani);
    must(await disableAccount(house.gate, ani.id));
    expect(await rule(bearer)).toBe('TOKEN_INVALID');
    must(await enableAccount(house.gate, ani.id));
    expect(await rule(bearer)).toBe('TOKEN_INVALID');
  });

  test('may no longer do what its owner may no longer do', async () => {
    const [admin, ani] = [await signedIn(house, 'admin'), await signedIn(house, 'editor')];
    const bearer = await withToken(house, ani);
    const reports = '{ reports { totalCount } }';
    expect(await rule(bearer, reports)).toBe('done');
    must(await changeRole(house.gate, ani.id, 'contributor', admin.id));
    expect(await rule(bearer, reports)).toBe('ROLE_INSUFFICIENT');
    expect(await rule(bearer)).toBe('done');
  });

  test('of a reviewer carries the second factor that was shown when it was made; without one there is none to make', async () => {
    const weak = await signedIn(house, 'reviewer', { secondFactor: false });
    expect(await makeToken(house.gate, await viewerOf(house, weak.token), { label: 'x', scopes: ['propose'], days: '7' })).toMatchObject({
      refused: { rule: 'TOKEN_SCOPES_INVALID' },
    });
    expect(await rule(await withToken(house, await signedIn(house, 'reviewer')))).toBe('done');
  });

  test('signs itself out: that revokes it, and leaves its owner’s session', async () => {
    const ani = await signedIn(house, 'editor');
    const bearer = await withToken(house, ani);
    expect((await api.ask('mutation { signOut }', { headers: { ...bearer } })).data).toEqual({ signOut: true });
    expect(await rule(bearer)).toBe('TOKEN_INVALID');
    expect(await rule({ ...ani.headers })).toBe('done');
  });

  test('one that opens nothing is answered with 401 and what would do; other schemes of Authorization are not looked at', async () => {
    for (const given of ['habeas_wrong', `habeas_${'x'.repeat(43)}`, '', 'two words']) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${given}` };
      const answer = await api.send({ method: 'POST', url: '/graphql', headers, payload: JSON.stringify({ query: '{ __typename }' }) });
      expect([given, answer.status, answer.headers['www-authenticate']]).toEqual([given, 401, 'Bearer']);
      expect(answer.text).toContain('/account/tokens');
    }
    expect(await rule({ authorization: 'Basic dXNlcjpwYXNzd29yZA==' }, '{ __typename }')).toBe('done');
  });

  test('is for questions by POST alone: by GET, and on pages, whoever holds it is nobody', async () => {
    const bearer = await withToken(house, await signedIn(house, 'editor'));
    const url = `/graphql?query=${encodeURIComponent(DRAFTS)}`;
    const { errors } = await api.send({ method: 'GET', url, headers: { ...bearer } });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...bearer };
    const posted = await api.send({ method: 'POST', url: '/account', headers: form, payload: 'do=end-others' });
    expect([posted.status, posted.headers.location]).toEqual([303, '/sign-in']);
  });
});
