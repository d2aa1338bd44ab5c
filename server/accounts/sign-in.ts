import { done, refused, type Outcome } from '../domain/outcome.js';
import { accountByEmail, setPassword, type AccountRow } from './account.store.js';
import { attempt, forPasswords, succeed } from './attempts.js';
import { deviceIn } from './device.js';
import { readEmail } from './email.js';
import { noteEvent } from './event.store.js';
import { factorsOf, hasFactor } from './factor.store.js';
import type { Gate } from './gate.js';
import { startSession, type Arrival } from './session.js';

/** Where somebody comes from. */
export interface Origin {
  readonly address: string;
  /** The browser's family, for the list of sessions. */
  readonly browser: string;
  /** What the browser keeps of an earlier sign-in. */
  readonly device: string | undefined;
}

export interface SignInTry extends Origin {
  readonly email: string;
  readonly password: string;
}

/**
 * Signs in with a password. Whether the account is unknown, has no password yet, is disabled or the password is wrong: all is refused
 * with the same words after the same work.
 */
export async function signIn(gate: Gate, given: SignInTry): Promise<Outcome<Arrival>> {
  const email = readEmail(given.email) ?? '';
  const counted = await attempt(
    gate,
    forPasswords({ email, address: given.address, device: deviceIn(gate, given.device, email) }),
    'email',
  );
  if (!counted.ok) return counted;
  const account = await accountByEmail(gate.database, email);
  const matches = await gate.passwords.matches(account?.password, given.password);
  if (!account || !matches || account.disabled_at !== null) {
    await gate.database.write((db) => noteEvent(db, gate.now(), account?.id ?? null, 'sign-in-failed'));
    return refused('SIGN_IN_WRONG', 'email');
  }
  await succeed(gate, counted.value);
  const renewed = await renewedHash(gate, account, given.password);
  return gate.database.write(async (db) => {
    if (renewed !== undefined) await setPassword(db, account.id, renewed);
    const stage = hasFactor(await factorsOf(db, account.id)) ? 'second-factor' : 'open';
    if (stage === 'open') await noteEvent(db, gate.now(), account.id, 'signed-in', { detail: given.browser });
    return done(await startSession(gate, db, { account: account.id, email, stage, device: given.browser }));
  });
}

/** The password's hash at today's cost, where the kept one was made at another. */
async function renewedHash(gate: Gate, { password: kept }: AccountRow, password: string): Promise<string | undefined> {
  return kept !== null && gate.passwords.isOutdated(kept) ? gate.passwords.hash(password) : undefined;
}
