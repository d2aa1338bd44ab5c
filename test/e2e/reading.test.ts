import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { openSite, PAGES, type RunningSite } from '../support/site.js';

let site: RunningSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), launchChromium()]);
}, 60_000);
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Reading {
  readonly page: Page;
  /** What should not have happened: messages on the console, requests to other hosts. */
  readonly complaints: readonly string[];
}

/** Words in letters that a device may lack change their width inside their line when their font comes; nothing else moves. */
const SMALLEST_SHIFT = 0.01;

/** How far what was drawn already has moved, and what it was. */
interface Shift {
  readonly path: string;
  readonly options: BrowserContextOptions;
  readonly by: number;
  readonly what: readonly string[];
}

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' };
const PHONE: BrowserContextOptions = { viewport: { width: 320, height: 640 } };

/** Adds up how far what was drawn already has moved (Cumulative Layout Shift). */
const SUM_SHIFTS = `
  globalThis.shifted = { by: 0, what: [] };
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      shifted.by += value;
      shifted.what.push(...sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 80)));
    }
  }).observe({ type: 'layout-shift', buffered: true });
`;

async function read<T>(path: string, options: BrowserContextOptions, look: (reading: Reading) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ ...WIDE, ...options });
  const complaints: string[] = [];
  const page = await context.newPage();
  await page.addInitScript(SUM_SHIFTS);
  page.on('console', (message) => complaints.push(`${path}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) complaints.push(`${path} asks for ${request.url()}`);
  });
  await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
  try {
    return await look({ page, complaints });
  } finally {
    await context.close();
  }
}

describe('every kind of page', () => {
  const found = { axe: [] as string[], complaints: [] as string[], wide: [] as string[], shifts: [] as Shift[] };

  beforeAll(async () => {
    const waiting: string[] = [...PAGES];
    const visitor = async (): Promise<void> => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await visit(path);
    };
    await Promise.all([visitor(), visitor()]);
    // Where the machine was too busy to have the fonts at the first drawing, a page that stands still does so when it is read alone.
    for (const { path, options } of found.shifts.splice(0)) await read(path, options, ({ page }) => noteShift(path, options, page));
  }, 600_000);

  async function visit(path: string): Promise<void> {
    await read(path, WIDE, async ({ page, complaints }) => {
      await noteShift(path, WIDE, page);
      // Chromium itself notes an answer of 404 or 400 on the console.
      found.complaints.push(...complaints.filter((each) => !each.includes('Failed to load resource')));
      found.axe.push(...(await violations(path, new AxeBuilder({ page }))));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.axe.push(...(await violations(`${path} in the dark`, new AxeBuilder({ page }).withRules('color-contrast'))));
    });
    await read(path, PHONE, async ({ page }) => {
      await noteShift(path, PHONE, page);
      await noteWidth(path, page);
      // Browsers set to the highest safety load no fonts.
      await page.route('**/*.woff2', (font) => font.abort());
      await page.reload();
      await noteWidth(`${path} without fonts`, page);
    });
  }

  async function noteWidth(where: string, page: Page): Promise<void> {
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (over > 0) found.wide.push(`${where} by ${String(over)} pixels`);
  }

  /** Fonts are there, and drawn. */
  const settled = (page: Page): Promise<unknown> =>
    page.evaluate('document.fonts.ready.then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))');

  async function noteShift(path: string, options: BrowserContextOptions, page: Page): Promise<void> {
    await settled(page);
    const { by, what } = await page.evaluate<Pick<Shift, 'by' | 'what'>>('shifted');
    if (by > SMALLEST_SHIFT) found.shifts.push({ path, options, by, what });
  }

  test('is free of axe violations, light and dark', () => {
    expect(found.axe).toEqual([]);
  });

  test('says nothing on the console and asks no other host for anything', () => {
    expect(found.complaints).toEqual([]);
  });

  test('fits a screen of 320 pixels', () => {
    expect(found.wide).toEqual([]);
  });

  test('stays where it was drawn while it loads', () => {
    expect(found.shifts).toEqual([]);
  });
});

async function violations(where: string, axe: AxeBuilder): Promise<string[]> {
  const { violations: all } = await axe.analyze();
  return all.map(({ id, nodes }) => `${where}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test.each([true, false])('the way from the number to a source is open with scripts: %s', async (javaScriptEnabled) => {
  await read('/', { javaScriptEnabled }, async ({ page }) => {
    expect(await page.locator('h1').innerText()).toMatch(/\d+ people held today/);
    // With scripts the box becomes a combobox once they are there.
    const box = page.getByRole('search').locator('input');
    await box.fill('Vardanyan');
    await box.press('Enter');
    await page.locator('#found-person + ul').getByRole('link', { name: 'Ruben Vardanyan' }).click();
    expect(await page.locator('.lede').innerText()).toMatch(/Held for [\d,]+\sdays, since 27\sSeptember 2023/);
    const mark = page.locator('.lede .mark').first();
    const number = await mark.innerText();
    await mark.click();
    expect(page.url()).toMatch(new RegExp(`#s${number}$`));
    const item = page.locator(`#s${number}`);
    // A script opens the entry that a mark leads to.
    if (!javaScriptEnabled) await item.locator('summary').click();
    await item.locator('.back').first().click();
    expect(page.url()).toMatch(/#f-ruben-vardanyan/);
    await item.locator('.bibliography > a').click();
    expect(await page.locator('h2').first().innerText()).toMatch(/what rests on it/i);
  });
});

test('a name is found in its own script', async () => {
  await read(`/people?name=${encodeURIComponent('Վարդանյան')}`, {}, async ({ page }) => {
    expect(await page.getByRole('link', { name: 'Ruben Vardanyan' }).count()).toBe(1);
  });
});

test('a disputed fact opens by keyboard and shows every account with its sources', async () => {
  await read('/people/vicken-euljekjian', {}, async ({ page }) => {
    const dispute = page.locator('.dispute').first();
    await dispute.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await dispute.locator('.sides > li').count()).toBeGreaterThan(1);
    expect(await dispute.locator('.sides .mark').first().isVisible()).toBe(true);
  });
});

test('a source mark shows its source beside the text when it is reached by keyboard', async () => {
  await read('/people/ruben-vardanyan', {}, async ({ page }) => {
    await page.locator('.status-note summary').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await page.locator('.source-note').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.source-note').isVisible()).toBe(false);
  });
});

test('what answers to a text is offered while it is typed, with the spelling that answers, and opened by keyboard alone', async () => {
  await read('/people', {}, async ({ page, complaints }) => {
    const search = page.getByRole('combobox', { name: /search/i });
    await page.locator('#search').focus();
    await page.waitForSelector('#search[role=combobox]');
    await page.keyboard.type('Yuljekyan');
    // Before the whole name is typed others may come first.
    const option = page.locator('#search-found [role=option]').first().filter({ hasText: 'Viken Euljekian' });
    await option.waitFor();
    expect(await option.innerText()).toMatch(/Vicken Euljekjian\s+Person · Viken Euljekian/);
    await page.keyboard.press('ArrowDown');
    expect(await search.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await option.isVisible()).toBe(false);
    await page.keyboard.type(' ');
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/vicken-euljekjian');
    expect(complaints).toEqual([]);
  });
});

test('without a script the search is sent, and tells why each record was found and where words stand', async () => {
  await read('/people', { javaScriptEnabled: false }, async ({ page }) => {
    await page.locator('#search').fill('Eolchekjian');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search?q=Eolchekjian');
    expect(await page.locator('#found-person + ul').innerText()).toMatch(/Vicken Euljekjian.*matched “Eolchekjian”/s);
    expect(await page.locator('mark').first().innerText()).toMatch(/Eolchekjian/);
    const quoted = page.locator('li', { has: page.locator('q', { hasText: 'simulacre de procès' }) }).first();
    expect(await quoted.locator('small').last().innerText()).toBe('in the words of ArmActu');
  });
});

test('the first key leads past the header', async () => {
  await read('/people', {}, async ({ page }) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });
});

test('filters are in the address, and each can be taken away', async () => {
  await read('/people?state=HELD&category=civilian', { javaScriptEnabled: false }, async ({ page }) => {
    expect(await page.getByRole('checkbox', { name: 'civilian' }).isChecked()).toBe(true);
    const narrowed = await page.locator('.total').innerText();
    await page.locator('.chips a').first().click();
    expect(await page.locator('.total').innerText()).not.toBe(narrowed);
    expect(page.url()).not.toContain('state=HELD');
  });
});

test('nothing is kept in the reader’s browser', async () => {
  await read('/people/ruben-vardanyan', {}, async ({ page }) => {
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });
});

test('a disputed fact that a link leads to is open', async () => {
  await read('/people/vicken-euljekjian', {}, async ({ page }) => {
    await page.locator('.lede a.disputed').first().click();
    await page.waitForSelector('dt:target + dd details[open]');
  });
});

test('a reader who chooses dark or light finds every page so, and nothing is sent', async () => {
  await read('/people', { colorScheme: 'light' }, async ({ page }) => {
    const paper = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await paper();
    await page.getByLabel('Colours').selectOption('dark');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(`${site.origin}/about`);
    expect(await paper()).toBe(dark);
    expect(await page.getByLabel('Colours').inputValue()).toBe('dark');
    expect(await page.context().cookies()).toEqual([]);
    await page.getByLabel('Colours').selectOption('');
    expect(await paper()).toBe(light);
    expect(await page.evaluate('localStorage.length')).toBe(0);
  });
});

test('on a phone the filters are folded, and open without a script', async () => {
  await read('/people?state=HELD', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }, async ({ page }) => {
    const box = page.getByRole('checkbox', { name: 'not held' });
    expect(await box.isVisible()).toBe(false);
    await page.locator('.filter-fold > summary').click();
    expect(await box.isVisible()).toBe(true);
  });
});

test('keys and hashes are drawn letter by letter as they are, however a line begins', async () => {
  const altered = await read('/verify', {}, ({ page }) =>
    page.evaluate<string[]>(
      `[...document.querySelectorAll('code, pre')].filter((each) => each.innerText.trim() !== each.textContent.trim()).map((each) => each.innerText)`,
    ),
  );
  expect(altered).toEqual([]);
});
