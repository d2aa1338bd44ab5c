import { openSite, PAGES, type RunningSite } from '../support/site.js';

let site: RunningSite;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${site.origin}${path}`, { redirect: 'manual', ...init });

test('every kind of page answers with the headers that keep a reader safe, and no cookie', async () => {
  for (const path of PAGES) {
    const { headers } = await get(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    // Browsers that do not say where a form came from then at least name its origin.
    expect(headers.get('referrer-policy')).toBe(path.startsWith('/report') ? 'same-origin' : 'no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  }
});

test('no page carries an inline script or style', async () => {
  for (const path of PAGES) {
    const html = await (await get(path)).text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
  }
});

test('every word of a page comes from the catalogue: no key is left', async () => {
  for (const path of PAGES) {
    const html = (await (await get(path)).text()).replaceAll(/<(script|code|pre)[^>]*>.*?<\/\1>/gs, '').replaceAll(/<[^>]+>/g, ' ');
    expect(html).not.toMatch(/\b(site|people|person|home|sources|source|record|section|model|fact|cite|act|about|when|list)\.[a-zA-Z_]+/);
    expect(html).not.toContain('{{');
  }
});

test('a page that did not change is not sent again', async () => {
  const first = await get('/people/ruben-vardanyan');
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^"[\w-]+"$/);
  const again = await get('/people/ruben-vardanyan', { headers: { 'if-none-match': tag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  const changed = await get('/people/ruben-vardanyan', { headers: { 'if-none-match': '"another"' } });
  expect(changed.status).toBe(200);
});

test('HEAD answers as GET does, without a body', async () => {
  const { status, headers } = await get('/people/ruben-vardanyan', { method: 'HEAD' });
  expect(status).toBe(200);
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('etag')).not.toBeNull();
});

test('other methods are refused and told what is allowed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const { status, headers } = await get('/people', { method });
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe('GET, HEAD');
  }
});

test('what does not exist answers 404, in the frame of the site', async () => {
  for (const path of ['/nothing', '/people/nobody', '/sources/none', '/trials/none', '/nothing/at/all', '/%00', '/people/%E0%A4%A']) {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/at .+\.js:\d+/);
  }
});

test('a page can be read as of an earlier revision, and says so', async () => {
  const now = await (await get('/people/ruben-vardanyan')).text();
  const { revision } = (await (await get('/healthz')).json()) as { revision: number };
  const then = await (await get(`/people/ruben-vardanyan?rev=${String(revision)}`)).text();
  expect(now).not.toContain('class="banner"');
  expect(then).toContain('class="banner"');
  expect(then).toContain(`href="/people?rev=${String(revision)}"`);
});

test('a revision that does not exist is refused with a sentence', async () => {
  for (const rev of ['0', '999999', '-1', '1.5', 'now', '1e3']) {
    const answer = await get(`/people?rev=${rev}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('There is no revision');
  }
});

test('the default language has no prefix: its addresses lead to the one without', async () => {
  const moved = await get('/en/people?state=HELD');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/people?state=HELD']);
  const slash = await get('/people/');
  expect([slash.status, slash.headers.get('location')]).toEqual([308, '/people']);
  const tricky = await get('/en//evil.example/');
  expect(tricky.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/);
  expect((await get('/xx/people')).status).toBe(404);
  expect(await (await get('/people')).text()).toContain('<html lang="en" dir="ltr">');
});

test('machines find the health, the robots file and every page', async () => {
  expect(await (await get('/healthz')).json()).toMatchObject({ status: 'ok' });
  expect(await (await get('/robots.txt')).text()).toContain('/sitemap.xml');
  const sitemap = await (await get('/sitemap.xml')).text();
  expect(sitemap).toContain('/people/ruben-vardanyan</loc>');
  expect(sitemap).toContain('/trials/baku-military-court-2025-ruben-vardanyan</loc>');
});

test('any site may ask the API without credentials, and by GET', async () => {
  const question = encodeURIComponent('{ registry { revision } }');
  const answer = await get(`/graphql?query=${question}`, { headers: { origin: 'https://elsewhere.example', cookie: 'a=b' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
  const preflight = await get('/graphql', {
    method: 'OPTIONS',
    headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
});

test('files of the build are kept for good and sent compressed', async () => {
  const html = await (await get('/')).text();
  const [, script = ''] = /<script[^>]+src="([^"]+)"/.exec(html) ?? [];
  const answer = await get(script, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  const page = await get('/people', { headers: { 'accept-encoding': 'br' } });
  expect(page.headers.get('content-encoding')).toBe('br');
});

test('a page that was made once is made again only when something changed', async () => {
  await (await get('/people/davit-babayan')).text();
  site.statements();
  await (await get('/people/davit-babayan')).text();
  expect(new Set(site.statements())).toEqual(new Set(['select * from tree_head order by revision desc limit 1']));
});
