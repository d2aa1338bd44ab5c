import { rebuild } from '../../server/log/rebuild.js';
import { loadFiles, type House } from '../../server/house.js';
import { registryFiles } from '../../server/registry/files/write-registry.js';
import { readContent } from '../../server/registry/read-content.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import { brokenRevisions, everythingIn } from '../log/rows.js';
import { DATABASES, theRegistry } from '../support/house.js';
import { filesOf } from '../support/registry-folder.js';
import { inRepository } from '../support/root.js';

const FOLDER = inRepository('data/registry');

describe.each(DATABASES)('the registry of the repository, in %s', (name) => {
  let house: House;
  beforeAll(async () => {
    house = await theRegistry(name);
  }, 120_000);

  test('is written back to the same files, byte for byte', async () => {
    const { content } = await readContent(house.database, await latestRevision(house.database));
    const exported = Object.fromEntries(registryFiles(content));
    const written = filesOf(FOLDER);
    expect(Object.keys(exported).toSorted()).toEqual(Object.keys(written).toSorted());
    expect(Object.keys(written).filter((file) => exported[file] !== written[file])).toEqual([]);
  });

  test('loaded again, publishes nothing', async () => {
    const revision = await latestRevision(house.database);
    expect(await loadFiles(house, FOLDER)).toEqual([]);
    expect(await latestRevision(house.database)).toBe(revision);
  });

  test('has an unbroken chain of revisions', async () => {
    expect(await brokenRevisions(house.database)).toEqual([]);
  });

  test('has read models that say what its claims say: deriving them anew changes nothing', async () => {
    const before = await everythingIn(house.database);
    await rebuild(house.database, house.projections);
    expect(await everythingIn(house.database)).toEqual(before);
  }, 120_000);
});
