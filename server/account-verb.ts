import { parseArgs } from 'node:util';
import { accountByEmail, listedAccounts } from './accounts/account.store.js';
import { createAccount } from './accounts/create-account.js';
import { disableAccount, enableAccount } from './accounts/disable-account.js';
import { readEmail } from './accounts/email.js';
import { resetAccount } from './accounts/reset-account.js';
import { refused, type Outcome, type Refused } from './domain/outcome.js';
import { ROLES } from './domain/roles.js';
import type { House } from './house.js';
import { DEFAULT_LANGUAGE } from './registry/wording.js';

const USAGE = `account create --email … --role ${ROLES.join('|')}   makes an account and a one-time link for it
account reset --email … [--second-factor]   makes a new link; with --second-factor it also lets the second factor be set up anew
account disable --email …   ends all that is open for it
account enable --email …
account list`;

interface Given {
  readonly email: string;
  readonly role: string;
  readonly secondFactor: boolean;
}

const VERBS: Readonly<Record<string, (house: House, given: Given) => Promise<Outcome<string>>>> = {
  create: async (house, given) => withLink(house, await createAccount(house.gate, given)),
  reset: async (house, { email, secondFactor }) =>
    ofAccount(house, email, async (id) => withLink(house, await resetAccount(house.gate, id, { renewsFactors: secondFactor }))),
  disable: async (house, { email }) =>
    ofAccount(house, email, async (id) => saying(await disableAccount(house.gate, id), `${email} is disabled`)),
  enable: async (house, { email }) =>
    ofAccount(house, email, async (id) => saying(await enableAccount(house.gate, id), `${email} is enabled`)),
  list: async ({ database }) => {
    const accounts = await listedAccounts(database);
    const lines = accounts.map(({ email, role, disabled_at: disabled, password }) =>
      [email, role, ...(disabled === null ? [] : ['disabled']), ...(password === null ? ['not set up yet'] : [])].join('  '),
    );
    return { ok: true, value: lines.join('\n') || 'there are no accounts' };
  },
};

/** `npm run habeas -- account …`: what an operator does who has the machine, first of all the first admin. */
export async function accountVerb(house: House, name = '', ...rest: string[]): Promise<string> {
  const verb = VERBS[name];
  if (!verb) throw new Error(`account: found "${name}"; expected one of\n${USAGE}`);
  const outcome = await verb(house, readGiven(rest));
  if (!outcome.ok) throw new Error(inWords(house, outcome.refused));
  return outcome.value;
}

function readGiven(args: string[]): Given {
  const { values } = parseArgs({
    args,
    options: { email: { type: 'string' }, role: { type: 'string' }, 'second-factor': { type: 'boolean' } },
  });
  return { email: values.email ?? '', role: values.role ?? '', secondFactor: values['second-factor'] ?? false };
}

async function ofAccount({ database }: House, email: string, work: (id: string) => Promise<Outcome<string>>): Promise<Outcome<string>> {
  const account = await accountByEmail(database, readEmail(email) ?? '');
  return account ? work(account.id) : refused('ACCOUNT_UNKNOWN', 'email');
}

const saying = (outcome: Outcome<unknown>, words: string): Outcome<string> => (outcome.ok ? { ok: true, value: words } : outcome);

function withLink({ config }: House, outcome: Outcome<string>): Outcome<string> {
  if (!outcome.ok) return outcome;
  const origin = config.origin ?? `http://localhost:${String(config.port)}`;
  return { ok: true, value: `Open this link within two days; it works once:\n${origin}/account/setup/${outcome.value}` };
}

const inWords = ({ languages }: House, { rule, values }: Refused): string =>
  languages.wording(DEFAULT_LANGUAGE, () => '').phrase(`refusal.${rule}`, { ...values });
