import { accountByEmail } from '../../server/accounts/account.store.js';
import { beginAuthenticator } from '../../server/accounts/begin-authenticator.js';
import { choosePassword } from '../../server/accounts/choose-password.js';
import { createAccount } from '../../server/accounts/create-account.js';
import { authenticatorsOf } from '../../server/accounts/factor.store.js';
import { viewerWith } from '../../server/accounts/session.js';
import { takeAuthenticator } from '../../server/accounts/take-authenticator.js';
import { useLink } from '../../server/accounts/use-link.js';
import type { Outcome } from '../../server/domain/outcome.js';
import type { Arriving, Role, SignedIn } from '../../server/domain/roles.js';
import type { House } from '../../server/house.js';
import { generateSync } from 'otplib';

export const PASSWORD = 'correct horse battery staple';

/** Somebody with a password, who came by a link as everybody does. */
export interface Person {
  readonly id: string;
  readonly email: string;
  /** The token of her session. */
  readonly token: string;
}

export async function aPersonWithPassword(
  { gate, database }: House,
  role: Role = 'contributor',
  email = 'ani@example.org',
): Promise<Person> {
  const link = must(await createAccount(gate, { email, role }));
  const arrived = must(await useLink(gate, link, 'Firefox, Linux'));
  const { token } = must(await choosePassword(gate, (await viewerWith(gate, arrived.token)) as Arriving, PASSWORD));
  const account = await accountByEmail(database, email);
  if (!account) throw new Error('no account');
  return { id: account.id, email, token };
}

export interface PersonWithApp extends Person {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** The code that the app shows at a moment. */
  code(at: Date): string;
}

/** The same with an authenticator app, whose first code is used up. */
export async function aPersonWithApp(house: House, role: Role = 'reviewer', email = 'ani@example.org'): Promise<PersonWithApp> {
  const { gate, database } = house;
  const person = await aPersonWithPassword(house, role, email);
  const viewer = await viewerOf(house, person.token);
  await beginAuthenticator(gate, viewer);
  const [app] = await authenticatorsOf(database, person.id);
  const secret = gate.keys.open('authenticator', app?.secret ?? '');
  const code = (at: Date): string => generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });
  const { arrival, recoveryCodes } = must(await takeAuthenticator(gate, viewer, code(gate.now())));
  return { ...person, token: arrival.token, secret, recoveryCodes, code };
}

export const viewerOf = async ({ gate }: House, token: string): Promise<SignedIn> => (await viewerWith(gate, token)) as SignedIn;

/** What was done; a refusal fails the test. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refused.rule}`);
  return outcome.value;
}

/** A clock that stands still until it is moved. */
export function standStill({ gate }: House, start = new Date()): { readonly pass: (minutes: number) => void } {
  let now = start;
  gate.now = () => now;
  return { pass: (minutes) => (now = new Date(now.getTime() + minutes * 60_000)) };
}
