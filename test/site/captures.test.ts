import { createHash } from 'node:crypto';
import { LARGEST } from '../../server/registry/captures/media.js';
import type { House } from '../../server/house.js';
import { theApi, type Api } from '../support/api.js';
import { idOf } from '../support/desk.js';
import { browserOf, wordsOf, type DeskBrowser } from '../support/desk-pages.js';
import { aHouse } from '../support/house.js';
import { aPerson, said } from '../support/registry-files.js';

const NEW = '/desk/captures/new';
const ARTICLE = 'A verdict in Baku.\n\nAnna Petrosyan was born on 2 May 1990, her mother said.\n\nThe court did not say so.';
const ANNA = idOf('person', 'anna');

let house: House;
let api: Api;
let ani: DeskBrowser;
beforeEach(async () => {
  house = await aHouse({ 'people/anna.yaml': aPerson('Anna Petrosyan', { birthDate: [said('1991')] }) });
  api = await theApi(house);
  ani = await browserOf(house, api, 'contributor');
});

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const read = (hash: string) => api.send({ method: 'GET', url: `/captures/${hash}` });
const draftIn = (url: string): string => /draft=([0-9a-f-]{36})/.exec(url)?.[1] ?? '';

/** Pastes the article and says that it is one of the weekly's. */
async function pasted(): Promise<string> {
  const { url } = await ani.upload(NEW, { text: ARTICLE, url: 'https://weekly.example/a' });
  expect(url).toBe(`/desk/captures/${hashOf(ARTICLE)}`);
  const { url: to, html } = await ani.send(`${url}?text=weekly`, url);
  expect(wordsOf(html)).toContain('Mark a phrase');
  return to;
}

test('a pasted text is kept under its SHA-256, and a phrase of it becomes a claim with its source and quotation', async () => {
  const capture = await pasted();
  expect(wordsOf((await ani.get(capture)).html)).toContain('Anna Petrosyan was born on 2 May 1990, her mother said.');
  const [path, query] = capture.split('?');
  const quote = encodeURIComponent('was born on 2 May 1990');
  const found = await ani.get(`${path}?${query}&quote=${quote}&name=Petrosyan`);
  const record = /href="([^"]+record=[^"]+)"/.exec(found.html)?.[1]?.replaceAll('&amp;', '&').split('#')[0] ?? '';
  const facts = await ani.get(record);
  const fact = new RegExp(`href="(/desk/records/${ANNA}/birthDate[^"]+)"`).exec(facts.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const form = await ani.get(fact);
  expect(form.html).toContain('value="weekly"');
  expect(form.html).toContain('>was born on 2 May 1990</textarea>');
  const { html } = await ani.send(fact, /\/birthDate/, { value: '2 May 1990' });
  expect(wordsOf(html)).toContain('was born on 2 May 1990 What weekly wrote');
  expect(wordsOf(html)).toContain('2 claims of this contradict each other');
  expect(wordsOf(html)).not.toContain('keeps this from being published');
});

test('a quotation that does not stand in the copy is refused beside its input', async () => {
  const draft = draftIn(await pasted());
  const birth = `/desk/records/${ANNA}/birthDate`;
  await ani.send(`${birth}?draft=${draft}`, birth, { value: '1990', 'source.0.source': 'weekly', 'source.0.quote': 'born in 1989' });
  const page = await ani.get(`/desk/proposals/${draft}`);
  expect(wordsOf(page.html)).toMatch(/keeps? this from being published.*Anna Petrosyan · Born/);
  const refused = await ani.send(`/desk/proposals/${draft}`, `/desk/proposals/${draft}/propose`, { summary: 'x' });
  expect(refused.status).toBe(422);
});

test('nobody but those who work here reads a copy before it is published; then everybody does, in a sandbox', async () => {
  const draft = draftIn(await pasted());
  const hash = hashOf(ARTICLE);
  expect((await read(hash)).status).toBe(404);
  const unpublished = await ani.get(`/captures/${hash}`);
  expect([unpublished.status, unpublished.headers['cache-control']]).toEqual([200, 'no-store']);
  const ruben = await browserOf(house, api, 'reviewer');
  await ani.send(`/desk/proposals/${draft}`, `/desk/proposals/${draft}/propose`, { summary: 'A copy of the article' });
  await ruben.send(`/desk/proposals/${draft}`, `/desk/proposals/${draft}/publish`);
  const { status, headers, text } = await read(hash);
  expect([status, text]).toEqual([200, ARTICLE]);
  expect(headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'content-disposition': `inline; filename="${hash.slice(0, 16)}.txt"`,
  });
  expect((await api.send({ method: 'GET', url: '/sources/weekly' })).text).toContain(`/captures/${hash}`);
});

test('of a web page the public copy is its text', async () => {
  const page = '<!doctype html><title>x</title><script>alert(1)</script><p>She was released.</p>';
  const { url, html } = await ani.upload(NEW, {}, { name: 'a.html', type: 'text/html', content: page });
  expect(url).toBe(`/desk/captures/${hashOf(page)}`);
  expect(wordsOf(html)).toContain('She was released.');
  const copy = await ani.get(`/captures/${hashOf(page)}`);
  expect(copy.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(copy.html).not.toContain('alert');
});

test.each([
  ['nothing at all', {}, undefined, 'The file is empty.'],
  ['an empty file', {}, { name: 'a.pdf', type: 'application/pdf', content: '' }, 'The file is empty.'],
  [
    'a picture that can run scripts',
    {},
    { name: 'a.svg', type: 'image/svg+xml', content: '<svg onload="alert(1)"/>' },
    'Found image/svg+xml',
  ],
  ['a page that is said to be a picture', {}, { name: 'a.png', type: 'image/png', content: '<p>hello</p>' }, 'is said to be image/png'],
  ['a broken PDF', {}, { name: 'a.pdf', type: 'application/pdf', content: '%PDF-1.7 nothing' }, 'cannot be read'],
  ['a text longer than is kept', { text: 'a'.repeat(LARGEST['text/plain'] + 1) }, undefined, 'at most 2097152'],
])(
  '%s is refused with a reason, and what was typed stays',
  async (_, fields, file, reason) => {
    const answer = await ani.upload(NEW, { url: 'https://weekly.example/typed', ...fields }, file);
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.html)).toContain(reason);
    // What comes after too long a text was not read any more.
    expect(answer.html).toContain('https://weekly.example/typed');
  },
  30_000,
);

test('whoever is not signed in hands nothing in', async () => {
  ani.signOut();
  const answer = await ani.upload(NEW, { text: ARTICLE });
  expect(answer.url).toBe('/sign-in');
});

test.each(['', 'x', '..%2f..%2fsecret', 'A'.repeat(64), 'f'.repeat(64)])('an address that no copy has is not there: %s', async (name) => {
  expect((await api.send({ method: 'GET', url: `/captures/${name}` })).status).toBe(404);
});
