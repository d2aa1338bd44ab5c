import { Logger } from '@nestjs/common';
import { theApi, type Api } from '../support/api.js';
import { anEmptyHouse } from '../support/house.js';

describe('what the content security policy stops in a browser', () => {
  let api: Api;
  let told: string[];
  beforeEach(async () => {
    told = [];
    api = await theApi(await anEmptyHouse());
    Logger.overrideLogger({ log: () => undefined, error: () => undefined, warn: (message: unknown) => void told.push(String(message)) });
  });
  afterEach(() => {
    Logger.overrideLogger(['error', 'warn']);
  });

  const report = (body: unknown, headers: Record<string, string> = {}) =>
    api.send({
      url: '/policy-reports',
      headers: { 'content-type': 'application/csp-report', 'sec-fetch-site': 'same-origin', ...headers },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const stopped = (blocked: string, directive = 'script-src-elem') => ({
    'csp-report': { 'document-uri': 'https://habeas.example/people/anna', 'effective-directive': directive, 'blocked-uri': blocked },
  });

  test('is told to operators once, without where it was', async () => {
    for (const blocked of ['https://evil.example/x.js?secret', 'https://evil.example/y.js', 'inline'])
      expect((await report(stopped(blocked))).status).toBe(204);
    expect(told).toEqual(['stopped script-src-elem: https://evil.example', 'stopped script-src-elem: inline']);
  });

  test('fills no log, however much of it comes', async () => {
    for (let index = 0; index < 60; index += 1) await report(stopped(`https://host-${String(index)}.example/`));
    expect(told).toHaveLength(20);
  });

  test.each<[string, unknown, Record<string, string>, number]>([
    ['that is no report', { report: 1 }, {}, 400],
    ['that is no JSON', '{', {}, 400],
    ['that is large', stopped('x'.repeat(9_000)), {}, 413],
    ['from another site', stopped('inline'), { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s is refused and not told', async (_, body, headers, status) => {
    expect((await report(body, headers)).status).toBe(status);
    expect(told).toEqual([]);
  });

  test('is asked for by every page', async () => {
    const { headers } = await api.send({ method: 'GET', url: '/about' });
    expect(headers['content-security-policy']).toContain('report-uri /policy-reports');
  });
});
