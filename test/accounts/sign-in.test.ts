import { disableAccount } from '../../server/accounts/disable-account.js';
import { createAccount } from '../../server/accounts/create-account.js';
import { eventsOf } from '../../server/accounts/event.store.js';
import { showCode } from '../../server/accounts/show-code.js';
import { signIn } from '../../server/accounts/sign-in.js';
import { viewerWith } from '../../server/accounts/session.js';
import type { Arriving } from '../../server/domain/roles.js';
import type { House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { anEmptyHouse, DATABASES } from '../support/house.js';
import { aPersonWithApp, aPersonWithPassword, must, PASSWORD, standStill, type PersonWithApp } from '../support/people.js';

const HERE = { address: '192.0.2.1', browser: 'Firefox, Linux', device: undefined };
const ANI = 'ani@example.org';

describe.each(DATABASES)('signing in, on %s', (name) => {
  let house: House;
  beforeEach(async () => {
    house = await anEmptyHouse(name);
  });
  const tryWith = (password: string, more: object = {}) => signIn(house.gate, { email: ANI, password, ...HERE, ...more });

  test('opens a session with the right password, under any case of the address’s ASCII letters and with space around it', async () => {
    await aPersonWithPassword(house);
    expect(must(await tryWith(PASSWORD, { email: '  ANI@Example.ORG ' })).stage).toBe('open');
  });

  test('takes no address for another that looks like it', async () => {
    await aPersonWithPassword(house);
    for (const email of [
      'anì@example.org',
      'аni@example.org',
      'ani@example.org.',
      'ani @example.org',
      'ANİ@example.org',
      'ani@exámple.org',
    ])
      expect([email, (await tryWith(PASSWORD, { email })).ok]).toEqual([email, false]);
  });

  test('refuses alike, after the same work, whatever is wrong', async () => {
    const { id } = await aPersonWithPassword(house, 'editor', 'disabled@example.org');
    await aPersonWithPassword(house);
    must(await disableAccount(house.gate, id));
    must(await createAccount(house.gate, { email: 'invited@example.org', role: 'editor' }));
    const tries = [
      { email: ANI, password: 'wrong password' },
      { email: 'nobody@example.org', password: PASSWORD },
      { email: 'disabled@example.org', password: PASSWORD },
      { email: 'invited@example.org', password: PASSWORD },
      { email: 'no address at all', password: PASSWORD },
    ];
    for (const given of tries) {
      const before = house.gate.passwords.comparisons;
      const outcome = await signIn(house.gate, { ...given, ...HERE, address: given.email });
      expect([given.email, outcome]).toEqual([given.email, { ok: false, refused: { rule: 'SIGN_IN_WRONG', path: 'email' } }]);
      expect(house.gate.passwords.comparisons - before).toBe(1);
    }
    const events = await house.database.rows(sql`select id from security_event where kind = 'sign-in-failed'`);
    expect(events).toHaveLength(tries.length);
  });

  test('is stopped after too many tries from one place, for an address that is nobody’s as well', async () => {
    await aPersonWithPassword(house);
    for (const email of [ANI, 'nobody@example.org']) {
      const rules: string[] = [];
      for (let count = 0; count < 8; count += 1) {
        const outcome = await tryWith('wrong password', { email });
        rules.push(outcome.ok ? 'ok' : outcome.refused.rule);
      }
      expect(rules).toEqual([...Array<string>(6).fill('SIGN_IN_WRONG'), 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    }
    expect(await tryWith(PASSWORD)).toMatchObject({ ok: false, refused: { rule: 'TOO_MANY_ATTEMPTS', values: { minutes: 15 } } });
  });

  test('compares no more passwords than the limit, however many come at once', async () => {
    await aPersonWithPassword(house);
    const before = house.gate.passwords.comparisons;
    await Promise.all(Array.from({ length: 20 }, () => tryWith('wrong password')));
    expect(house.gate.passwords.comparisons - before).toBe(6);
  });

  test('is open again when the time is over', async () => {
    const clock = standStill(house);
    await aPersonWithPassword(house);
    for (let count = 0; count < 7; count += 1) await tryWith('wrong password');
    clock.pass(16);
    expect((await tryWith(PASSWORD)).ok).toBe(true);
  });

  test('a browser in which she signed in before lets an owner in while strangers try from everywhere', async () => {
    await aPersonWithPassword(house);
    const { device } = must(await tryWith(PASSWORD));
    for (let place = 0; place < 50; place += 1) await tryWith('wrong password', { address: `198.51.100.${String(place)}` });
    expect(await tryWith(PASSWORD, { address: '203.0.113.1' })).toMatchObject({ refused: { rule: 'TOO_MANY_ATTEMPTS' } });
    expect((await tryWith(PASSWORD, { device })).ok).toBe(true);
  });

  test('the mark of another account, or a made up one, is none', async () => {
    await aPersonWithPassword(house);
    await aPersonWithPassword(house, 'editor', 'bella@example.org');
    const { device: bellas } = must(await tryWith(PASSWORD, { email: 'bella@example.org' }));
    for (let count = 0; count < 7; count += 1) await tryWith('wrong password');
    for (const device of [bellas, 'made.up', '', '.'])
      expect(await tryWith(PASSWORD, { device })).toMatchObject({ refused: { rule: 'TOO_MANY_ATTEMPTS' } });
  });

  test('keeps no address, but a keyed hash of it that runs out', async () => {
    await tryWith('wrong password');
    const rows = await house.database.rows(sql`select * from attempt`);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('192.0.2');
    expect(JSON.stringify(rows)).not.toContain('ani');
  });
});

describe.each(DATABASES)('a second factor, on %s', (name) => {
  let house: House;
  let ani: PersonWithApp;
  let clock: ReturnType<typeof standStill>;
  beforeEach(async () => {
    house = await anEmptyHouse(name);
    clock = standStill(house);
    ani = await aPersonWithApp(house);
    clock.pass(1);
  });
  async function arrive(): Promise<Arriving> {
    const { stage, token } = must(await signIn(house.gate, { email: ANI, password: PASSWORD, ...HERE }));
    expect(stage).toBe('second-factor');
    return (await viewerWith(house.gate, token)) as Arriving;
  }

  test('is asked for after the password, and opens the session', async () => {
    const arrival = must(await showCode(house.gate, await arrive(), ani.code(house.gate.now()), HERE));
    expect(await viewerWith(house.gate, arrival.token)).toMatchObject({
      is: 'account',
      role: 'reviewer',
      secondFactorAt: house.gate.now(),
    });
  });

  test('a code opens once: of twenty at once with the same code, one gets in', async () => {
    const arrivals = [];
    for (let count = 0; count < 20; count += 1) arrivals.push(await arrive());
    const code = ani.code(house.gate.now());
    const outcomes = await Promise.all(
      arrivals.map((viewer, place) => showCode(house.gate, viewer, code, { ...HERE, address: `192.0.2.${String(place)}` })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('a code of a minute ago, or of a minute from now, opens nothing', async () => {
    const viewer = await arrive();
    for (const away of [-60_000, 60_000]) {
      const code = ani.code(new Date(house.gate.now().getTime() + away));
      expect(await showCode(house.gate, viewer, code, HERE)).toMatchObject({ ok: false, refused: { rule: 'CODE_WRONG' } });
    }
  });

  test('cannot be guessed: after a few wrong codes even the right one waits', async () => {
    const viewer = await arrive();
    for (let count = 0; count < 6; count += 1) await showCode(house.gate, viewer, '000000', HERE);
    expect(await showCode(house.gate, viewer, ani.code(house.gate.now()), HERE)).toMatchObject({ refused: { rule: 'TOO_MANY_ATTEMPTS' } });
    const kinds = (await eventsOf(house.database, ani.id, 50)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'second-factor-failed')).toHaveLength(6);
  });

  test('a recovery code stands in for it, once, however it is typed', async () => {
    const [first = '', second = ''] = ani.recoveryCodes;
    expect((await showCode(house.gate, await arrive(), ` ${first.toUpperCase()} `, HERE)).ok).toBe(true);
    expect((await showCode(house.gate, await arrive(), first, HERE)).ok).toBe(false);
    expect((await showCode(house.gate, await arrive(), second.replaceAll('-', ''), HERE)).ok).toBe(true);
    const rows = await house.database.rows(sql`select code_hash from recovery_code`);
    expect(rows).toHaveLength(8);
    expect(JSON.stringify(rows)).not.toContain(second.replaceAll('-', ''));
  });

  test('the secret of an app is kept encrypted', async () => {
    const rows = await house.database.rows(sql`select * from authenticator`);
    expect(JSON.stringify(rows)).not.toContain(ani.secret);
  });

  test('half-way through, nothing is open, and ten minutes later not even that', async () => {
    const { token } = must(await signIn(house.gate, { email: ANI, password: PASSWORD, ...HERE }));
    expect(await viewerWith(house.gate, token)).toMatchObject({ is: 'arriving', stage: 'second-factor' });
    clock.pass(11);
    expect(await viewerWith(house.gate, token)).toBeUndefined();
  });
});
