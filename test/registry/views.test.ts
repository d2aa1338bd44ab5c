import { ANONYMOUS } from '../../server/domain/roles.js';
import { publish } from '../../server/log/publish.js';
import type { House } from '../../server/house.js';
import { Views } from '../../server/registry/views.js';
import type { ReadView } from '../../server/registry/read-view.js';
import type { RegistryRecord } from '../../server/registry/record.js';
import { DATABASES, aHouse, type DatabaseName } from '../support/house.js';
import { aPerson } from '../support/registry-files.js';

const BIRTH = [{ kinds: new Set(['person']), properties: new Set(['birthDate']) }];
const NAMES = [{ kinds: new Set(['person']), properties: new Set(['names']) }];

async function aView(name: DatabaseName): Promise<{ readonly house: House; readonly views: Views; readonly view: ReadView }> {
  const house = await aHouse({ 'people/anna.yaml': aPerson('Anna'), 'people/boris.yaml': aPerson('Boris') }, name);
  const views = new Views(house.database, house.languages);
  return { house, views, view: await views.at({ language: 'en', viewer: ANONYMOUS }, undefined) };
}

const names = (record: RegistryRecord | undefined): unknown =>
  record?.fact('names').claims.map((claim) => (claim.value as { full: string }).full);

describe.each(DATABASES)('the registry as it is read, on %s', (name) => {
  test('is read once: the next request asks nothing but the latest revision', async () => {
    const { house, views, view } = await aView(name);
    expect(names(await view.around('person', 'anna'))).toEqual(['Anna']);
    const asked: string[] = [];
    house.database.onRead = (text) => asked.push(text);
    const again = await views.at({ language: 'en', viewer: ANONYMOUS }, undefined);
    expect(names(await again.around('person', 'anna'))).toEqual(['Anna']);
    expect(asked).toEqual(['select max(number) as number from revision']);
  });

  test('is read anew after a revision, also as it was before: a revision may take away what older ones showed', async () => {
    const { house, views, view } = await aView(name);
    await view.around('person', 'anna');
    await house.database.write((db) => publish(db, { author: 'test', summary: 'nothing', operations: [] }, house.projections));
    const before = await views.at({ language: 'en', viewer: ANONYMOUS }, view.revision);
    expect(before).not.toBe(view);
    expect(names(await before.around('person', 'anna'))).toEqual(['Anna']);
  });

  test('gives each of two requests at once what it needs, whichever is first', async () => {
    const { view } = await aView(name);
    const [one, other] = await Promise.all([view.around('person', 'anna', BIRTH), view.around('person', 'anna', NAMES)]);
    expect(names(other)).toEqual(['Anna']);
    expect(one?.fact('birthDate').claims).toEqual([]);
    expect(names(await view.around('person', 'anna', BIRTH))).toEqual(['Anna']);
  });

  test('is not kept where reading failed: once the database answers again, so does the view', async () => {
    const { house, view } = await aView(name);
    const rows = house.database.rows.bind(house.database);
    house.database.rows = () => Promise.reject(new Error('lost'));
    await expect(view.around('person', 'anna')).rejects.toThrow('lost');
    await expect(view.once('count', () => house.database.rows({} as never))).rejects.toThrow('lost');
    house.database.rows = rows;
    expect(names(await view.around('person', 'anna'))).toEqual(['Anna']);
    expect(await view.once('count', () => Promise.resolve(2))).toBe(2);
  });

  test('keeps languages apart', async () => {
    const { views, view } = await aView(name);
    expect(await views.at({ language: 'hy', viewer: ANONYMOUS }, undefined)).not.toBe(view);
    expect(await views.at({ language: 'en', viewer: ANONYMOUS }, undefined)).toBe(view);
  });
});
