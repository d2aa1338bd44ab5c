import type { Page } from 'playwright-core';
import { aReader } from '../support/reader.js';

const at = aReader();

/** The board once the canvas has taken the place of the served lanes. */
const theBoard = async (page: Page) => {
  await page.locator('.board canvas[data-lanes]').waitFor();
  return page.locator('.board');
};

const addressOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Waits until something holds in the page: the address follows when a reader pauses. */
async function becomes(page: Page, expression: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await page.evaluate<boolean>(expression)) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`at ${page.url()} this does not come true: ${expression}`);
}

test('without scripts there are lanes, links and a table', async () => {
  await at('/timeline?state=HELD&on=2021-06-30', { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.board li').count()).toBeGreaterThan(5);
    const lane = page.locator('.board li', { hasText: 'Vicken Euljekjian' });
    expect(await lane.locator('svg.lane').getAttribute('aria-label')).toMatch(/^from 10 Nov 2020 to 14 Jan 2026$/);
    await page.getByText('The same as a table').click();
    expect(await page.locator('.lane-table tr', { hasText: 'Vicken Euljekjian' }).innerText()).toContain('14 Jan 2026');
    expect(await page.locator('.lane-tools').isVisible()).toBe(false);
    await lane.getByRole('link').click();
    expect(page.url()).toMatch(/\/people\/vicken-euljekjian$/);
  });
});

test('keys zoom and move; the address and the words follow', async () => {
  await at('/timeline', {}, async (page) => {
    const board = await theBoard(page);
    await board.focus();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('+');
    await becomes(page, `new URL(location.href).searchParams.has('from')`);
    const { from, to } = Object.fromEntries(addressOf(page)) as { from: string; to: string };
    expect(from < to && from > '2009').toBe(true);
    expect(await page.locator('#board-says').innerText()).toMatch(/^From \d+ \w+ \d{4} to \d+ \w+ \d{4}$/);
    await page.keyboard.press('Home');
    await becomes(page, `new URL(location.href).searchParams.get('from') === '2009-01-01'`);
    await page.keyboard.press('End');
    await becomes(page, `new URL(location.href).searchParams.get('from') > '2015'`);
    await page.keyboard.press('0');
    await becomes(page, `!new URL(location.href).searchParams.has('from')`);
  });
});

test('keys lead from person to person, and to the page of one', async () => {
  await at('/timeline', {}, async (page) => {
    await (await theBoard(page)).focus();
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('ArrowDown');
    await becomes(page, `new URL(location.href).searchParams.has('person')`);
    const slug = addressOf(page).get('person') ?? '';
    expect(await page.locator('#board-says').innerText()).toMatch(/: from \d/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/people/${slug}`);
  });
});

test('an address leads to a span and to a person', async () => {
  await at('/timeline?person=ruben-vardanyan&from=2023-09&to=2024', {}, async (page) => {
    await becomes(page, `document.querySelector('.board').scrollTop > 0`);
    await page.locator('.board').focus();
    await page.keyboard.press('ArrowRight');
    await becomes(page, `new URL(location.href).searchParams.get('from') > '2023-09-01'`);
    expect(addressOf(page).get('person')).toBe('ruben-vardanyan');
    expect(await page.locator('#board-says').innerText()).toContain('Ruben Vardanyan: from 27 Sept 2023 until today');
  });
});

test('the wheel with Ctrl, dragging and buttons do what keys do; the wheel alone scrolls', async () => {
  await at('/timeline', {}, async (page) => {
    const board = await theBoard(page);
    await page.evaluate(`document.querySelector('.board').scrollIntoView({ behavior: 'instant' })`);
    const box = (await board.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.wheel(0, 200);
    await becomes(page, `document.querySelector('.board').scrollTop > 100`);
    expect(addressOf(page).has('from')).toBe(false);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await becomes(page, `new URL(location.href).searchParams.has('from')`);
    const before = addressOf(page).get('from') ?? '';
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 200, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await becomes(page, `new URL(location.href).searchParams.get('from') < '${before}'`);
    await page.getByRole('button', { name: 'Whole time' }).click();
    await becomes(page, `!new URL(location.href).searchParams.has('from')`);
  });
});

test('of all lanes only those are drawn that are seen', async () => {
  await at('/timeline', {}, async (page) => {
    await theBoard(page);
    const [drawn, height] = await page.evaluate<[number, number]>(
      `[Number(document.querySelector('.board canvas').dataset.lanes), document.querySelector('.board').clientHeight]`,
    );
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThanOrEqual(height / 28 + 1);
  });
});

test('a person has the same lane on a page of their own, which leads to everyone', async () => {
  await at('/people/ruben-vardanyan', {}, async (page) => {
    expect(await page.locator('.lane-strip svg.lane').getAttribute('aria-label')).toBe('from 27 Sept 2023 until today');
    await page.getByRole('link', { name: 'On the timeline of everyone' }).click();
    await page.waitForURL('**/timeline?person=ruben-vardanyan');
  });
});
