import { readContent } from '../../server/registry/read-content.js';
import { latestRevision } from '../../server/registry/registry.store.js';
import type { House } from '../../server/house.js';
import { theApi, type Api } from '../support/api.js';
import { idOf } from '../support/desk.js';
import { browserOf, formsIn, wordsOf, type DeskBrowser } from '../support/desk-pages.js';
import { DATABASES, aHouse } from '../support/house.js';
import { aPerson, said } from '../support/registry-files.js';

const ANNA = idOf('person', 'anna');
const BIRTH = `/desk/records/${ANNA}/birthDate`;
const QUOTED = { 'source.0.source': 'weekly', 'source.0.quote': 'She was born on 2 May 1990.' };

describe.each(DATABASES)('what is not for everybody, by forms without scripts, on %s', (name) => {
  let house: House;
  let api: Api;
  let ani: DeskBrowser;
  let ruben: DeskBrowser;
  let adam: DeskBrowser;
  beforeEach(async () => {
    house = await aHouse(
      { 'people/anna.yaml': aPerson('Anna Petrosyan', { birthDate: [said('1991')] }), 'people/vera.yaml': aPerson('Vera Petrosyan') },
      name,
    );
    api = await theApi(house);
    [ani, ruben, adam] = await Promise.all([
      browserOf(house, api, 'contributor'),
      browserOf(house, api, 'reviewer'),
      browserOf(house, api, 'admin'),
    ]);
  });

  const read = async (url: string): Promise<{ readonly status: number; readonly words: string }> => {
    const { status, text } = await api.send({ method: 'GET', url });
    return { status, words: wordsOf(text) };
  };

  async function aDraft(): Promise<string> {
    await ani.send(BIRTH, BIRTH, { value: '2 May 1990', ...QUOTED });
    return `/desk/proposals/${/\/desk\/proposals\/([0-9a-f-]{36})/.exec((await ani.get('/desk')).html)?.[1] ?? ''}`;
  }

  async function born(): Promise<string> {
    const { kept } = await readContent(house.database, await latestRevision(house.database));
    return kept.get(ANNA)?.find(({ property }) => property === 'birthDate')?.id ?? 'none';
  }

  test('a draft is put under embargo, accepted, kept back, and opened by a reviewer', async () => {
    const draft = await aDraft();
    const decided = await ani.send(draft, `${draft}/release`, { visibility: 'embargoed', until: '2100-01-31' });
    expect(wordsOf(decided.html)).toContain('under embargo until 31 January 2100');
    await ani.send(draft, `${draft}/propose`, { summary: 'Her day of birth' });
    const accepted = await ruben.send(draft, `${draft}/publish`);
    expect(wordsOf(accepted.html)).toContain('accepted · contributor');
    expect((await read('/people/anna')).words).not.toContain('2 May 1990');
    expect(wordsOf((await ruben.get('/desk')).html)).toMatch(/Kept back Her day of birth/);
    expect(formsIn(accepted.html).map(({ action }) => action)).not.toContain(`${draft}/publish`);
    await ruben.send(draft, `${draft}/release`, { visibility: 'public' });
    const published = await ruben.send(draft, `${draft}/publish`);
    expect(wordsOf(published.html)).toMatch(/published as revision \d/);
    expect((await read('/people/anna')).words).toContain('2 May 1990');
  });

  test('a day that will not do is said beside its form, with what was typed', async () => {
    const draft = await aDraft();
    const { html } = await ani.send(draft, `${draft}/release`, { visibility: 'embargoed', until: 'next spring' });
    expect(wordsOf(html)).toContain('Found “next spring”; an embargo ends on a day such as 2027-01-31.');
    expect(html).toContain('value="next spring"');
    expect(html).toMatch(/<details[^>]*open/);
  });

  test('a reviewer withholds a fact: it is gone from every revision, and kept at the desk', async () => {
    const at = `/desk/withhold/claim/${await born()}`;
    expect((await ruben.get(`/desk/records/${ANNA}`)).html).toContain(`href="${at}"`);
    const { html, url } = await ruben.send(at, at, { why: 'The family asks us to.' });
    expect(url).toMatch(/^\/desk\/proposals\//);
    expect(wordsOf(html)).toContain('for editors alone');
    const latest = await latestRevision(house.database);
    for (const page of ['/people/anna', `/people/anna?rev=${String(latest - 1)}`]) expect((await read(page)).words).not.toContain('1991');
    expect((await read(`/changes/${String(latest)}`)).words).toContain('Withholds what 1 operation published');
    expect(wordsOf((await ani.get('/desk')).html)).not.toContain('The family asks us to.');
  });

  test('nothing is withheld without a word why', async () => {
    const at = `/desk/withhold/claim/${await born()}`;
    const { html } = await ruben.send(at, at, { why: ' ' });
    expect(wordsOf(html)).toContain('Say to those who work here why it is withheld.');
    expect((await read('/people/anna')).words).toContain('1991');
  });

  test('an admin erases a person: her address is gone, and the log says that something was', async () => {
    const at = `/desk/withhold/record/${ANNA}`;
    expect(formsIn((await ruben.get(at)).html).map(({ action }) => action)).toEqual(
      expect.not.arrayContaining([expect.stringContaining('/erase/')]),
    );
    const { url, html } = await adam.send(at, `/desk/erase/record/${ANNA}`, { reason: 'Asked for by the family.' });
    expect(url).toMatch(/^\/changes\/\d+/);
    expect(wordsOf(html)).not.toMatch(/Anna/);
    expect(await read('/people/anna')).toMatchObject({ status: 410, words: expect.stringContaining('This was erased') as string });
    expect((await read('/people/vera')).status).toBe(200);
    expect(wordsOf((await adam.get(at)).html)).toContain('There is nothing of it in public view.');
  });

  test('a contributor is not shown how, and is not let through', async () => {
    const id = await born();
    expect((await ani.get(`/desk/records/${ANNA}`)).html).not.toContain('/desk/withhold/');
    expect((await ani.post(`/desk/withhold/claim/${id}`, { why: 'Why not.' })).status).toBe(403);
    expect((await ruben.post(`/desk/erase/claim/${id}`, { reason: 'Why not.' })).status).toBe(403);
    expect((await read('/people/anna')).words).toContain('1991');
  });
});
