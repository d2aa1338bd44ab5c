import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import type { Operation } from '../../server/domain/claim.js';
import { fuzzyDate } from '../../server/domain/values/index.js';
import type { House } from '../../server/house.js';
import { signCheckpoint } from '../../server/log/checkpoint.js';
import { checkpointFile } from '../../server/log/kept-checkpoint.js';
import { erasures, whatGoes, withholdings } from '../../server/log/what-goes.js';
import { operationsOf } from '../../server/log/log.store.js';
import { NO_REVISION, operationDigest, type SealedRevision } from '../../server/log/revision.js';
import { newSigner } from '../../server/log/signed-note.js';
import { sql } from '../../server/persistence/sql.js';
import { verify, type Report } from '../../server/verify.js';
import { aConfig, anEmptyHouse, DATABASES, type DatabaseName } from '../support/house.js';
import { houseWith, logOf, sentencesIn, tamper } from '../support/log.js';
import { addClaim, addName, addRecord, publishTo, putSource, retractClaim, withdrawRecord, withdrawSource } from '../support/operations.js';
import { inRepository } from '../support/root.js';
import { everythingIn } from './rows.js';

async function threeRevisions(name: DatabaseName): Promise<House> {
  const house = await anEmptyHouse(name);
  await publishTo(house, putSource('daily'), addRecord('person', 'anna'), addName('anna', 'Anna'));
  await publishTo(house, addRecord('person', 'bella'), addName('bella', 'Bella'));
  await publishTo(house, addClaim('bella', 'categories', 'civilian'));
  return house;
}

const unchanged = (revision: SealedRevision): SealedRevision => revision;

describe.each(DATABASES)('a check of a log on %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await threeRevisions(name);
  });

  test('accepts a log that was written down again as it was', async () => {
    const copy = await houseWith(await logOf(house, unchanged), house, name);
    expect(copy.log.trouble).toBeUndefined();
    expect(await sentencesIn(copy)).toEqual([]);
  });

  test('finds that the last revision was cut off without a trace in the database, by the checkpoint beside it', async () => {
    const short = await houseWith(await logOf(house, unchanged, 2), house, name);
    expect(await sentencesIn(short)).toEqual(['checkpoint kept: was signed for 9 entries, and the log has 7: its end was cut off.']);
  });

  test.each<[string, (revision: SealedRevision) => SealedRevision]>([
    [
      'a summary',
      ({ head, operations }) => ({ head: { ...head, summary: head.number === 2 ? 'Nothing much' : head.summary }, operations }),
    ],
    ['a time', ({ head, operations }) => ({ head: { ...head, published_at: head.published_at.replace(/^2/, '1') }, operations })],
    [
      'a value',
      ({ head, operations }) => ({
        head,
        operations: operations.map(({ payload, salt }) => {
          const other = payload!.replace('Bella', 'Berta');
          return { payload: other, salt, digest: operationDigest(salt!, other) };
        }),
      }),
    ],
  ])('finds that %s was changed together with everything that is made from it, by the signed checkpoint', async (_, change) => {
    const rewritten = await houseWith(await logOf(house, change), house, name);
    const [sentence, ...others] = await sentencesIn(rewritten);
    expect(sentence).toMatch(/^checkpoint kept: the first 9 entries are not those that were signed: found .*, signed was /);
    expect(others).toEqual([]);
  });

  test('signs nothing more once the database does not continue the checkpoint, and leaves that checkpoint where it is', async () => {
    const short = await houseWith(await logOf(house, unchanged, 2), house, name);
    const file = checkpointFile(short.config.home);
    const before = readFileSync(file, 'utf8');
    expect(short.log.trouble).toMatch(/does not agree with the checkpoint in .*: 9 entries were signed, 7 are there/);
    await publishTo(short, addRecord('person', 'carla'), addName('carla', 'Carla'), addClaim('carla', 'categories', 'civilian'));
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(await short.log.noteOf({ revision: 3, size: 1, root: NO_REVISION, note: null })).toBeUndefined();
  });

  test('compares with checkpoints that others have kept', async () => {
    const first = await anEmptyHouse(name);
    await publishTo(first, putSource('daily'));
    const early = readFileSync(checkpointFile(first.config.home), 'utf8');
    await publishTo(first, putSource('weekly'));
    expect(await sentencesIn(first, first.database, [{ from: 'early', note: early }])).toEqual([]);
    const other = readFileSync(checkpointFile(house.config.home), 'utf8');
    const [sentence] = await sentencesIn(first, first.database, [{ from: 'other', note: other }]);
    expect(sentence).toMatch(/^checkpoint other: is not a checkpoint signed with the key localhost/);
  });

  test('finds a checkpoint that was put in the place of the kept one', async () => {
    const signer = newSigner('localhost:0/log');
    const note = signCheckpoint({ origin: signer.name, size: 1, root: NO_REVISION }, signer);
    const [sentence] = await sentencesIn(house, house.database, [{ from: 'forged', note }]);
    expect(sentence).toMatch(/^checkpoint forged: is not a checkpoint signed/);
  });

  test('says which revision cannot be replayed', async () => {
    const made = await threeRevisions(name);
    const payload = '{"do":"addClaim","record":"nobody","position":1,"claim":{"property":"names"}}';
    const digest = operationDigest('00', payload);
    await tamper(made, `update operation set payload = '${payload}', salt = '00', digest = '${digest}' where revision = 3`);
    expect(await sentencesIn(made)).toContainEqual(expect.stringMatching(/^revision 3 \(revision 3\): cannot be replayed \(.*no kind/));
  });
});

describe.each(DATABASES)('an erasure on %s', (name) => {
  const erasing = async (house: House, record: string): Promise<Operation> => {
    const [claim] = await house.database.rows<{ id: string; property: string; published_in: number }>(
      sql`select id, property, published_in from claim where record_id = ${record} order by published_in limit 1`,
    );
    const operations = await operationsOf(house.database, claim!.published_in);
    const { position } = operations.find(({ payload }) => payload?.includes('addClaim') && payload.includes(record))!;
    return {
      do: 'erase',
      revision: claim!.published_in,
      position,
      of: { is: 'claim', claim: claim!.id, record, property: claim!.property },
      reason: 'Asked for by the person.',
    };
  };

  test('takes the value out of every table and of the log, and the log still proves itself', async () => {
    const house = await threeRevisions(name);
    await publishTo(house, await erasing(house, 'bella'));
    const everything = JSON.stringify(await everythingIn(house.database));
    expect(everything).toContain('Anna');
    expect(everything).not.toContain('Bella');
    expect(await sentencesIn(house)).toEqual([]);
    expect(await house.database.rows(sql`select kind, record_id, property, reason, published_in from tombstone`)).toEqual([
      { kind: 'claim', record_id: 'bella', property: 'names', reason: 'Asked for by the person.', published_in: 4 },
    ]);
  });

  test('of a claim that had been retracted leaves what a mirror would have that never saw the claim', async () => {
    const house = await threeRevisions(name);
    const [claim] = await house.database.rows<{ id: string }>(sql`select id from claim where record_id = 'anna'`);
    const erasure = await erasing(house, 'anna');
    await publishTo(house, retractClaim('anna', claim!.id), addName('anna', 'A.'));
    await publishTo(house, erasure);
    expect(await sentencesIn(house)).toEqual([]);
  });

  test('that no revision speaks of is found', async () => {
    const house = await threeRevisions(name);
    await tamper(house, 'update operation set payload = null, salt = null where revision = 2 and position = 1');
    const sentences = await sentencesIn(house);
    expect(sentences[0]).toBe('operation 2/1 (revision 2): has lost its text, and no later revision erases or withholds it.');
  });

  test('that was not carried out is found', async () => {
    const house = await threeRevisions(name);
    const erasure = await erasing(house, 'bella');
    const [kept] = (await operationsOf(house.database, 2)).filter(({ position }) => position === 1);
    await publishTo(house, erasure);
    await tamper(house, `update operation set payload = '${kept!.payload!}', salt = '${kept!.salt!}' where revision = 2 and position = 1`);
    expect((await sentencesIn(house))[0]).toBe(
      'operation 2/1 (revision 2): still has its text, though a later revision erases or withholds it.',
    );
  });
});

/** Any operation that the registry takes, on a few records that come and go. */
const step = fc.record({
  what: fc.constantFrom('source', 'record', 'name', 'date', 'category', 'retract', 'withdraw', 'drop source', 'defend', 'take out'),
  who: fc.constantFrom('a', 'b'),
  text: fc.constantFrom('x', 'y'),
});

describe.each(DATABASES)('any registry on %s', (name) => {
  test('is what a replay of its log makes, read models too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }), async (revisions) => {
        const house = await anEmptyHouse(name);
        await publishTo(house, putSource('daily'), addRecord('proceeding', 'trial'));
        for (const steps of revisions) await publishTo(house, ...(await operationsFor(house, steps)));
        expect(await sentencesIn(house)).toEqual([]);
        await house.database.close();
      }),
      { numRuns: name === 'SQLite' ? 30 : 6 },
    );
  });
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A record or a source with all that goes with it, erased or withheld. */
async function takenOut({ database }: House, { who, text }: Step): Promise<readonly Operation[]> {
  const gone = await whatGoes(database, { is: text === 'x' ? 'record' : 'source', id: who });
  return who === 'a' ? erasures(gone, 'Asked for.') : withholdings(gone);
}

async function operationsFor(house: House, steps: readonly Step[]): Promise<readonly Operation[]> {
  const [only, ...others] = steps;
  if (only?.what === 'take out' && others.length === 0) return takenOut(house, only);
  const { database } = house;
  const here = new Set((await database.rows<{ id: string }>(sql`select id from record where superseded_in is null`)).map(({ id }) => id));
  const claims = await database.rows<{ id: string; record_id: string }>(sql`select id, record_id from claim where superseded_in is null`);
  const done = new Set<string>();
  return steps.flatMap(({ what, who, text }): Operation[] => {
    const key = `${what} ${who}`;
    if (done.has(key) || (done.has(`withdraw ${who}`) && what !== 'source')) return [];
    done.add(key);
    const [part, accused] = [`${who}-held`, `${who}-accused`];
    const own = claims.filter(({ record_id: record }) => [who, part, accused].includes(record));
    switch (what) {
      case 'source':
        return [putSource(who, { publisher: text })];
      case 'drop source':
        return done.has(`source ${who}`) ? [] : [withdrawSource(who)];
      case 'record':
        if (here.has(who)) return [];
        here.add(who);
        return [addRecord('person', who), addRecord('detention', part, who)];
      case 'defend':
        return here.has(who) && !here.has(accused) ? [addRecord('defendant', accused, 'trial'), addClaim(accused, 'person', who)] : [];
      case 'name':
        return here.has(who)
          ? [addClaim(who, 'names', { full: text, language: 'en' }, { citations: [{ source: who }, { source: 'daily' }] }, done.size)]
          : [];
      case 'category':
        return here.has(who) ? [addClaim(who, 'categories', text === 'x' ? 'civilian' : 'prisoner-of-war', {}, done.size)] : [];
      case 'date':
        return here.has(part) || done.has(`record ${who}`)
          ? [addClaim(part, 'startDate', fuzzyDate(text === 'x' ? '2023-09-27' : '2023-09'), {}, done.size)]
          : [];
      case 'retract':
        return own.slice(0, 2).map(({ id, record_id: record }) => retractClaim(record, id));
      case 'withdraw':
        return here.has(who) && steps.length === 1
          ? [
              ...own.map(({ id, record_id: record }) => retractClaim(record, id)),
              ...[who, part, accused].filter((id) => here.has(id)).map(withdrawRecord),
            ]
          : [];
      case 'take out':
        return [];
    }
  });
}

describe.each(DATABASES)('npm run habeas -- verify on %s', (name) => {
  let house: House;
  const run = async (...args: readonly string[]): Promise<Report | string> => {
    const { home, databaseUrl } = house.config;
    const env = { ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) };
    return verify(['--home', home, ...args], env).catch(String);
  };
  beforeEach(async () => {
    house = await threeRevisions(name);
  });

  test('says that all is well', async () => {
    const { verifierKey } = house.log;
    expect(await run('--checkpoint', checkpointFile(house.config.home), '--key', verifierKey)).toEqual({
      holds: true,
      lines: [
        expect.stringMatching(/^3 revisions, 9 entries, root [A-Za-z0-9+/]{43}=$/),
        `signed with ${verifierKey}`,
        '2 signed checkpoints compared',
        'Everything is as it was published.',
      ],
    });
  });

  test('says what was changed', async () => {
    await tamper(house, `update claim set value = '"prisoner-of-war"' where property = 'categories'`);
    const report = (await run()) as Report;
    expect(report.holds).toBe(false);
    expect(report.lines.slice(-2)).toEqual([
      expect.stringMatching(/^claim \S+ \(revision 3\), value: found "\\"prisoner-of-war\\"", the log says "\\"civilian\\""\.$/),
      '1 thing is not as it was published.',
    ]);
  });

  test('says that the tables cannot be compared with a log that does not hold', async () => {
    await tamper(house, `update operation set payload = replace(payload, 'Anna', 'Anne') where revision = 1`);
    const report = (await run()) as Report;
    expect(report.lines).toContain('operation 1/2 (revision 1): was changed: its digest is not that of its text and salt.');
    expect(report.lines).toContain('The tables were not compared: the log that they would be compared with does not hold.');
  });

  test('says what it cannot do', async () => {
    expect(await run('--key', 'nonsense')).toMatch(/found "nonsense"; expected a verifier key such as/);
    expect(await run('--home', '/there/is/no/such/folder')).toBe('Error: There is no folder /there/is/no/such/folder');
    expect(await run('--nonsense')).toMatch(/Unknown option '--nonsense'/);
    expect(await run('--checkpoint', '/no/such/file')).toMatch(/no such file/);
  });

  test('changes nothing', async () => {
    const before = await everythingIn(house.database);
    const file = checkpointFile(house.config.home);
    const { mtimeMs } = statSync(file);
    await run();
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    expect(await everythingIn(house.database)).toEqual(before);
  });
});

test('npm run habeas -- verify refuses a folder without a database, and makes none', async () => {
  const { home } = await aConfig('SQLite');
  await expect(verify(['--home', home], {})).rejects.toThrow('name the folder that holds it with --home');
  expect(readdirSync(home)).toEqual([]);
});

test('npm run habeas -- verify ends with 0 where all is well, with 1 where something was changed, with 2 where it cannot tell', async () => {
  const house = await threeRevisions('SQLite');
  const { home } = house.config;
  expect(await codeOf('verify', '--home', home)).toBe(0);
  await tamper(
    house,
    `delete from claim where property = 'categories'`,
    `delete from citation where claim_id not in (select id from claim)`,
  );
  expect(await codeOf('verify', '--home', home)).toBe(1);
  expect(await codeOf('verify', '--home', '/there/is/no/such/folder')).toBe(2);
});

function codeOf(...args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    execFile(process.execPath, [inRepository('dist/server/cli.js'), ...args], (error) => resolve(error ? Number(error.code) : 0));
  });
}
