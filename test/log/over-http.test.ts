import { execFile } from 'node:child_process';
import type { Problem } from '../../server/graphql/refusal.js';
import type { House } from '../../server/house.js';
import { openCheckpoint } from '../../server/log/checkpoint.js';
import { leafHash, provesConsistency, provesInclusion } from '../../server/log/merkle.js';
import { operationDigest } from '../../server/log/revision.js';
import { readVerifierKey } from '../../server/log/signed-note.js';
import { raw, sql } from '../../server/persistence/sql.js';
import { theApi, type Api } from '../support/api.js';
import { anEmptyHouse, DATABASES, theRegistry } from '../support/house.js';
import { addClaim, addName, addRecord, publishTo, putSource } from '../support/operations.js';
import { inRepository } from '../support/root.js';

interface Entry {
  readonly index: number;
  readonly leaf: string;
  readonly payload?: string | null;
  readonly salt?: string | null;
}

interface Page {
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly entries: readonly Entry[];
}

const hex = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');

describe.each(DATABASES)('the public log on %s', (name) => {
  let house: House;
  let api: Api;
  const get = async <T>(path: string): Promise<T> => JSON.parse((await api.send({ method: 'GET', url: `/log/${path}` })).text) as T;
  const text = async (path: string): Promise<string> => (await api.send({ method: 'GET', url: `/log/${path}` })).text;

  beforeAll(async () => {
    house = await anEmptyHouse(name);
    await publishTo(house, putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'));
    await publishTo(house, addRecord('person', 'bella'), addName('bella', 'Bella'));
    await publishTo(house);
    await publishTo(house, addClaim('bella', 'categories', 'civilian'));
    api = await theApi(house);
  });

  test('has a signed checkpoint, and one for every revision', async () => {
    const key = readVerifierKey(await text('key'))!;
    const newest = openCheckpoint(await text('checkpoint'), key);
    expect(newest).toMatchObject({ origin: key.name, size: 10 });
    const sizes = await Promise.all(
      [1, 2, 3, 4].map(async (revision) => openCheckpoint(await text(`checkpoint?revision=${revision}`), key)?.size),
    );
    expect(sizes).toEqual([4, 7, 8, 10]);
  });

  test('tells every entry with the text behind it: a revision by its head, then its operations', async () => {
    const { from, to, size, entries } = await get<Page>('entries?from=0');
    expect([from, to, size]).toEqual([0, 10, 10]);
    expect(entries.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const heads = entries.map(({ leaf }) => JSON.parse(leaf) as { number?: number; operations?: number }).filter((leaf) => leaf.number);
    expect(heads.map(({ number, operations }) => [number, operations])).toEqual([
      [1, 3],
      [2, 2],
      [3, 0],
      [4, 1],
    ]);
    for (const { leaf, payload, salt } of entries.filter((entry) => entry.payload)) {
      expect((JSON.parse(leaf) as { digest: string }).digest).toBe(operationDigest(salt!, payload!));
    }
  });

  test('tells any part of it as it tells the whole', async () => {
    const { entries } = await get<Page>('entries');
    for (let from = 0; from <= 10; from += 1) {
      for (let to = from; to <= 10; to += 1) {
        expect((await get<Page>(`entries?from=${from}&to=${to}`)).entries).toEqual(entries.slice(from, to));
      }
    }
  });

  test('proves every entry to be in every tree that is large enough', async () => {
    const { entries } = await get<Page>('entries');
    for (let size = 1; size <= 10; size += 1) {
      for (let leaf = 0; leaf < size; leaf += 1) {
        const answer = await get<{ root: string; proof: string[] }>(`proof/inclusion?leaf=${leaf}&size=${size}`);
        expect(provesInclusion(leafHash(entries[leaf]!.leaf), leaf, size, answer.proof.map(hex), hex(answer.root))).toBe(true);
      }
    }
  });

  test('proves of every two trees that one begins with the other, by the roots that were signed', async () => {
    const key = readVerifierKey(await text('key'))!;
    const [first, second] = await Promise.all(
      [1, 4].map(async (revision) => openCheckpoint(await text(`checkpoint?revision=${revision}`), key)!),
    );
    const answer = await get<{ fromRoot: string; toRoot: string; proof: string[] }>(`proof/consistency?from=4&to=10`);
    expect([hex(answer.fromRoot), hex(answer.toRoot)]).toEqual([first!.root, second!.root]);
    for (let to = 1; to <= 10; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const { fromRoot, toRoot, proof } = await get<typeof answer>(`proof/consistency?from=${from}&to=${to}`);
        expect(provesConsistency(from, to, hex(fromRoot), hex(toRoot), proof.map(hex))).toBe(true);
      }
    }
  });

  test.each([
    ['proof/inclusion', 'leaf', 'leaf: found nothing; give a whole number from 0 to 9.'],
    ['proof/inclusion?leaf=-1', 'leaf', 'leaf: found "-1"; give a whole number from 0 to 9.'],
    ['proof/inclusion?leaf=1.5', 'leaf', 'leaf: found "1.5"; give a whole number from 0 to 9.'],
    ['proof/inclusion?leaf=01', 'leaf', 'leaf: found "01"; give a whole number from 0 to 9.'],
    ['proof/inclusion?leaf=1e3', 'leaf', 'leaf: found "1e3"; give a whole number from 0 to 9.'],
    ['proof/inclusion?leaf=10', 'leaf', 'leaf: found "10"; give a whole number from 0 to 9.'],
    ['proof/inclusion?leaf=99999999999999999999', 'leaf', 'leaf: found "99999999999999999999"; give a whole number from 0 to 9.'],
    ['proof/inclusion?leaf=5&size=5', 'leaf', 'leaf: found 5; give a whole number from 0 to 4.'],
    ['proof/inclusion?leaf=0&size=0', 'size', 'size: found "0"; give a whole number from 1 to 10.'],
    ['proof/inclusion?leaf=0&size=11', 'size', 'size: found "11"; give a whole number from 1 to 10.'],
    ['proof/inclusion?leaf=1&leaf=2', 'leaf', 'leaf: found ["1","2"]; give a whole number from 0 to 9.'],
    ['proof/inclusion?leaf=1&tree=2', 'tree', 'tree: not known here; there is size and leaf.'],
    ['proof/consistency?to=4', 'from', 'from: found nothing; give a whole number from 1 to 10.'],
    ['proof/consistency?from=0&to=4', 'from', 'from: found "0"; give a whole number from 1 to 10.'],
    ['proof/consistency?from=5&to=4', 'from', 'from: found 5; give a whole number from 1 to 4.'],
    ['proof/consistency?from=5&to=', 'to', 'to: found ""; give a whole number from 1 to 10.'],
    ['entries?from=11', 'from', 'from: found "11"; give a whole number from 0 to 10.'],
    ['entries?from=5&to=4', 'from', 'from: found 5; give a whole number from 0 to 4.'],
    ['entries?from=%00', 'from', 'from must not hold the character U+0000.'],
    ['checkpoint?revision=5', 'revision', 'revision: found "5"; give a whole number from 1 to 4.'],
    [`entries?from=${'9'.repeat(500)}`, 'from', `from: found "${'9'.repeat(38)}…; give a whole number from 0 to 10.`],
  ])('refuses %s', async (path, where, message) => {
    const { status, text: body } = await api.send({ method: 'GET', url: `/log/${path}` });
    const { rule, path: found, message: said } = JSON.parse(body) as Problem;
    expect([status, found, said]).toEqual([400, where, message]);
    expect(rule).toMatch(/^(NUMBER_INVALID|PARAMETER_UNKNOWN|VALUE_INVALID)$/);
  });

  test('may be asked by any page, and is never kept without asking again', async () => {
    const { headers } = await api.send({ method: 'GET', url: '/log/checkpoint' });
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'content-type': 'text/plain; charset=utf-8',
    });
  });

  test('gives the digest alone of what is withheld or erased', async () => {
    const hidden = await anEmptyHouse(name);
    await publishTo(hidden, putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'));
    await publishTo(hidden, { do: 'withhold', revision: 1, position: 2 });
    const { text: body } = await (await theApi(hidden)).send({ method: 'GET', url: '/log/entries' });
    const { entries } = JSON.parse(body) as Page;
    expect(entries.map(({ payload }) => payload?.slice(0, 12))).toEqual([
      undefined,
      '{"do":"putSo',
      '{"do":"addRe',
      undefined,
      undefined,
      '{"do":"withh',
    ]);
    expect(entries[3]).toMatchObject({ payload: null, salt: null });
    expect(entries[3]?.leaf).toContain('digest');
    expect(body).not.toContain('Anna');
  });

  test('of an instance without a revision is an empty tree', async () => {
    const empty = await theApi(await anEmptyHouse(name));
    const read = async (path: string): Promise<string> => (await empty.send({ method: 'GET', url: `/log/${path}` })).text;
    expect((await read('checkpoint')).split('\n').slice(1, 3)).toEqual(['0', '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=']);
    expect(JSON.parse(await read('entries'))).toEqual({ from: 0, to: 0, size: 0, entries: [] });
    expect(await read('proof/inclusion?leaf=0')).toContain('the log has no entries yet');
    expect(await read('proof/consistency?from=1')).toContain('the log has no entries yet');
  });

  test('tells each answer of the API which state of the log it was read from', async () => {
    const key = readVerifierKey(await text('key'))!;
    const answer = await api.ask(
      '{ now: registry { revision checkpoint { size root note } } then: registry(asOfRevision: 2) { checkpoint { size note } } }',
    );
    const { now, then } = answer.data as Record<string, { checkpoint: { size: number; root: string; note: string } }>;
    expect(openCheckpoint(now!.checkpoint.note, key)).toEqual({ origin: key.name, size: 10, root: hex(now!.checkpoint.root) });
    expect([then!.checkpoint.size, openCheckpoint(then!.checkpoint.note, key)?.size]).toEqual([7, 7]);
  });

  test('proves with a handful of statements, however large it is', async () => {
    api.statements();
    await get('proof/inclusion?leaf=3&size=9');
    expect(api.statements().length).toBeLessThanOrEqual(3);
    await get('proof/consistency?from=3&to=9');
    expect(api.statements().length).toBeLessThanOrEqual(4);
    await get('entries?from=2&to=9');
    expect(api.statements().length).toBeLessThanOrEqual(5);
  });
});

describe('the whole registry', () => {
  test('is checked page by page by the fifty lines of server/log/example-verifier.mjs, and a changed word does not pass', async () => {
    const house = await theRegistry();
    const api = await theApi(house);
    const origin = await api.address();
    const check = (): Promise<string> => output(inRepository('server/log/example-verifier.mjs'), origin, house.log.verifierKey);
    const [{ count }] = (await house.database.rows<{ count: number }>(sql`select count(*) as count from operation`)) as [{ count: number }];
    expect(count).toBeGreaterThan(2_000);
    expect(await check()).toMatch(/^\d+ entries hold, signed by localhost/);
    await house.database.write((db) =>
      db.rows(raw(`update operation set payload = replace(payload, 'a', 'b') where revision = 5 and position = 20`)),
    );
    expect(await check()).toContain('has another text');
  });
});

function output(script: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (_, stdout, stderr) => resolve(stdout + stderr));
  });
}
