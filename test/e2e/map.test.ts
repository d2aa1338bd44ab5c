import type { Page } from 'playwright-core';
import { aReader } from '../support/reader.js';

const at = aReader();

const viewBox = async (page: Page): Promise<readonly number[]> =>
  ((await page.locator('.map-frame > svg').getAttribute('viewBox')) ?? '').split(' ').map(Number);

const WHOLE = [0, 0, 900, 600];

test('without scripts each mark says what it shows and leads to its line of the list', async () => {
  await at('/map', { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('.map .lane-tools').isVisible()).toBe(false);
    const mark = page.getByRole('link', { name: /^Stepanakert \/ Khankendi \(settlement\): \d+ people captured$/ });
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(page.url()).toMatch(/#place-stepanakert$/);
    const line = await page.locator('#place-stepanakert').innerText();
    expect(line).toContain('Khankendi');
    expect(line).toContain('Trend News Agency');
  });
});

test('the ways to see people keep who is looked at', async () => {
  await at('/people?state=HELD&on=2021-06-30&sort=latest', { javaScriptEnabled: false }, async (page) => {
    await page.locator('.views').getByRole('link', { name: 'Map' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/map?state=HELD&on=2021-06-30');
    await page.locator('.views').getByRole('link', { name: 'Timeline' }).click();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/timeline?state=HELD&on=2021-06-30');
  });
});

test('keys enlarge, move and show the whole again; marks keep their size', async () => {
  await at('/map', {}, async (page) => {
    const size = async () => (await page.locator('.map-mark polygon').first().boundingBox())?.height ?? 0;
    const before = await size();
    await page.locator('.map-frame').focus();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('+');
    const enlarged = await viewBox(page);
    expect(enlarged[2]).toBeCloseTo(900 / 1.4 ** 3, 1);
    expect(Math.abs((await size()) - before)).toBeLessThan(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    const moved = await viewBox(page);
    expect(moved[0]).toBeGreaterThan(enlarged[0] ?? 0);
    expect(moved[1]).toBeLessThan(enlarged[1] ?? 0);
    await page.keyboard.press('-');
    expect((await viewBox(page))[2]).toBeCloseTo(900 / 1.4 ** 2, 1);
    await page.keyboard.press('0');
    expect(await viewBox(page)).toEqual(WHOLE);
  });
});

test('buttons do the same, and a mouse drags what is enlarged', async () => {
  await at('/map', {}, async (page) => {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const [left = 0] = await viewBox(page);
    const box = await page.locator('.map-frame').boundingBox();
    if (!box) throw new Error('there is no map');
    await page.mouse.move(box.x + box.width / 2, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 50, box.y + 40, { steps: 4 });
    await page.mouse.up();
    expect((await viewBox(page))[0]).toBeGreaterThan(left);
    await page.getByRole('button', { name: 'Whole map' }).click();
    expect(await viewBox(page)).toEqual(WHOLE);
  });
});
