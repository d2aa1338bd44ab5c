import { verify } from '../../server/verify.js';
import { copyFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadFiles, openHouse, type House } from '../../server/house.js';
import { erasures, whatGoes, withholdings } from '../../server/log/what-goes.js';
import { lastTreeHead } from '../../server/log/log.store.js';
import { newSigner, verifierKey } from '../../server/log/signed-note.js';
import { readConfig } from '../../server/persistence/config.js';
import { raw, sql } from '../../server/persistence/sql.js';
import { theApi, type Api } from '../support/api.js';
import { aConfig, anEmptyHouse, DATABASES, type DatabaseName } from '../support/house.js';
import { append } from '../../server/log/append.js';
import { logOf, sentencesIn } from '../support/log.js';
import { addClaim, addName, addRecord, publishTo, putSource } from '../support/operations.js';
import { inRepository } from '../support/root.js';
import { whenDone } from '../support/when-done.js';

/** An address behind which an instance stands, or another one after it, or something that alters what passes. */
class Front {
  target: Api | undefined;
  alter = (text: string): string => text;
  origin = '';

  static async open(target: Api): Promise<Front> {
    const front = new Front();
    front.target = target;
    const server = createServer((request, response) => {
      const answer = front.target?.send({ method: 'GET', url: request.url ?? '/' });
      if (!answer) return void response.writeHead(502).end();
      void answer.then(({ status, text }) => response.writeHead(status).end(front.alter(text)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    whenDone(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
    front.origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    return front;
  }
}

interface Mirror {
  readonly house: House;
  readonly said: string[];
  readonly look: () => Promise<void>;
}

async function mirrorOf(origin: string, name: DatabaseName, key?: string): Promise<Mirror> {
  const said: string[] = [];
  const config = { ...(await aConfig(name)), mirror: { origin, seconds: 3600, ...(key !== undefined && { key }) } };
  const house = await openHouse(config, inRepository('data'), (sentence) => said.push(sentence));
  whenDone(() => (house.database.writer.isInitialized ? house.database.close() : undefined));
  return { house, said, look: async () => house.mirror?.look(house.projections) };
}

const rootOf = async ({ database }: House): Promise<string | undefined> => (await lastTreeHead(database))?.root;

/** An instance with the key of another and a history of its own. */
async function impostor(of: House, name: DatabaseName, ...histories: readonly string[]): Promise<Api> {
  const config = await aConfig(name);
  copyFileSync(join(of.config.home, 'log.key'), join(config.home, 'log.key'));
  const house = await openHouse(config, inRepository('data'), () => undefined);
  whenDone(() => house.database.close());
  for (const slug of histories) await publishTo(house, addRecord('person', slug), addName(slug, slug));
  return theApi(house);
}

describe.each(DATABASES)('a mirror on %s', (name) => {
  let origin: House;
  let api: Api;
  let front: Front;
  beforeEach(async () => {
    origin = await anEmptyHouse(name);
    await publishTo(
      origin,
      putSource('daily'),
      addRecord('person', 'anna'),
      addClaim('anna', 'names', { full: 'Anna', language: 'en', script: 'Latn', kind: 'primary' }),
      addClaim('anna', 'biography', 'A life'),
    );
    await publishTo(origin, addRecord('person', 'bella'), addName('bella', 'Bella'));
    api = await theApi(origin);
    front = await Front.open(api);
  });

  test('takes over the log step by step, until its own tree is the same', async () => {
    const { house, look, said } = await mirrorOf(front.origin, name);
    await look();
    expect(await rootOf(house)).toBe(await rootOf(origin));
    await publishTo(origin, addClaim('anna', 'categories', 'civilian'));
    await look();
    expect(await rootOf(house)).toBe(await rootOf(origin));
    expect(said).toEqual([]);
    expect(await sentencesIn(house)).toEqual([]);
    const copy = await theApi(house);
    for (const url of ['/log/checkpoint', '/log/checkpoint?revision=2', '/log/key', '/log/entries?from=0']) {
      const [own, other] = await Promise.all([copy.send({ method: 'GET', url }), api.send({ method: 'GET', url })]);
      expect([url, own.status, own.text]).toEqual([url, 200, other.text]);
    }
    const answer = await copy.ask('{ person(slug: "anna") { displayName categories { best { text } } } }');
    expect(answer.data).toEqual({ person: { displayName: 'Anna', categories: { best: { text: 'civilian' } } } });
  });

  test('only shows: nobody signs in, nothing is taken, and every page says whose mirror it is', async () => {
    const { house, look } = await mirrorOf(front.origin, name);
    await look();
    const copy = await theApi(house);
    const form = await copy.send({ url: '/sign-in', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'email=a' });
    expect([form.status, form.text]).toEqual([403, expect.stringContaining('READ_ONLY')]);
    for (const url of ['/sign-in', '/account']) expect((await copy.send({ method: 'GET', url })).status).toBe(404);
    const { errors } = await copy.ask('mutation { saveDraft(input: { changes: [] }) { __typename } }');
    expect(errors).not.toEqual([]);
    await expect(loadFiles(house, inRepository('data/registry'))).rejects.toThrow(
      `this instance mirrors ${front.origin}; load files there`,
    );
    const { text } = await copy.send({ method: 'GET', url: '/people/anna' });
    expect(text).toContain(`This is a mirror of <a href="${front.origin}"`);
    expect(await (await copy.send({ method: 'GET', url: '/healthz' })).text).toBe(
      JSON.stringify({ status: 'ok', revision: 2, mirrorOf: front.origin }),
    );
  });

  /** What the origin does, and what the mirror says of it. */
  const REWRITTEN: Readonly<Record<string, readonly [histories: readonly string[], says: RegExp]>> = {
    'publishes another, longer history under its key': [
      ['carla', 'dora', 'emma', 'fanny'],
      /the first 8 entries are not those that were signed/,
    ],
    'publishes another, shorter history under its key': [['carla'], /the first 3 entries are not those that were signed/],
  };

  test.each(Object.entries(REWRITTEN))('says loudly that its origin %s, and shows what it had verified', async (_, [histories, says]) => {
    const { house, look, said } = await mirrorOf(front.origin, name);
    await look();
    const verified = await rootOf(house);
    const copy = await theApi(house);
    const before = await copy.send({ method: 'GET', url: '/people/anna' });
    front.target = await impostor(origin, name, ...histories);
    await look();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`${front.origin} has rewritten its history:`);
    expect(said[0]).toMatch(says);
    const page = await copy.send({ method: 'GET', url: '/people/anna' });
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('role="alert"')]);
    expect(page.text).toContain('has changed or taken back what it had published and signed');
    expect(page.headers.etag).not.toBe(before.headers.etag);
    expect((await copy.send({ method: 'GET', url: '/healthz' })).text).toMatch(/"status":"log in trouble".*rewritten its history/);
    // Not even what the true origin says afterwards is taken before somebody has decided.
    front.target = api;
    await publishTo(origin, addClaim('anna', 'categories', 'civilian'));
    await look();
    expect(await rootOf(house)).toBe(verified);
    expect((await copy.send({ method: 'GET', url: '/log/checkpoint' })).status).toBe(200);
  });

  test('says that a log was cut short', async () => {
    const { house, look, said } = await mirrorOf(front.origin, name);
    await look();
    // A registry restored from an old backup, with its checkpoint file moved away.
    front.target = await theApi(await shortened(origin, name));
    await look();
    expect(said[0]).toMatch(/has rewritten its history: the log ends after 5 entries, and 8 were signed before/);
    expect((await lastTreeHead(house.database))?.size).toBe(8);
  });

  test('believes the key that it was told, else the one that it saw first, and no other', async () => {
    const other = verifierKey(newSigner('other.example/log'));
    const told = await mirrorOf(front.origin, name, other);
    await told.look();
    expect(told.said[0]).toContain('is not signed with the key that is pinned here');
    expect(await lastTreeHead(told.house.database)).toBeUndefined();

    const first = await mirrorOf(front.origin, name);
    await first.look();
    const { config } = first.house;
    await first.house.database.close();
    await expect(openHouse({ ...config, mirror: { origin: front.origin, seconds: 60, key: other } }, inRepository('data'))).rejects.toThrow(
      /^HABEAS_MIRROR_KEY: found other\.example\/log\+.*, and what is here was verified with localhost:0\/log\+/,
    );
    await expect(mirrorOf(front.origin, name, 'no key')).rejects.toThrow('HABEAS_MIRROR_KEY: found "no key"; expected a verifier key');
  });

  test('waits for an origin that is silent or garbled, and takes nothing that was altered on the way', async () => {
    const { house, look, said } = await mirrorOf(front.origin, name);
    front.target = undefined;
    await look();
    expect(said).toEqual([expect.stringMatching(/could not be followed: .*answers with status 502/)]);
    front.target = api;
    front.alter = (text) => text.replace('Bella', 'Berta');
    await look();
    expect((await lastTreeHead(house.database))?.revision).toBe(1);
    front.alter = (text) => text;
    await look();
    expect(await rootOf(house)).toBe(await rootOf(origin));
    expect(said).toEqual([expect.anything(), expect.stringContaining('answers again')]);
    expect(house.log.trouble).toBeUndefined();
  });

  test('follows what is erased or withheld, with the same tree, whether it had the text or never saw it', async () => {
    const early = await mirrorOf(front.origin, name);
    await early.look();
    const claims = await origin.database.rows<{ id: string }>(sql`select id from claim where property = 'biography'`);
    await publishTo(origin, ...withholdings(await whatGoes(origin.database, { is: 'record', id: 'bella' })));
    for (const { id } of claims) await publishTo(origin, ...erasures(await whatGoes(origin.database, { is: 'claim', id }), 'asked for'));
    const late = await mirrorOf(front.origin, name);
    for (const { house, look, said } of [early, late]) {
      await look();
      expect(said).toEqual([]);
      expect(await rootOf(house)).toBe(await rootOf(origin));
      const kept = await Promise.all(['claim', 'operation'].map((table) => house.database.rows(sql`select * from ${raw(table)}`)));
      expect(JSON.stringify(kept)).not.toMatch(/A life|Bella/);
      expect(await sentencesIn(house)).toEqual([]);
    }
  });
});

describe.each(DATABASES)('a check of a running registry, on %s', (name) => {
  test('takes the whole log over and compares it with what somebody kept', async () => {
    const origin = await anEmptyHouse(name);
    await publishTo(origin, putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'));
    const api = await theApi(origin);
    const front = await Front.open(api);
    const kept = join(origin.config.home, 'kept');
    writeFileSync(kept, (await api.send({ method: 'GET', url: '/log/checkpoint' })).text);
    await publishTo(origin, addClaim('anna', 'categories', 'civilian'));
    const good = await verify(['--url', `${front.origin}/`, '--checkpoint', kept]);
    expect(good).toEqual({
      holds: true,
      lines: [
        expect.stringMatching(/^2 revisions, 6 entries, root /),
        expect.stringContaining(`signed with ${origin.log.verifierKey}, the key that the instance itself shows`),
        'Every entry stands in the tree that was signed.',
      ],
    });
    front.target = await impostor(origin, name, 'carla', 'dora');
    const bad = await verify(['--url', front.origin, '--checkpoint', kept, '--key', origin.log.verifierKey]);
    expect(bad.holds).toBe(false);
    expect(bad.lines.join('\n')).toContain('the first 4 entries are not those that were signed');
    front.alter = (text) => text.replaceAll('carla', 'clara');
    await expect(verify(['--url', front.origin])).rejects.toThrow('the entries of revision 1 are not a revision');
  });

  test.each([
    [['--url', 'habeas.example'], '--url: found "habeas.example"; expected an address such as https://habeas.example'],
    [['--url', 'https://habeas.example', '--home', '.'], 'Give --home or --url, not both'],
  ])('is refused for %j', async (given, says) => {
    await expect(verify(given)).rejects.toThrow(says);
  });
});

/** An instance with the key of another and nothing but its first revision. */
async function shortened(of: House, name: DatabaseName): Promise<House> {
  const config = await aConfig(name);
  copyFileSync(join(of.config.home, 'log.key'), join(config.home, 'log.key'));
  const [house, log] = [await openHouse(config, inRepository('data'), () => undefined), await logOf(of, undefined, 1)];
  whenDone(() => house.database.close());
  await house.database.write(async (db) => {
    for (const revision of log) await append(db, revision, house.projections);
  });
  return house;
}

test.each([
  [{ HABEAS_MIRROR: 'habeas.example' }, /^HABEAS_MIRROR: found "habeas\.example"; expected scheme and host/],
  [{ HABEAS_MIRROR: 'https://habeas.example', HABEAS_MIRROR_SECONDS: '0' }, /^HABEAS_MIRROR_SECONDS: found "0"; expected a whole number/],
  [{ HABEAS_MIRROR: 'https://habeas.example', HABEAS_LOG_KEY: 'x' }, /^HABEAS_LOG_KEY: a mirror signs nothing/],
])('a mirror is not configured by %j', (env, says) => {
  expect(() => readConfig({ ...env, HABEAS_HOME: inRepository('var') })).toThrow(says);
});
