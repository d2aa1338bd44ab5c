import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { openSite, type RunningSite } from './site.js';

/** Opens the site for the tests of a file; what it gives reads a page with a browser of its own settings, once its scripts are there. */
export function aReader(): <T>(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>) => Promise<T> {
  let site: RunningSite;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), launchChromium()]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return async (path, options, look) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
    try {
      return await look(page);
    } finally {
      await context.close();
    }
  };
}
