import type { BrowserContextOptions, Page } from 'playwright-core';
import { createApp } from '../../server/app.js';
import type { House } from '../../server/house.js';
import { launchChromium } from './chromium.js';

/** A house that is open to real browsers. */
export interface Visitors {
  readonly origin: string;
  /** What pages complained about on the console, with their addresses. */
  readonly complaints: string[];
  /** A browser of somebody's own; with a session where its token is given. */
  visitor(options?: BrowserContextOptions, token?: string): Promise<Page>;
  close(): Promise<void>;
}

export async function visitorsOf(house: House): Promise<Visitors> {
  const app = await createApp(house);
  await app.listen(0, '127.0.0.1');
  const browser = await launchChromium();
  const complaints: string[] = [];
  return {
    // Browsers take secure cookies without TLS from this machine, if it is called so; and passkeys are kept under a name, not a number.
    origin: `http://localhost:${String((app.getHttpServer().address() as { readonly port: number }).port)}`,
    complaints,
    visitor: async (options = {}, token) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      if (token !== undefined)
        await context.addCookies([
          { name: '__Host-habeas', value: token, domain: 'localhost', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' },
        ]);
      const page = await context.newPage();
      page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
      return page;
    },
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}

/** What the main part of a page says. */
export const wordsOn = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
