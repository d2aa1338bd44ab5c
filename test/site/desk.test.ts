import type { House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { theApi, type Api } from '../support/api.js';
import { idOf } from '../support/desk.js';
import { browserOf, formsIn, wordsOf, type DeskBrowser } from '../support/desk-pages.js';
import { DATABASES, aHouse } from '../support/house.js';
import { aPerson, said } from '../support/registry-files.js';

const ANNA = idOf('person', 'anna');
const BIRTH = `/desk/records/${ANNA}/birthDate`;
const QUOTED = { 'source.0.source': 'weekly', 'source.0.quote': 'She was born on 2 May 1990.' };

describe.each(DATABASES)('on %s', (name) => {
  let house: House;
  let api: Api;
  let ani: DeskBrowser;
  let ruben: DeskBrowser;
  beforeEach(async () => {
    house = await aHouse(
      {
        'people/anna.yaml': aPerson('Anna Petrosyan', { birthDate: [said('1991')] }),
        'people/vera.yaml': aPerson('Vera Petrosyan'),
        'places/town.yaml': { names: [said({ full: 'The Town', language: 'en', script: 'Latn', kind: 'primary' })] },
      },
      name,
    );
    api = await theApi(house);
    [ani, ruben] = await Promise.all([browserOf(house, api, 'contributor'), browserOf(house, api, 'reviewer')]);
  });

  /** The draft that somebody is working on. */
  const draftOf = (html: string): string => /\/desk\/proposals\/([0-9a-f-]{36})/.exec(html)?.[1] ?? '';

  async function proposed(typed: Record<string, string> = { value: '2 May 1990', ...QUOTED }): Promise<string> {
    await ani.send(BIRTH, BIRTH, typed);
    const draft = `/desk/proposals/${draftOf((await ani.get('/desk')).html)}`;
    const { html } = await ani.send(draft, `${draft}/propose`, { summary: 'Her day of birth' });
    expect(wordsOf(html)).toContain('proposed · yours');
    return draft;
  }

  describe('the way of a fact through the desk, without scripts', () => {
    test('a contributor states it, a reviewer publishes it, everybody reads it', async () => {
      const person = await ani.get('/people/anna');
      expect(person.html).toContain(`href="/desk/records/${ANNA}"`);
      const record = await ani.get(`/desk/records/${ANNA}`);
      expect(record.html).toContain(`href="${BIRTH}"`);
      const draft = await proposed();
      const review = await ruben.get(draft);
      expect(wordsOf(review.html)).toContain('Anna Petrosyan: Born');
      expect(wordsOf(review.html)).toContain('2 May 1990');
      expect(wordsOf(review.html)).toContain('She was born on 2 May 1990. What weekly wrote');
      const published = await ruben.send(draft, `${draft}/publish`);
      expect(wordsOf(published.html)).toMatch(/published as revision \d/);
      const read = await api.send({ method: 'GET', url: '/people/anna' });
      expect(wordsOf(read.text)).toContain('2 May 1990');
    });

    test('a text is kept however long it is', async () => {
      const note = 'A long note. '.repeat(5_000).trim();
      await ani.send(BIRTH, BIRTH, { value: '2 May 1990', ...QUOTED, note });
      const [row] = await house.database.rows<{ changes: string }>(sql`select changes from proposal`);
      expect(row?.changes).toContain(note);
    });

    test('a fact that cannot be read is kept as it was typed, with what is wrong beside its input', async () => {
      const { html, url } = await ani.send(BIRTH, BIRTH, { value: 'sometime in spring?', 'source.0.quote': 'in spring' });
      expect(url).toMatch(/\/changes\/.+#problems$/);
      expect(html).toContain('value="sometime in spring?"');
      expect(html).toMatch(/id="claim-value-wrong"[^>]*>[^<]*sometime in spring/);
      expect(html).toContain('aria-invalid="true"');
      const draft = `/desk/proposals/${draftOf((await ani.get('/desk')).html)}`;
      const refused = await ani.send(draft, `${draft}/propose`, { summary: 'x' });
      expect(refused.status).toBe(422);
      expect(wordsOf(refused.html)).toContain('The draft cannot go on yet');
    });

    test('a claim is replaced, taken back, deprecated with a reason, or said to be unknown', async () => {
      const { html } = await ani.get(`/desk/records/${ANNA}`);
      const claim = /birthDate\?claim=([^"&]+)/.exec(html)?.[1] ?? '';
      const shown = await ani.get(`${BIRTH}?claim=${claim}`);
      expect(shown.html).toContain('value="1991"');
      await ani.send(`${BIRTH}?claim=${claim}`, BIRTH, { rank: 'deprecated' });
      const draft = `/desk/proposals/${draftOf((await ani.get('/desk')).html)}`;
      expect(wordsOf((await ani.get(draft)).html)).toContain('deprecated');
      const change = /href="(\/desk\/proposals\/[^"]+\/changes\/[^"]+)"/.exec((await ani.get(draft)).html)?.[1] ?? '';
      await ani.send(change, change, { rank: 'deprecated', reason: 'A misprint.' });
      expect(wordsOf((await ani.get(draft)).html)).toContain('A misprint.');
      await ani.send(change, change, { rank: 'normal', reason: '', kind: 'unknown' });
      expect(wordsOf((await ani.get(draft)).html)).toMatch(/1991.*unknown|not known/i);
      await ani.send(draft, `${draft}/drop`);
      expect(wordsOf((await ani.get(draft)).html)).toContain('Nothing is changed yet');
      await ani.send(`/desk/records/${ANNA}`, `/desk/retract/${ANNA}`, { claim });
      expect(wordsOf((await ani.get(draft)).html)).toContain('a claim taken back');
    });

    test('a source and a record are found by their words, and picked by a button', async () => {
      const place = `/desk/records/${ANNA}/birthPlace`;
      const { html, url } = await ani.send(place, place, { value: 'town', 'source.0.source': 'what week' });
      expect(html).toContain('value="source.0.source=weekly"');
      const picked = await ani.send(url.split('#')[0] ?? '', /\/changes\//, { pick: 'source.0.source=weekly' });
      expect(wordsOf(picked.html)).toContain('What weekly wrote (The weekly)');
      expect(wordsOf(picked.html)).toContain('The Town');
      expect(picked.html).toContain('id="claim-source.0.source-says"');
    });

    test('a new source is described on the way, and the claim rests on it', async () => {
      const { url } = await ani.send(BIRTH, BIRTH, { value: '1990-05-02', then: 'source' });
      expect(url).toMatch(/^\/desk\/sources\/new\?draft=.+&for=/);
      const typed = {
        'value.title': 'A life',
        'value.publisher': 'The Monthly',
        'value.kind': 'news',
        'value.language': 'en',
        'value.issued': '3 May 2021',
      };
      const back = await ani.send(url, '/desk/sources/new', typed);
      expect(back.url).toMatch(/\/changes\/.+#form$/);
      expect(wordsOf(back.html)).toContain('A life (The Monthly)');
      expect(back.html).toMatch(/value="the-monthly-2021-05-03-[0-9a-f]{4}"/);
    });

    test('a new record is begun, filled and published', async () => {
      const { url, html } = await ani.send('/desk/new?kind=person', '/desk/new', { slug: 'Nare Vardanyan', kind: 'person' });
      expect(url).toMatch(/^\/desk\/records\/[0-9a-f-]{36}\?draft=/);
      expect(wordsOf(html)).toContain('only in your draft');
      const record = url.split('?')[0] ?? '';
      const name = { 'value.full': 'Nare Vardanyan', 'value.language': 'en', 'value.script': 'Latn', 'value.kind': 'primary' };
      await ani.send(`${record}/names`, `${record}/names`, { ...name, 'source.0.source': 'daily' });
      const draft = `/desk/proposals/${draftOf((await ani.get('/desk')).html)}`;
      expect(wordsOf((await ani.get(draft)).html)).toContain('New record: Nare Vardanyan');
      await ani.send(draft, `${draft}/propose`, { summary: 'A new person' });
      await ruben.send(draft, `${draft}/publish`);
      expect(wordsOf((await api.send({ method: 'GET', url: '/people/nare-vardanyan' })).text)).toContain('Nare Vardanyan');
    });

    test('two records are merged after a preview, and the revision is taken back again', async () => {
      const editor = await browserOf(house, api, 'editor');
      const merge = `/desk/merge/${idOf('person', 'vera')}`;
      expect(wordsOf((await editor.get(`${merge}?text=Anna`)).html)).toContain('Anna Petrosyan');
      const preview = await editor.get(`${merge}?into=${ANNA}`);
      expect(wordsOf(preview.html)).toContain('No longer there: Vera Petrosyan');
      await editor.send(`${merge}?into=${ANNA}`, merge);
      const draft = `/desk/proposals/${draftOf((await editor.get('/desk')).html)}`;
      await editor.send(draft, `${draft}/propose`, { summary: 'One person' });
      const done = await ruben.send(draft, `${draft}/publish`);
      const revision = /published as revision (\d+)/.exec(wordsOf(done.html))?.[1] ?? '';
      const moved = await api.send({ method: 'GET', url: '/people/vera' });
      expect([moved.status, moved.headers.location]).toEqual([301, '/people/anna']);
      const history = await api.send({ method: 'GET', url: '/people/vera/history' });
      expect(wordsOf(history.text)).toContain(`In revision ${revision} it became Anna Petrosyan .`);
      const revert = `/desk/revert/${revision}`;
      expect(wordsOf((await editor.get(`/changes/${revision}`)).html)).toContain('Take this revision back');
      // Taking back is reviewed alone, whatever else somebody is working on.
      await editor.send(BIRTH, BIRTH, { value: '1990', ...QUOTED });
      await editor.send(revert, revert);
      const back = `/desk/proposals/${draftOf((await editor.get('/desk')).html)}`;
      expect(wordsOf((await editor.get(back)).html)).toContain(`Revision ${revision} is taken back`);
      await editor.send(back, `${back}/propose`);
      await ruben.send(back, `${back}/publish`);
      expect((await api.send({ method: 'GET', url: '/people/vera' })).status).toBe(200);
    });
  });

  describe('what somebody has typed', () => {
    test('comes back when her session has ended, to be sent again', async () => {
      const page = await ani.get(BIRTH);
      const form = formsIn(page.html).find(({ action }) => action === BIRTH);
      ani.signOut();
      const answer = await ani.post(BIRTH, { ...form?.fields, value: 'typed for an hour' });
      expect(answer.status).toBe(403);
      const [kept] = formsIn(answer.html).filter(({ action }) => action === BIRTH);
      expect(kept?.fields).toMatchObject({ value: 'typed for an hour', key: form?.fields.key });
      expect(answer.html).toMatch(/<a href="\/sign-in" target="_blank"/);
    });

    test('does not disappear under what another window kept', async () => {
      const { url } = await ani.send(BIRTH, BIRTH, { value: 'first', ...QUOTED });
      const change = url.split('#')[0] ?? '';
      const form = formsIn((await ani.get(change)).html).find(({ action }) => action === change);
      await ani.send(change, change, { value: 'second' });
      const refused = await ani.post(change, { ...form?.fields, value: 'third' });
      expect(refused.status).toBe(422);
      expect(refused.html).toContain('value="third"');
      expect(wordsOf(refused.html)).toContain('changed meanwhile, perhaps in another window');
      const again = formsIn(refused.html).find(({ action }) => action === change);
      expect((await ani.post(change, again?.fields ?? {})).status).toBe(303);
      expect((await ani.get(change)).html).toContain('value="third"');
    });

    test('is shown beside what others have published meanwhile, and either goes on', async () => {
      for (const choice of ['mine', 'theirs']) {
        const other = await browserOf(house, api, 'contributor');
        await other.send(BIRTH, BIRTH, { value: choice === 'mine' ? '3 May 1990' : '4 May 1990', ...QUOTED });
        const theirs = `/desk/proposals/${draftOf((await other.get('/desk')).html)}`;
        await other.send(theirs, `${theirs}/propose`, { summary: 'Another day' });
        const draft = await proposed({ value: choice === 'mine' ? '5 May 1990' : '6 May 1990', ...QUOTED });
        await ruben.send(theirs, `${theirs}/publish`);
        const stale = await ruben.send(draft, `${draft}/publish`);
        expect(stale.status).toBe(422);
        expect(wordsOf(stale.html)).toContain('Somebody else changed this meanwhile');
        await ruben.send(draft, `${draft}/return`, { text: 'Look at both.' });
        const { html } = await ani.get(draft);
        expect(wordsOf(html)).toContain('Look at both.');
        const field = /name="(choice\.[^"]+)"/.exec(html)?.[1] ?? '';
        const settled = await ani.send(draft, `${draft}/settle`, { [field]: choice });
        expect(wordsOf(settled.html)).not.toContain('Somebody else changed this meanwhile');
        expect(wordsOf(settled.html).includes(choice === 'mine' ? '5 May 1990' : '6 May 1990')).toBe(choice === 'mine');
        await ani.send(draft, `${draft}/withdraw`);
      }
    });
  });

  describe('a script that sends a form while it is filled in', () => {
    const script = { accept: 'application/json' };

    test('is told how what was typed is understood, and the draft keeps it once', async () => {
      const { html } = await ani.get(BIRTH);
      const fields = formsIn(html).find(({ action }) => action === BIRTH)?.fields ?? {};
      await ani.post(BIRTH, { ...fields, value: 'around' }, script);
      const answer = await ani.post(BIRTH, { ...fields, value: 'around May 1990', 'source.0.source': 'week' }, script);
      expect(answer.status).toBe(200);
      const { saved, draft, notes, problems, warnings } = JSON.parse(answer.html) as Readonly<Record<string, unknown>>;
      expect(saved).toBe(true);
      expect(notes).toEqual([
        { input: 'value', says: 'about May 1990', offers: [] },
        { input: 'source.0.source', offers: [{ value: 'weekly', label: 'What weekly wrote (The weekly)' }] },
      ]);
      expect(problems).toMatchObject([{ rule: 'SOURCE_UNKNOWN', path: 'source.0.source' }]);
      expect(warnings).toEqual([]);
      expect(wordsOf((await ani.get(`/desk/proposals/${String(draft)}`)).html)).toContain('1 change');
    });

    test('is told when the session has ended, and when another window was faster', async () => {
      const { url } = await ani.send(BIRTH, BIRTH, { value: '1990', ...QUOTED, then: 'stay' });
      const change = url.split('#')[0] ?? '';
      const late = await ani.post(change, { value: '1991', digest: 'of long ago' }, script);
      expect([late.status, JSON.parse(late.html)]).toEqual([409, { saved: false, rule: 'CHANGE_CHANGED' }]);
      ani.signOut();
      const answer = await ani.post(change, { value: '1992' }, script);
      expect([answer.status, JSON.parse(answer.html)]).toEqual([403, { saved: false, rule: 'SIGN_IN_NEEDED' }]);
    });
  });

  describe('the pages of readers', () => {
    test('hold no trace of the desk for anybody who is not signed in, and stay as they were', async () => {
      const before = await api.send({ method: 'GET', url: '/people/anna' });
      await ani.get('/people/anna');
      const after = await api.send({ method: 'GET', url: '/people/anna' });
      expect(after.text).toBe(before.text);
      expect(after.headers.etag).toBe(before.headers.etag);
      expect(before.text).not.toContain('/desk');
      expect((await ani.get('/people/anna')).html).toContain('class="pencil"');
    });

    test('another draft is begun beside the first, and what is changed goes into it', async () => {
      const { url: first } = await ani.send(BIRTH, BIRTH, { value: '1990', ...QUOTED });
      const { url: second } = await ani.send('/desk', '/desk/drafts');
      expect(second).not.toBe(first);
      const { url } = await ani.send(BIRTH, BIRTH, { value: '1992', ...QUOTED });
      expect(url).toBe(second);
      expect(wordsOf((await ani.get(first)).html)).not.toContain('1992');
    });

    test('nobody sees the desk or a draft who may not', async () => {
      const [draft] = [(await ani.send(BIRTH, BIRTH, { value: '1990', ...QUOTED })).url];
      expect((await ruben.get(draft)).status).toBe(404);
      const anybody = await api.send({ method: 'GET', url: '/desk' });
      expect([anybody.status, anybody.headers.location]).toEqual([303, '/sign-in?to=%2Fdesk']);
      const other = await browserOf(house, api, 'contributor');
      expect((await other.get(draft)).status).toBe(404);
      const answer = await other.post(`${draft}/drop`, { key: 'x' });
      expect(answer.status).toBe(422);
    });
  });
});
