import { beginAuthenticator } from '../../server/accounts/begin-authenticator.js';
import { changePassword } from '../../server/accounts/change-password.js';
import { changeRole } from '../../server/accounts/change-role.js';
import { disableAccount } from '../../server/accounts/disable-account.js';
import { endOthers, endSession } from '../../server/accounts/end-session.js';
import { authenticatorsOf } from '../../server/accounts/factor.store.js';
import { removeAuthenticator } from '../../server/accounts/remove-factor.js';
import { signIn } from '../../server/accounts/sign-in.js';
import { signOut } from '../../server/accounts/sign-out.js';
import { takeAuthenticator } from '../../server/accounts/take-authenticator.js';
import { STAGES } from '../../server/accounts/times.js';
import { viewerWith } from '../../server/accounts/session.js';
import { confirm } from '../../server/accounts/confirm.js';
import type { House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { generateSync } from 'otplib';
import { signedIn } from '../support/accounts.js';
import { anEmptyHouse, DATABASES } from '../support/house.js';
import { aPersonWithApp, aPersonWithPassword, must, PASSWORD, standStill, viewerOf } from '../support/people.js';

const HERE = { address: '192.0.2.1', browser: 'Chromium, Windows', device: undefined };

test('from every stage the way leads forward only', () => {
  expect(STAGES).toEqual({ setup: ['second-factor', 'open'], 'second-factor': ['open'], open: ['open'] });
});

describe.each(DATABASES)('a session, on %s', (name) => {
  let house: House;
  let clock: ReturnType<typeof standStill>;
  beforeEach(async () => {
    house = await anEmptyHouse(name);
    clock = standStill(house);
  });
  const stands = async (token: string): Promise<boolean> => (await viewerWith(house.gate, token)) !== undefined;
  const again = async (email: string): Promise<string> => must(await signIn(house.gate, { email, password: PASSWORD, ...HERE })).token;

  test('ends after an hour in which nothing happens', async () => {
    const { token } = await signedIn(house, 'editor');
    clock.pass(59);
    expect(await stands(token)).toBe(true);
    clock.pass(59);
    expect(await stands(token)).toBe(true);
    clock.pass(61);
    expect(await stands(token)).toBe(false);
  });

  test('ends after a day, whatever happens in it', async () => {
    const { token } = await signedIn(house, 'editor');
    for (let passed = 0; passed < 23 * 60; passed += 30) {
      clock.pass(30);
      expect(await stands(token)).toBe(true);
    }
    clock.pass(59);
    expect(await stands(token)).toBe(true);
    clock.pass(2);
    expect(await stands(token)).toBe(false);
  });

  test('is kept as a hash: what the browser holds is nowhere in the database', async () => {
    const { token } = await signedIn(house, 'editor');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await house.database.rows(sql`select * from session`))).not.toContain(token);
  });

  test('ends at once when its owner signs out', async () => {
    const { token } = await signedIn(house, 'editor');
    await signOut(house.gate, await viewerOf(house, token));
    expect(await stands(token)).toBe(false);
  });

  test('gets a new token at every sign-in and with every proof; the one before is nobody’s', async () => {
    const { email, token } = await aPersonWithPassword(house);
    const second = await again(email);
    expect(second).not.toBe(token);
    clock.pass(20);
    const viewer = await viewerOf(house, second);
    expect(viewer.isFresh).toBe(false);
    const confirmed = must(await confirm(house.gate, viewer, PASSWORD, HERE));
    expect([await stands(second), (await viewerOf(house, confirmed.token)).isFresh]).toEqual([false, true]);
  });

  test('is confirmed by a code where there is a second factor, and not by the password', async () => {
    const ani = await aPersonWithApp(house);
    clock.pass(20);
    const viewer = await viewerOf(house, ani.token);
    expect(await confirm(house.gate, viewer, PASSWORD, HERE)).toMatchObject({ refused: { rule: 'CODE_WRONG' } });
    const { token } = must(await confirm(house.gate, viewer, ani.code(house.gate.now()), HERE));
    expect(await viewerOf(house, token)).toMatchObject({ isFresh: true, secondFactorAt: house.gate.now() });
  });

  test('is not confirmed by a wrong password, nor by many', async () => {
    const { token } = await aPersonWithPassword(house);
    const viewer = await viewerOf(house, token);
    for (let count = 0; count < 6; count += 1)
      expect(await confirm(house.gate, viewer, 'wrong', HERE)).toMatchObject({ refused: { rule: 'PASSWORD_WRONG' } });
    expect(await confirm(house.gate, viewer, PASSWORD, HERE)).toMatchObject({ refused: { rule: 'TOO_MANY_ATTEMPTS' } });
  });

  test('ends with all others when the password is changed; only the one that changed it goes on, under a new token', async () => {
    const { email, token } = await aPersonWithPassword(house);
    const other = await again(email);
    const viewer = await viewerOf(house, token);
    const next = 'another four words entirely';
    expect(await changePassword(house.gate, viewer, { current: 'wrong', next }, HERE)).toMatchObject({
      refused: { rule: 'PASSWORD_WRONG' },
    });
    expect(await stands(other)).toBe(true);
    const changed = must(await changePassword(house.gate, viewer, { current: PASSWORD, next }, HERE));
    expect([await stands(token), await stands(other), await stands(changed.token)]).toEqual([false, false, true]);
    expect((await signIn(house.gate, { email, password: PASSWORD, ...HERE })).ok).toBe(false);
    expect((await signIn(house.gate, { email, password: next, ...HERE })).ok).toBe(true);
  });

  test('a new password is judged before anything else', async () => {
    const { token } = await aPersonWithPassword(house);
    const outcome = await changePassword(house.gate, await viewerOf(house, token), { current: PASSWORD, next: 'password1' }, HERE);
    expect(outcome).toMatchObject({ refused: { rule: 'PASSWORD_COMMON', path: 'password' } });
  });

  test('ends at once when its account is disabled or gets another role', async () => {
    const admin = await signedIn(house, 'admin');
    const [one, other] = [await signedIn(house, 'editor'), await signedIn(house, 'editor')];
    must(await disableAccount(house.gate, one.id, admin.id));
    expect(await stands(one.token)).toBe(false);
    must(await changeRole(house.gate, other.id, 'contributor', admin.id));
    expect(await stands(other.token)).toBe(false);
  });

  test('can be ended from the list of sessions: one, or all others; nobody ends another’s', async () => {
    const { email, token } = await aPersonWithPassword(house);
    const bella = await signedIn(house, 'editor');
    const others = [await again(email), await again(email)];
    const viewer = await viewerOf(house, token);
    const { sessionId } = await viewerOf(house, others[0]!);
    const bellas = (await viewerOf(house, bella.token)).sessionId;
    expect(await endSession(house.gate, viewer, bellas)).toMatchObject({ refused: { rule: 'SESSION_UNKNOWN' } });
    must(await endSession(house.gate, viewer, sessionId));
    expect([await stands(others[0]!), await stands(others[1]!)]).toEqual([false, true]);
    await endOthers(house.gate, viewer);
    expect([await stands(others[1]!), await stands(token), await stands(bella.token)]).toEqual([false, true, true]);
  });

  test('the last factor of a role that needs one cannot be removed; of another role it goes with its recovery codes', async () => {
    const ani = await aPersonWithApp(house, 'reviewer');
    expect(await removeAuthenticator(house.gate, await viewerOf(house, ani.token))).toMatchObject({ refused: { rule: 'LAST_FACTOR' } });
    const bella = await aPersonWithApp(house, 'editor', 'bella@example.org');
    must(await removeAuthenticator(house.gate, await viewerOf(house, bella.token)));
    expect(await house.database.rows(sql`select * from recovery_code where account_id = ${bella.id}`)).toEqual([]);
    expect(must(await signIn(house.gate, { email: bella.email, password: PASSWORD, ...HERE })).stage).toBe('open');
  });

  test('a second app takes the place of the first, whose codes end', async () => {
    const ani = await aPersonWithApp(house, 'reviewer');
    clock.pass(1);
    const viewer = await viewerOf(house, ani.token);
    await beginAuthenticator(house.gate, viewer);
    const begun = (await authenticatorsOf(house.database, ani.id)).find((each) => each.confirmed_at === null);
    const secret = house.gate.keys.open('authenticator', begun?.secret ?? '');
    const code = generateSync({ secret, epoch: house.gate.now().getTime() / 1000 });
    const { arrival } = must(await takeAuthenticator(house.gate, viewer, code));
    expect(await authenticatorsOf(house.database, ani.id)).toHaveLength(1);
    clock.pass(20);
    const later = await viewerOf(house, arrival.token);
    expect(await confirm(house.gate, later, ani.code(house.gate.now()), HERE)).toMatchObject({ refused: { rule: 'CODE_WRONG' } });
    expect((await confirm(house.gate, later, generateSync({ secret, epoch: house.gate.now().getTime() / 1000 }), HERE)).ok).toBe(true);
  });
});
