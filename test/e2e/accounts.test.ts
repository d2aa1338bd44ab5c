import { AxeBuilder } from '@axe-core/playwright';
import { generateSync } from 'otplib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { accountVerb } from '../../server/account-verb.js';
import type { House } from '../../server/house.js';
import { aHouse } from '../support/house.js';
import { aPersonWithApp, aPersonWithPassword, PASSWORD, type Person } from '../support/people.js';
import { aPerson } from '../support/registry-files.js';
import { visitorsOf, wordsOn as words, type Visitors } from '../support/visitors.js';

let house: House;
let visitors: Visitors;
let origin: string;

beforeAll(async () => {
  house = await aHouse({ 'people/anna.yaml': aPerson('Anna Petrosyan') });
  visitors = await visitorsOf(house);
  ({ origin } = visitors);
}, 120_000);
afterAll(() => visitors.close());
beforeEach(() => {
  house.gate.now = () => new Date();
  visitors.complaints.length = 0;
});

const visitor = (options?: BrowserContextOptions, person?: Person): Promise<Page> => visitors.visitor(options, person?.token);

/** Gives a browser an authenticator of its own, as a device has one. */
async function withAuthenticator(page: Page): Promise<{ readonly forgetEverything: () => Promise<void> }> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    forgetEverything: async () => {
      await client.send('WebAuthn.clearCredentials', { authenticatorId });
    },
  };
}

const later = (minutes: number): void => {
  const at = new Date(Date.now() + minutes * 60_000);
  house.gate.now = () => at;
};

test('a reviewer adds a passkey, signs in with it, confirms with it, and keeps it as long as it is her last factor', async () => {
  const email = 'passkey@example.org';
  const page = await visitor();
  await withAuthenticator(page);
  const said = await accountVerb(house, 'create', '--email', email, '--role', 'reviewer');
  await page.goto(origin + new URL(said.split('\n').at(-1) ?? '').pathname);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.locator('input[type="password"]').first().fill(PASSWORD);
  await page.getByRole('button', { name: 'Keep this password' }).click();

  // Added, it is her second factor at once.
  await page.goto(`${origin}/account/second-factor`);
  await page.getByLabel('Name of the passkey').fill('Laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('heading', { name: 'Recovery codes' }).first().waitFor();
  expect(await page.locator('.once code').count()).toBe(10);
  expect(await words(page)).not.toContain('Your role needs a second factor');
  expect(await words(page)).toContain('Laptop Added');

  // With it she completes a sign-in.
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto(`${origin}/desk`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Show your passkey' }).click();
  await page.getByRole('heading', { name: 'Desk' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/desk');

  // When her last proof is over, she shows it again, and goes on where she was.
  later(20);
  await page.goto(`${origin}/account/second-factor`);
  expect(await page.getByRole('button', { name: 'Remove' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Is it you?' }).click();
  await page.getByRole('button', { name: 'Show your passkey' }).click();
  await page.getByRole('button', { name: 'Remove' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/account/second-factor');
  expect(await words(page)).toContain('last used');

  // It is the last factor of her role, so it stays; beside a second one it can go.
  await page.getByRole('button', { name: 'Remove' }).click();
  expect(await page.getByRole('alert').first().innerText()).toContain('this is your last');
  await page.getByRole('button', { name: 'Set up an app' }).click();
  const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '');
  await page.getByLabel('The six digits').fill(generateSync({ secret, epoch: house.gate.now().getTime() / 1000 }));
  await page.getByRole('button', { name: 'Take this app into use' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the app' }).waitFor();
  expect(await words(page)).not.toContain('Laptop');
  // That a form was refused, and that signing out clears what was kept, browsers say by themselves.
  expect(visitors.complaints.filter((each) => !/status of 422|Clear-Site-Data/.test(each))).toEqual([]);
});

test('who shows no passkey is told so, and can show a code instead', async () => {
  const ani = await aPersonWithApp(house, 'editor', 'code-instead@example.org');
  const page = await visitor({}, ani);
  const authenticator = await withAuthenticator(page);
  await page.goto(`${origin}/account/second-factor`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).waitFor();
  later(20);
  await page.goto(`${origin}/account/confirm?to=%2Faccount%2Ftokens`);
  await authenticator.forgetEverything();
  await page.getByRole('button', { name: 'Show your passkey' }).click();
  await page.getByText('The browser has not shown a passkey.').waitFor();
  await page.getByLabel('Code').fill(ani.code(house.gate.now()));
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Make a token' }).waitFor();
});

test('where no script runs, pages say nothing of what they cannot do: a code is asked for, and no passkey', async () => {
  const ani = await aPersonWithApp(house, 'editor', 'without-script@example.org');
  const page = await visitor({ javaScriptEnabled: false }, ani);
  await page.goto(`${origin}/account/second-factor`);
  expect(await page.getByRole('button', { name: 'Add a passkey' }).isVisible()).toBe(false);
  expect(await page.getByRole('button', { name: 'Make new codes' }).isVisible()).toBe(true);
});

test('an admin invites, and hands the link on, without a script and with the keyboard alone', async () => {
  const admin = await aPersonWithApp(house, 'admin', 'admin-by-keyboard@example.org');
  const page = await visitor({ javaScriptEnabled: false }, admin);
  await page.goto(`${origin}/desk/people`);
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type('invited@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const link = await page.locator('.once code').innerText();
  expect(link).toMatch(/^http:\/\/localhost:\d+\/account\/setup\/[\w-]{43}$/);
  const guest = await visitor({ javaScriptEnabled: false });
  await guest.goto(link);
  await guest.getByRole('button', { name: 'Go on' }).click();
  expect(await words(guest)).toContain('invited@example.org');
  await page.goto(`${origin}/desk/people`);
  expect(await words(page)).toMatch(/invited@example\.org Editor/);
});

describe('the pages for those who sign in', () => {
  let admin: Person;
  let addresses: readonly string[];
  beforeAll(async () => {
    admin = await aPersonWithApp(house, 'admin', 'the-admin-with-a-long-address@a-long-name-of-a-host.example.org');
    const { id } = await aPersonWithPassword(house, 'editor', 'bella@example.org');
    addresses = [
      '/account',
      '/account/password',
      '/account/second-factor',
      '/account/tokens',
      '/account/confirm',
      '/desk/people',
      `/desk/people/${id}`,
      `/desk/people/${admin.id}`,
    ];
  });

  test.each([1280, 320])('have nothing that axe finds, and fit a screen of %i pixels', async (width) => {
    const page = await visitor({ viewport: { width, height: 800 } }, admin);
    await withAuthenticator(page);
    for (const address of addresses) {
      await page.goto(origin + address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      expect([address, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), over]).toEqual([address, [], 0]);
    }
    expect(visitors.complaints).toEqual([]);
  });

  test('show a token once, in a form that works without a script', async () => {
    const page = await visitor({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } }, admin);
    await page.goto(`${origin}/account/tokens`);
    await page.getByLabel('What it is for').fill('Nightly check');
    await page.getByLabel('begin drafts and propose them').check();
    await page.getByLabel('How long it lasts').selectOption('7');
    await page.getByRole('button', { name: 'Make the token' }).click();
    expect(await page.locator('.once code').innerText()).toMatch(/^habeas_[\w-]{43}$/);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.getByRole('button', { name: 'Revoke' }).click();
    expect(await words(page)).toContain('You have no tokens.');
  });
});
