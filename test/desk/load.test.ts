import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { exportRegistry } from '../../server/export-registry.js';
import { openCheckpoint } from '../../server/log/checkpoint.js';
import { lastTreeHead } from '../../server/log/log.store.js';
import { readVerifierKey } from '../../server/log/signed-note.js';
import { writtenAt } from '../../server/registry/files/written-at.js';
import type { Operation } from '../../server/domain/claim.js';
import { loadFiles, type House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { registryFiles, writeRegistry } from '../../server/registry/files/write-registry.js';
import { readContent } from '../../server/registry/read-content.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { everythingIn } from '../log/rows.js';
import { DATABASES, aHouse, anEmptyHouse } from '../support/house.js';
import { addClaim, publishTo } from '../support/operations.js';
import { folderOf } from '../support/registry-folder.js';
import { aDetention, aPerson, aSource, named, registryFolder, said, type Files } from '../support/registry-files.js';

const load = (house: House, files: Files): Promise<readonly number[]> => loadFiles(house, registryFolder(files));

/** What the latest revision did, without the ids that tell nothing. */
async function latestOperations({ database }: House): Promise<readonly string[]> {
  const revision = await latestRevision(database);
  const rows = await database.rows<{ payload: string }>(sql`select payload from operation where revision = ${revision} order by position`);
  return rows.map(({ payload }) => inWords(JSON.parse(payload) as Operation));
}

function inWords(operation: Operation): string {
  if (operation.do === 'addClaim') return `addClaim ${operation.claim.property}: ${JSON.stringify(operation.claim.value)}`;
  if (operation.do === 'addRecord') return `addRecord ${operation.kind} ${operation.slug}`;
  return operation.do === 'putSource' ? `putSource ${operation.source.id}` : operation.do;
}

async function filesIn({ database }: House): Promise<ReadonlyMap<string, string>> {
  const { content } = await readContent(database, await latestRevision(database));
  return registryFiles(content);
}

async function namesIn({ database }: House): Promise<readonly string[]> {
  const { content } = await readContent(database, await latestRevision(database));
  const names = content.records.flatMap((record) => record.claims.filter((claim) => claim.property === 'names'));
  return names.map((claim) => (claim.value as { full: string }).full);
}

const withNames = (...names: readonly string[]): Files => ({ 'people/anna.yaml': { names: names.map((name) => named(name)) } });

const ANNA = {
  'people/anna.yaml': aPerson('Anna', {
    birthDate: [said('1990'), said('1991-05', { sources: ['weekly'] })],
    detentions: [aDetention({ slug: 'anna-2023', start: '2023-09-27' })],
  }),
};

describe.each(DATABASES)('loading files into %s', (name) => {
  test('publishes a revision for each folder', async () => {
    const house = await anEmptyHouse(name);
    expect(await load(house, ANNA)).toEqual([1, 2]);
    const summaries = await house.database.rows<{ summary: string }>(sql`select summary from revision order by number`);
    expect(summaries.map(({ summary }) => summary)).toEqual(['Load sources from data/registry', 'Load people from data/registry']);
  });

  test('a second time publishes nothing and changes nothing', async () => {
    const house = await aHouse(ANNA, name);
    const before = await everythingIn(house.database);
    expect(await load(house, ANNA)).toEqual([]);
    expect(await everythingIn(house.database)).toEqual(before);
  });

  test('publishes of a changed claim its retraction and its new form, and nothing else', async () => {
    const house = await aHouse(ANNA, name);
    const changed = { ...ANNA['people/anna.yaml'], birthDate: [said('1990-07-01'), said('1991-05', { sources: ['weekly'] })] };
    expect(await load(house, { 'people/anna.yaml': changed })).toEqual([3]);
    expect(await latestOperations(house)).toEqual([
      'retractClaim',
      'addClaim birthDate: {"earliest":"1990-07-01","edtf":"1990-07-01","latest":"1990-07-01"}',
    ]);
  });

  test('a claim is changed by its source, its rank and its note as by its value', async () => {
    const house = await aHouse({ 'people/anna.yaml': aPerson('Anna', { birthDate: [said('1990')] }) }, name);
    for (const more of [
      { sources: ['weekly'] },
      { rank: 'preferred' },
      { note: 'By her mother.' },
      { sources: [{ source: 'daily', locator: 'p. 3' }] },
    ]) {
      await load(house, { 'people/anna.yaml': aPerson('Anna', { birthDate: [said('1990', more)] }) });
      expect(await latestOperations(house)).toEqual(['retractClaim', expect.stringMatching('addClaim birthDate')]);
    }
  });

  test('moves one claim where two have changed places', async () => {
    const house = await aHouse(withNames('Anna', 'Anne', 'Ani'), name);
    await load(house, withNames('Anne', 'Anna', 'Ani'));
    expect(await latestOperations(house)).toHaveLength(2);
    expect(await namesIn(house)).toEqual(['Anne', 'Anna', 'Ani']);
  });

  test('withdraws a record whose file is gone, its parts, and all of their claims', async () => {
    const house = await aHouse({ ...ANNA, 'people/bella.yaml': aPerson('Bella') }, name);
    await load(house, { 'people/bella.yaml': aPerson('Bella') });
    expect((await latestOperations(house)).toSorted()).toEqual(
      ['withdrawRecord', 'withdrawRecord', 'retractClaim', 'retractClaim', 'retractClaim', 'retractClaim'].toSorted(),
    );
    expect([...(await filesIn(house)).keys()].toSorted()).toEqual(['people/bella.yaml', 'sources/2023.yaml']);
    const standing = await house.database.rows(sql`select person_id from person_row where superseded_in is null`);
    expect(standing).toHaveLength(1);
  });

  test('brings back a record that was withdrawn', async () => {
    const house = await aHouse({ ...ANNA, 'people/bella.yaml': aPerson('Bella') }, name);
    const before = await filesIn(house);
    await load(house, ANNA);
    await load(house, { ...ANNA, 'people/bella.yaml': aPerson('Bella') });
    expect(await filesIn(house)).toEqual(before);
  });

  test('gives a record that keeps its id another slug, and keeps its claims', async () => {
    const id = '7c2f9f52-9d2f-4a3e-8c55-0d5a6a1f0b11';
    const house = await aHouse({ 'people/ann.yaml': { id, ...ANNA['people/anna.yaml'] } }, name);
    await load(house, { 'people/anna.yaml': { id, ...ANNA['people/anna.yaml'] } });
    expect(await latestOperations(house)).toEqual(['withdrawRecord', 'addRecord person anna']);
    expect([...(await filesIn(house)).keys()]).toEqual(['people/anna.yaml', 'sources/2023.yaml']);
    expect(await namesIn(house)).toContain('Anna');
  });

  test('publishes a corrected source and leaves the claims alone that cite it', async () => {
    const house = await aHouse(ANNA, name);
    await load(house, { ...ANNA, 'sources/2023.yaml': [aSource('daily', { title: 'Corrected' }), aSource('weekly')] });
    expect(await latestOperations(house)).toEqual(['putSource daily']);
  });

  test('withdraws a source that no file states any more', async () => {
    const house = await aHouse({ ...ANNA, 'sources/2022.yaml': [aSource('monthly', { issued: '2022' })] }, name);
    await load(house, ANNA);
    expect(await latestOperations(house)).toEqual(['withdrawSource']);
  });

  test('refuses files with a problem, says where it is, and changes nothing', async () => {
    const house = await aHouse(ANNA, name);
    const before = await everythingIn(house.database);
    const problem = { 'people/anna.yaml': aPerson('Anna K.', { birthDate: [said('1990-02-30')] }), 'people/bella.yaml': aPerson('Bella') };
    await expect(load(house, problem)).rejects.toThrow(/nothing was changed:\npeople\/anna.yaml:5 birthDate.0.value: found .*1990-02-30/);
    expect(await everythingIn(house.database)).toEqual(before);
  });

  test('all folders are published or none: a failure in the last leaves nothing of the first', async () => {
    const house = await aHouse(ANNA, name);
    const before = await everythingIn(house.database);
    let refreshed = 0;
    const second = {
      tables: [],
      refresh: () => ((refreshed += 1), refreshed === 2 ? Promise.reject(new Error('no more')) : Promise.resolve()),
    };
    const files = { 'sources/2022.yaml': [aSource('monthly', { issued: '2022' })], ...ANNA, 'people/bella.yaml': aPerson('Bella') };
    await expect(load({ ...house, projections: [second] }, files)).rejects.toThrow('no more');
    expect(await everythingIn(house.database)).toEqual(before);
  });
});

test('whatever the order was, the claims stand in the order of the file', async () => {
  const house = await aHouse(withNames('Anna'));
  const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(names, async (wanted) => {
      await load(house, withNames(...wanted));
      expect(await namesIn(house)).toEqual(wanted);
    }),
    { numRuns: 40 },
  );
});

test('there is always room for one more claim between two', async () => {
  const house = await aHouse(withNames('first', 'last'));
  const between: string[] = [];
  for (let index = 0; index < 70; index += 1) {
    between.unshift(`name ${index}`);
    await load(house, withNames('first', ...between, 'last'));
  }
  expect(await namesIn(house)).toEqual(['first', ...between, 'last']);
  const shared = await house.database.rows(
    sql`select position from claim where superseded_in is null group by position having count(*) > 1`,
  );
  expect(shared).toEqual([]);
}, 60_000);

test('a folder that is not there is refused like one with a problem', async () => {
  const house = await anEmptyHouse();
  await expect(loadFiles(house, join(registryFolder({}), 'nowhere'))).rejects.toThrow(
    /nowhere.*found no folder there; expected a folder with the files of a registry/,
  );
  expect(await latestRevision(house.database)).toBe(0);
});

test('files that would take back what was published at the desk are refused, and those written after an export of it are not', async () => {
  const house = await aHouse(withNames('first'));
  const [anna] = await house.database.rows<{ id: string }>(sql`select id from record where slug = 'anna'`);
  const edited = await publishTo(
    house,
    addClaim(String(anna?.id), 'names', { full: 'at the desk', language: 'en', script: 'Latn', kind: 'variant' }, {}, 2),
  );
  const before = await everythingIn(house.database);
  await expect(load(house, withNames('first', 'in the files'))).rejects.toThrow(
    `revision ${edited} was published at the desk, and these files would take it back`,
  );
  await expect(loadFiles(house, registryFolder(withNames('first')), edited - 1)).rejects.toThrow('--written-at');
  expect(await everythingIn(house.database)).toEqual(before);
  const exported = folderOf();
  writeRegistry(exported, (await readContent(house.database, edited)).content);
  expect(await loadFiles(house, exported)).toEqual([]);
  const file = join(exported, 'people/anna.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('at the desk', 'at the desk and mended in the files'));
  expect(await loadFiles(house, exported, edited)).toEqual([edited + 1]);
});

describe.each(DATABASES)('an export of %s', (name) => {
  const exported = async (): Promise<{ readonly house: House; readonly folder: string }> => {
    const house = await aHouse({ 'people/anna.yaml': aPerson('Anna') }, name);
    await publishTo(house, addClaim(await annaIn(house), 'biography', 'A life'));
    const folder = folderOf();
    await exportRegistry(house, folder);
    return { house, folder };
  };
  const annaIn = async ({ database }: House): Promise<string> =>
    (await database.rows<{ id: string }>(sql`select id from record where slug = 'anna'`))[0]!.id;

  test('says of which revision it is, with the signed checkpoint of the log', async () => {
    const { house, folder } = await exported();
    expect(readFileSync(join(folder, 'revision.yaml'), 'utf8')).toContain(`revision: 3\n`);
    const key = readVerifierKey(house.log.verifierKey)!;
    expect(openCheckpoint(readFileSync(join(folder, 'checkpoint'), 'utf8'), key)).toMatchObject({
      size: (await lastTreeHead(house.database))!.size,
    });
  });

  test('can be loaded again where nothing was published at the desk since, and is refused where something was', async () => {
    const { house, folder } = await exported();
    writeFileSync(
      join(folder, 'people/anna.yaml'),
      readFileSync(join(folder, 'people/anna.yaml'), 'utf8').replace('A life', 'A long life'),
    );
    const load = (): Promise<readonly number[]> => loadFiles(house, folder, writtenAt(folder));
    expect(await load()).toEqual([4]);
    await publishTo(house, addClaim(await annaIn(house), 'biography', 'Another life'));
    await expect(load()).rejects.toThrow('revision 5 was published at the desk');
  });

  test('that does not say its revision in a number is refused', async () => {
    const { folder } = await exported();
    writeFileSync(join(folder, 'revision.yaml'), 'revision: soon\n');
    expect(() => writtenAt(folder)).toThrow('found no number of a revision');
  });
});
