import { addPasskey } from '../../server/accounts/add-passkey.js';
import { eventsOf } from '../../server/accounts/event.store.js';
import { passkeysOf } from '../../server/accounts/factor.store.js';
import { passkeyCreation, passkeyRequest } from '../../server/accounts/passkeys.js';
import { removeAuthenticator, removePasskey } from '../../server/accounts/remove-factor.js';
import { viewerWith } from '../../server/accounts/session.js';
import { confirmWithPasskey, showPasskey } from '../../server/accounts/show-passkey.js';
import { signOut } from '../../server/accounts/sign-out.js';
import { signIn } from '../../server/accounts/sign-in.js';
import type { Arriving, Role } from '../../server/domain/roles.js';
import type { House } from '../../server/house.js';
import { anEmptyHouse, DATABASES } from '../support/house.js';
import { aPersonWithApp, aPersonWithPassword, must, PASSWORD, standStill, viewerOf, type Person } from '../support/people.js';
import { SoftPasskey } from '../support/soft-passkey.js';

const ORIGIN = 'https://habeas.example';
const HERE = { address: '192.0.2.1', browser: 'Firefox, Linux', device: undefined };
const NOT_MADE = { ok: false, refused: { rule: 'PASSKEY_NOT_MADE' } };
const WRONG = { ok: false, refused: { rule: 'PASSKEY_WRONG' } };

describe.each(DATABASES)('passkeys, on %s', (name) => {
  let house: House;
  let clock: ReturnType<typeof standStill>;
  beforeEach(async () => {
    house = await anEmptyHouse(name);
    clock = standStill(house);
  });

  const creation = async (token: string) => passkeyCreation(house.gate, ORIGIN, await viewerOf(house, token));
  const add = async (token: string, response: string, ownOrigin = ORIGIN) =>
    addPasskey(house.gate, await viewerOf(house, token), { response, label: 'My key', ownOrigin });

  /** Somebody who has added a passkey, with the token of her session after it. */
  async function aPersonWithPasskey(role: Role = 'reviewer', counter = 1): Promise<Person & { readonly passkey: SoftPasskey }> {
    const person = await aPersonWithPassword(house, role);
    const passkey = new SoftPasskey(counter);
    const { arrival } = must(await add(person.token, passkey.create({ options: await creation(person.token), origin: ORIGIN })));
    return { ...person, token: arrival.token, passkey };
  }
  async function arrive({ email }: Person): Promise<Arriving> {
    const { stage, token } = must(await signIn(house.gate, { email, password: PASSWORD, ...HERE }));
    expect(stage).toBe('second-factor');
    return (await viewerWith(house.gate, token)) as Arriving;
  }
  const asked = (viewer: { readonly id: string; readonly sessionId: string }, origin = ORIGIN) =>
    passkeyRequest(house.gate, origin, viewer);
  const show = (viewer: Arriving, response: string, ownOrigin = ORIGIN) => showPasskey(house.gate, viewer, { response, ownOrigin });

  test('a new one counts as second factor at once, brings recovery codes, and ends the session that made it', async () => {
    const person = await aPersonWithPassword(house, 'reviewer');
    const response = new SoftPasskey().create({ options: await creation(person.token), origin: ORIGIN });
    const { arrival, recoveryCodes } = must(await add(person.token, response));
    expect(recoveryCodes).toHaveLength(10);
    expect(await viewerWith(house.gate, person.token)).toBeUndefined();
    expect((await viewerOf(house, arrival.token)).secondFactorAt).toEqual(house.gate.now());
    expect(await passkeysOf(house.database, person.id)).toMatchObject([{ label: 'My key', counter: 1, transports: '["internal"]' }]);
  });

  test('one that the browser made for another site, origin, session, or for nothing that was asked is not kept', async () => {
    const person = await aPersonWithPassword(house, 'reviewer');
    const other = await aPersonWithPassword(house, 'reviewer', 'bella@example.org');
    const passkey = new SoftPasskey();
    const options = await creation(person.token);
    const foreign = JSON.stringify({ challenge: Buffer.from('made up').toString('base64url') });
    const refusals = [
      ['another origin', passkey.create({ options, origin: 'https://habeas.example.evil.example' })],
      ['another port', passkey.create({ options: await creation(person.token), origin: 'https://habeas.example:8443' })],
      ['another site', passkey.create({ options: await creation(person.token), origin: ORIGIN, rpId: 'evil.example' })],
      ['another session', passkey.create({ options: await creation(other.token), origin: ORIGIN })],
      ['a made-up challenge', passkey.create({ options: foreign, origin: ORIGIN })],
      ['an answer to another question', passkey.show({ options: await creation(person.token), origin: ORIGIN })],
      ['no JSON', 'passkey'],
      ['nothing', '{}'],
      ['null', 'null'],
    ] as const;
    for (const [what, response] of refusals) expect([what, await add(person.token, response)]).toMatchObject([what, NOT_MADE]);
    expect(await passkeysOf(house.database, person.id)).toEqual([]);
  });

  test('a challenge is answered once, and within ten minutes', async () => {
    const person = await aPersonWithPassword(house, 'reviewer');
    const late = new SoftPasskey().create({ options: await creation(person.token), origin: ORIGIN });
    clock.pass(11);
    expect(await add(person.token, late)).toMatchObject(NOT_MADE);
    const options = await creation(person.token);
    const viewer = await viewerOf(house, person.token);
    const [one, other] = await Promise.all(
      [new SoftPasskey(), new SoftPasskey()].map((passkey) =>
        addPasskey(house.gate, viewer, { response: passkey.create({ options, origin: ORIGIN }), label: '', ownOrigin: ORIGIN }),
      ),
    );
    expect([one?.ok, other?.ok].sort()).toEqual([false, true]);
  });

  test('a session that has ended meanwhile adds none', async () => {
    const person = await aPersonWithPassword(house, 'reviewer');
    const viewer = await viewerOf(house, person.token);
    const response = new SoftPasskey().create({ options: await creation(person.token), origin: ORIGIN });
    await signOut(house.gate, viewer);
    expect(await addPasskey(house.gate, viewer, { response, label: '', ownOrigin: ORIGIN })).toMatchObject({
      refused: { rule: 'SIGN_IN_ENDED' },
    });
    expect(await passkeysOf(house.database, person.id)).toEqual([]);
  });

  test('the same passkey is kept once, and for one account', async () => {
    const { token, passkey } = await aPersonWithPasskey();
    expect(await add(token, passkey.create({ options: await creation(token), origin: ORIGIN }))).toMatchObject(NOT_MADE);
    const bella = await aPersonWithPassword(house, 'editor', 'bella@example.org');
    expect(await add(bella.token, passkey.create({ options: await creation(bella.token), origin: ORIGIN }))).toMatchObject(NOT_MADE);
  });

  test('it completes a sign-in after the password, and its count is kept', async () => {
    const ani = await aPersonWithPasskey();
    const viewer = await arrive(ani);
    ani.passkey.counter = 7;
    const arrival = must(await show(viewer, ani.passkey.show({ options: await asked(viewer), origin: ORIGIN })));
    expect(await viewerWith(house.gate, arrival.token)).toMatchObject({ is: 'account', secondFactorAt: house.gate.now() });
    expect(await viewerWith(house.gate, viewer.sessionId)).toBeUndefined();
    expect(await passkeysOf(house.database, ani.id)).toMatchObject([{ counter: 7, used_at: house.gate.now().toISOString() }]);
    expect((await eventsOf(house.database, ani.id, 1))[0]).toMatchObject({ kind: 'signed-in', detail: 'Firefox, Linux' });
  });

  test('a sign-in is not completed from another origin, by another’s passkey, by a replay or by a clone', async () => {
    const ani = await aPersonWithPasskey();
    const bella = await aPersonWithPassword(house, 'editor', 'bella@example.org');
    const bellas = new SoftPasskey();
    must(await add(bella.token, bellas.create({ options: await creation(bella.token), origin: ORIGIN })));
    const viewer = await arrive(ani);
    ani.passkey.counter = 7;
    const from = (origin: string, rpId?: string) => async () =>
      ani.passkey.show({ options: await asked(viewer), origin, ...(rpId !== undefined && { rpId }) });
    const wrongs: readonly (readonly [string, () => Promise<string>])[] = [
      ['another origin', from('https://habeas.example.evil.example')],
      ['another site', from(ORIGIN, 'evil.example')],
      ['without TLS', from('http://habeas.example')],
      ['another’s passkey', async () => bellas.show({ options: await asked(viewer), origin: ORIGIN })],
      ['an unknown passkey', async () => new SoftPasskey().show({ options: await asked(viewer), origin: ORIGIN })],
      ['another session’s challenge', async () => ani.passkey.show({ options: await asked(await arrive(ani)), origin: ORIGIN })],
      ['an answer to another question', async () => ani.passkey.create({ options: await asked(viewer), origin: ORIGIN })],
    ];
    for (const [what, answer] of wrongs) expect([what, await show(viewer, await answer())]).toMatchObject([what, WRONG]);

    const options = await asked(viewer);
    const right = ani.passkey.show({ options, origin: ORIGIN });
    const [one, replayed] = await Promise.all([show(viewer, right), show(viewer, right)]);
    expect([one.ok, replayed.ok].sort()).toEqual([false, true]);

    // A copy of the key counts from where it was copied.
    const next = await arrive(ani);
    for (const counter of [7, 3, 0]) {
      ani.passkey.counter = counter;
      expect(await show(next, ani.passkey.show({ options: await asked(next), origin: ORIGIN }))).toMatchObject(WRONG);
    }
    const kinds = (await eventsOf(house.database, ani.id, 50)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'second-factor-failed')).toHaveLength(wrongs.length + 1 + 3);
  });

  test('one that does not count serves again and again', async () => {
    const ani = await aPersonWithPasskey('reviewer', 0);
    for (let times = 0; times < 2; times += 1) {
      const viewer = await arrive(ani);
      expect((await show(viewer, ani.passkey.show({ options: await asked(viewer), origin: ORIGIN }))).ok).toBe(true);
    }
  });

  test('wrong ones may be shown a few times, in one sign-in, and are in no other’s way', async () => {
    const ani = await aPersonWithPasskey();
    const viewer = await arrive(ani);
    for (let count = 0; count < 20; count += 1) expect(await show(viewer, '{}')).toMatchObject(WRONG);
    expect(await show(viewer, '{}')).toMatchObject({ refused: { rule: 'TOO_MANY_ATTEMPTS' } });
    const next = await arrive(ani);
    ani.passkey.counter = 2;
    expect((await show(next, ani.passkey.show({ options: await asked(next), origin: ORIGIN }))).ok).toBe(true);
  });

  test('it confirms anew who is signed in; the session goes on under a new token', async () => {
    const ani = await aPersonWithPasskey();
    clock.pass(20);
    const viewer = await viewerOf(house, ani.token);
    expect(viewer.isFresh).toBe(false);
    const given = (response: string) => confirmWithPasskey(house.gate, viewer, { response, ownOrigin: ORIGIN });
    expect(await given('{}')).toMatchObject(WRONG);
    ani.passkey.counter = 2;
    const { token } = must(await given(ani.passkey.show({ options: await asked(viewer), origin: ORIGIN })));
    expect(await viewerOf(house, token)).toMatchObject({ isFresh: true, secondFactorAt: house.gate.now() });
    expect(await viewerWith(house.gate, ani.token)).toBeUndefined();
  });

  test('it can be removed, but not as the last factor of a role that needs one', async () => {
    const ani = await aPersonWithApp(house, 'reviewer');
    const passkey = new SoftPasskey();
    const { arrival, recoveryCodes } = must(await add(ani.token, passkey.create({ options: await creation(ani.token), origin: ORIGIN })));
    // She has codes already.
    expect(recoveryCodes).toEqual([]);
    const viewer = await viewerOf(house, arrival.token);
    must(await removeAuthenticator(house.gate, viewer));
    const id = passkey.id.toString('base64url');
    expect(await removePasskey(house.gate, viewer, id)).toMatchObject({ refused: { rule: 'LAST_FACTOR' } });
    const second = new SoftPasskey();
    const { arrival: after } = must(await add(arrival.token, second.create({ options: await creation(arrival.token), origin: ORIGIN })));
    const now = await viewerOf(house, after.token);
    must(await removePasskey(house.gate, now, id));
    expect(await removePasskey(house.gate, now, id)).toMatchObject({ ok: false });
    expect((await passkeysOf(house.database, ani.id)).map((each) => each.id)).toEqual([second.id.toString('base64url')]);
    expect((await eventsOf(house.database, ani.id, 1))[0]).toMatchObject({ kind: 'passkey-removed', detail: 'My key' });
  });

  test('nobody removes another’s', async () => {
    const ani = await aPersonWithPasskey('editor');
    const bella = await aPersonWithApp(house, 'editor', 'bella@example.org');
    const outcome = await removePasskey(house.gate, await viewerOf(house, bella.token), ani.passkey.id.toString('base64url'));
    expect(outcome).toMatchObject({ refused: { rule: 'FACTOR_UNKNOWN' } });
    expect(await passkeysOf(house.database, ani.id)).toHaveLength(1);
  });

  test('none are asked for under a bare address, where browsers have none', async () => {
    const person = await aPersonWithPassword(house, 'editor');
    const viewer = await viewerOf(house, person.token);
    for (const origin of ['http://127.0.0.1:3000', 'http://[::1]:3000'])
      expect(await passkeyCreation(house.gate, origin, viewer)).toBeUndefined();
  });
});
