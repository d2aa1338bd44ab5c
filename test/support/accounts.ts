import { randomUUID } from 'node:crypto';
import { insertAccount } from '../../server/accounts/account.store.js';
import { makeToken, scopesFor } from '../../server/accounts/make-token.js';
import { startSession, viewerWith } from '../../server/accounts/session.js';
import type { Role, SignedIn } from '../../server/domain/roles.js';
import type { House } from '../../server/house.js';

/** Somebody who is signed in, and what her browser sends. */
export interface SignedInBrowser {
  readonly id: string;
  readonly email: string;
  readonly token: string;
  /** Name and value of her session's cookie. */
  readonly cookie: string;
  /** Of a request that a page of this site makes. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Opens a session for a new account of this role, with a second factor shown unless it is said otherwise. */
export async function signedIn(
  { gate, database }: House,
  role: Role,
  { secondFactor = true, publicName = null }: { readonly secondFactor?: boolean; readonly publicName?: string | null } = {},
): Promise<SignedInBrowser> {
  const id = randomUUID();
  const email = `${role}-${id.slice(0, 8)}@example.org`;
  const now = gate.now().toISOString();
  const { token } = await database.write(async (db) => {
    await insertAccount(db, { id, email, role, public_name: publicName, password: null, made_at: now, disabled_at: null });
    return startSession(gate, db, {
      account: id,
      email,
      stage: 'open',
      device: 'Firefox, Linux',
      secondFactorAt: secondFactor ? now : null,
    });
  });
  const cookie = `__Host-habeas=${token}`;
  return { id, email, token, cookie, headers: { cookie, 'sec-fetch-site': 'same-origin' } };
}

/** What a script sends that holds a token of this account. */
export async function withToken(
  { gate }: House,
  { token }: SignedInBrowser,
  scopes?: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const viewer = (await viewerWith(gate, token)) as SignedIn;
  const made = await makeToken(gate, viewer, { label: 'a script', scopes: scopes ?? scopesFor(viewer), days: '30' });
  if (!made.ok) throw new Error(made.refused.rule);
  return { authorization: `Bearer ${made.value}` };
}
