import { AxeBuilder } from '@axe-core/playwright';
import { generateSync } from 'otplib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { accountVerb } from '../../server/account-verb.js';
import type { House } from '../../server/house.js';
import { sql } from '../../server/persistence/sql.js';
import { idOf } from '../support/desk.js';
import { aHouse } from '../support/house.js';
import { sentencesIn } from '../support/log.js';
import { aPerson, named, said } from '../support/registry-files.js';
import { visitorsOf, wordsOn as words, type Visitors } from '../support/visitors.js';

const PASSWORD = 'correct horse battery staple';
const ANNA = idOf('person', 'anna');
const ARTICLE = `The court in the town gave its judgment on Monday.

Anna Petrosyan was sentenced to 15 years in prison, the court’s press office said.

Her lawyer said that she would appeal.`;
const PHRASE = 'Anna Petrosyan was sentenced to 15 years in prison';

/** Marks a phrase of an archived copy, as a mouse would. */
const MARK = `(phrase) => {
  const text = [...document.querySelectorAll('.captured p')].map((p) => p.firstChild).find(({ data }) => data.includes(phrase));
  getSelection().setBaseAndExtent(text, text.data.indexOf(phrase), text, text.data.indexOf(phrase) + phrase.length);
}`;

let house: House;
let visitors: Visitors;
let origin: string;

beforeAll(async () => {
  house = await aHouse({
    'people/anna.yaml': aPerson('Anna Petrosyan', { birthDate: [said('1991'), said('1990', { note: 'Another account.' })] }),
    'proceedings/trial.yaml': {
      titles: [said('The trial of Anna Petrosyan')],
      judgmentDate: [said('2024-02-05')],
      defendants: [{ slug: 'trial-anna', person: [said('anna')], verdict: [said('guilty')], sentence: [said({ years: 20 })] }],
    },
    'places/town.yaml': { names: [named('The Town')] },
  });
  visitors = await visitorsOf(house);
  ({ origin } = visitors);
}, 120_000);
afterAll(() => visitors.close());

const visitor = (options?: BrowserContextOptions): Promise<Page> => visitors.visitor(options);

/** Somebody gets a link, chooses a password and, where her role wants it, sets up an authenticator app. */
async function signedIn(role: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await visitor(options);
  const saidOfLink = await accountVerb(house, 'create', '--email', `${role}-${String(Date.now())}@example.org`, '--role', role);
  await page.goto(origin + new URL(saidOfLink.split('\n').at(-1) ?? '').pathname);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Choose a password').or(page.locator('input[type="password"]')).first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Keep this password' }).click();
  if (role !== 'reviewer' && role !== 'admin') return page;
  await page.goto(`${origin}/desk`);
  expect(await words(page)).toContain('Your role needs a second factor');
  await page.getByRole('button', { name: 'Set up an app' }).click();
  const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '');
  await page.getByLabel('The six digits').fill(generateSync({ secret }));
  await page.getByRole('button', { name: 'Take this app into use' }).click();
  return page;
}

/** Proposes what stands in the draft that is shown; answers its address. */
async function propose(page: Page, summary?: string): Promise<string> {
  if (summary !== undefined) await page.getByLabel('What changes, and why').fill(summary);
  await page.getByRole('button', { name: 'Propose' }).click();
  expect(await words(page)).toContain('proposed · yours');
  return page.url();
}

/** Reads the diff and publishes; answers the number of the revision. */
async function publish(page: Page, proposal: string): Promise<string> {
  await page.goto(proposal);
  await page.getByRole('button', { name: 'Publish' }).click();
  return /published as revision (\d+)/.exec(await words(page))?.[1] ?? '';
}

test('a sentence goes from a pasted article to every reader, and is taken back again', async () => {
  const [contributor, reviewer] = await Promise.all([signedIn('contributor'), signedIn('reviewer')]);
  const reader = await visitor({ javaScriptEnabled: false });

  // A contributor begins with the article.
  await contributor.goto(`${origin}/desk`);
  await contributor.getByRole('link', { name: 'Start from a source', exact: true }).click();
  await contributor.getByLabel('Its text').fill(ARTICLE);
  await contributor.getByRole('button', { name: 'Keep it' }).click();
  await contributor.getByRole('link', { name: 'A new source' }).click();
  await contributor.getByLabel('Title').fill('Court gives its judgment');
  await contributor.getByLabel('Publisher', { exact: true }).fill('The Town Paper');
  await contributor.getByLabel('Kind').selectOption('news');
  await contributor.getByLabel('Language', { exact: true }).fill('en');
  await contributor.getByLabel('Published on').fill('5 February 2024');
  await contributor.getByRole('button', { name: 'Keep the source' }).click();

  // She marks a phrase and says what it states.
  await contributor.locator('.mark-phrase').waitFor();
  await contributor.evaluate(`(${MARK})(${JSON.stringify(PHRASE)})`);
  await contributor.getByRole('button', { name: 'Take the marked phrase' }).click();
  expect(await contributor.getByLabel('The phrase').inputValue()).toBe(PHRASE);
  await contributor.getByLabel('What it is about').fill('Petrosyan');
  await contributor.getByRole('button', { name: 'Go on' }).click();
  await contributor.getByRole('link', { name: 'Anna Petrosyan', exact: true }).click();
  await contributor.getByRole('link', { name: 'The trial of Anna Petrosyan' }).click();
  await contributor.getByRole('link', { name: 'Sentence', exact: true }).click();
  expect(await contributor.getByLabel('Its words').first().inputValue()).toBe(PHRASE);

  // She is warned while she types; nothing was sent by hand yet.
  await contributor.getByLabel('Years').fill('15');
  await contributor.getByText('2 claims of this contradict each other').waitFor();
  await contributor.getByRole('button', { name: 'Keep', exact: true }).click();
  expect(await words(contributor)).toContain('2 claims of this contradict each other');
  const proposal = await propose(contributor, 'The sentence, by the court’s press office');

  // A reviewer with a second factor reads the difference and what it rests on.
  await reviewer.goto(`${origin}/desk`);
  await reviewer.getByRole('link', { name: 'The sentence, by the court’s press office' }).click();
  expect(await words(reviewer)).toMatch(/Anna Petrosyan: Sentence Sentence 15 years/);
  expect(await words(reviewer)).toContain(`${PHRASE} Court gives its judgment The Town Paper`);
  const revision = await publish(reviewer, proposal);

  // A reader without scripts sees both accounts, the source, and the revision in the log, which holds.
  await reader.goto(`${origin}/people/anna`);
  await reader.locator('.dispute', { hasText: '15 years' }).locator('summary').click();
  expect(await words(reader)).toMatch(/15 years.*20 years|20 years.*15 years/);
  expect(await words(reader)).toContain('Court gives its judgment');
  await reader.goto(`${origin}/changes/${revision}`);
  expect(await words(reader)).toContain('The sentence, by the court’s press office');
  expect(await sentencesIn(house)).toEqual([]);

  // The revision is taken back by another one.
  await contributor.goto(`${origin}/changes/${revision}`);
  await contributor.getByRole('link', { name: 'Take this revision back' }).click();
  await contributor.getByRole('button', { name: 'Put it into the draft' }).click();
  await publish(reviewer, await propose(contributor));
  await reader.goto(`${origin}/people/anna`);
  expect(await words(reader)).not.toContain('15 years');
  expect(await words(reader)).toContain('20 years');
  expect(await sentencesIn(house)).toEqual([]);
}, 240_000);

test('what could not be sent comes back in the form that it was typed in, and in no other', async () => {
  const page = await signedIn('contributor');
  const record = `${origin}/desk/records/${ANNA}`;
  const claims = await house.database.rows<{ id: string }>(sql`select id from claim where property = 'birthDate' order by position`);
  const [first, second] = claims.map(({ id }) => `${record}/birthDate?claim=${id}`) as [string, string];
  const date = page.locator('[name="value"]');
  await page.goto(first);
  await page.context().setOffline(true);
  await date.fill('1992-03');
  await page.getByText('It could not be sent.').waitFor();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.waitForTimeout(300);
  expect(page.url()).toBe(first);
  expect(await date.inputValue()).toBe('1992-03');
  await page.context().setOffline(false);
  await page.evaluate('localStorage.length').then((count) => {
    expect(count).toBe(1);
  });
  const other = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await other.goto(second);
  await other.locator('[data-kept]').waitFor({ state: 'attached' });
  await other.waitForTimeout(500);
  expect(await other.locator('[name="value"]').inputValue()).toBe('1990');
  await other.goto(first);
  await other.getByText('Kept in your draft.').waitFor();
  expect(await other.locator('[name="value"]').inputValue()).toBe('1992-03');
  // Forms that are only looked at put nothing into the draft.
  for (const property of ['birthDate', 'names', 'categories', 'sex']) {
    await other.goto(`${record}/${property}`);
    await other.waitForTimeout(1_500);
    if (property === 'birthDate') expect(await other.locator('[name="value"]').inputValue()).toBe('');
  }
  const drafts = await house.database.rows<{ changes: string }>(sql`select changes from proposal order by updated_at desc limit 1`);
  expect(JSON.parse(drafts[0]?.changes ?? '')).toMatchObject([{ property: 'birthDate', replaces: claims[0]?.id }]);

  // What was typed before the script came is kept like everything else.
  let isHeld = true;
  await other.route(/keep-typed/, async (route) => {
    while (isHeld) await new Promise((done) => setTimeout(done, 50));
    await route.continue();
  });
  await other.goto(`${record}/birthDate?claim=${claims[1]?.id ?? ''}`);
  await other.locator('[name="value"]').fill('1990-07');
  isHeld = false;
  await other.getByText('Kept in your draft.').waitFor();
}, 120_000);

test('what is typed keeps itself: it is there after the window was closed, and after the session had ended', async () => {
  const page = await signedIn('contributor');
  const birth = `${origin}/desk/records/${ANNA}/birthDate`;
  await page.goto(birth);
  await page.locator('[name="value"]').fill('around May 1990');
  await page.getByText('Kept in your draft.').waitFor();
  expect(await page.locator('[id="claim-value-says"]').innerText()).toBe('about May 1990');
  await page.locator('[name="source.0.source"]').pressSequentially('what week');
  await page.getByRole('button', { name: 'What weekly wrote (The weekly)' }).click();
  await page.locator('[id="claim-source.0.source-says"]', { hasText: 'What weekly wrote' }).waitFor();

  const again = await page.context().newPage();
  await page.close();
  await again.goto(`${origin}/desk`);
  await again.getByRole('link', { name: 'Draft without a summary' }).click();
  await again.getByRole('link', { name: 'Edit' }).click();
  expect(await again.locator('[name="value"]').inputValue()).toBe('1990-05~');

  // The session ends while she types on.
  const cookies = await again.context().cookies();
  await again.context().clearCookies();
  await again.locator('[name="source.0.quote"]').fill('typed after the end');
  await again.getByText('You are no longer signed in').waitFor();
  await again.context().addCookies(cookies);
  await again.reload();
  // The script that restores it comes after the page, and then sends it.
  await again.getByText('Kept in your draft.').waitFor();
  expect(await again.locator('[name="source.0.quote"]').inputValue()).toBe('typed after the end');
}, 120_000);

test('a fact is stated by keyboard alone on a narrow screen', async () => {
  const page = await signedIn('contributor', { viewport: { width: 320, height: 640 } });
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Goes on with the tab key until something is reached. */
  const reach = async (what: string): Promise<void> => {
    for (let steps = 0; steps < 200; steps += 1) {
      await press('Tab');
      if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(what)}) ?? false`)) return;
    }
    throw new Error(`the tab key does not reach ${what} on ${page.url()}`);
  };
  await page.goto(`${origin}/people/anna`);
  await reach('a.pencil[href$="#p-birthDate"]');
  await press('Enter');
  await page.waitForURL(/\/desk\/records\//);
  await reach(`a[href="/desk/records/${ANNA}/birthPlace"]`);
  await press('Enter');
  await page.waitForURL(/birthPlace$/);
  await reach('[name="value"]');
  await page.keyboard.type('town');
  await reach('[name="source.0.source"]');
  await page.keyboard.type('weekly');
  await reach('[name="source.0.locator"]');
  await page.keyboard.type('p. 3');
  await press('Enter');
  await page.waitForURL(/\/desk\/proposals\/[0-9a-f-]+$/);
  expect(await words(page)).toContain('The Town');
  await reach('[name="summary"]');
  await page.keyboard.type('Where she was born');
  await reach('button.main');
  await press('Enter');
  await page.getByText('This waits for a reviewer.').waitFor();
}, 120_000);

describe('every page of the desk', () => {
  const found = { axe: [] as string[], wide: [] as string[] };
  const refused = { title: '', page: '' };

  beforeAll(async () => {
    const editor = await signedIn('editor');
    const birth = `${origin}/desk/records/${ANNA}/birthDate`;
    await editor.goto(birth);
    await editor.locator('[name="value"]').fill('sometime');
    await editor.locator('[name="source.0.source"]').fill('what');
    await editor.getByRole('button', { name: 'Keep', exact: true }).click();
    await editor.waitForURL(/\/changes\//);
    refused.title = await editor.evaluate<string>('document.activeElement?.id ?? ""');
    const change = new URL(editor.url()).pathname;
    await editor.goto(`${origin}/desk/captures/new`);
    await editor.getByLabel('Its text').fill(`${ARTICLE} Again.`);
    await editor.getByRole('button', { name: 'Keep it' }).click();
    const capture = new URL(editor.url()).pathname;
    const pages = [
      '/desk',
      '/desk/queue',
      '/desk/new',
      `/desk/new?kind=detention&parent=${ANNA}`,
      `/desk/records/${ANNA}`,
      `/desk/records/${ANNA}/names`,
      `/desk/records/${ANNA}/categories`,
      change,
      change.split('/changes')[0] ?? '',
      `/desk/merge/${ANNA}?text=a`,
      '/desk/revert/1',
      '/desk/sources/new',
      '/desk/sources/daily',
      '/desk/captures/new',
      capture,
      `${capture}?text=weekly`,
      '/people/anna',
    ];
    for (const path of pages) {
      await editor.setViewportSize({ width: 1280, height: 900 });
      await editor.goto(origin + path);
      await note(path, editor);
    }
    const admin = await signedIn('admin');
    await admin.goto(`${origin}/desk/withhold/record/${ANNA}`);
    await admin.getByRole('button', { name: 'Erase for good' }).waitFor();
    await note('/desk/withhold/record', admin);
  }, 240_000);

  async function note(path: string, page: Page): Promise<void> {
    await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.axe.push(
        ...violations.map(({ id, nodes }) => `${path} in the ${colorScheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      );
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (over > 0) found.wide.push(`${path} by ${String(over)} pixels`);
  }

  test('is free of axe violations, light and dark', () => {
    expect(found.axe).toEqual([]);
  });

  test('fits a screen of 320 pixels', () => {
    expect(found.wide).toEqual([]);
  });

  test('puts the focus on what is wrong', () => {
    expect(refused.title).toBe('problems');
  });
});

test('no page of the desk complains on the console', () => {
  // Chromium itself notes an answer of 403 there.
  expect(visitors.complaints.filter((each) => each.includes('/desk') && !each.includes('Failed to load resource'))).toEqual([]);
});
