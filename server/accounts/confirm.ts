import { done, refused, type Outcome } from '../domain/outcome.js';
import type { SignedIn } from '../domain/roles.js';
import { accountById } from './account.store.js';
import { attempt, forCodes, forPasswords, succeed } from './attempts.js';
import { deviceIn } from './device.js';
import { noteEvent } from './event.store.js';
import { factorsOf, hasFactor } from './factor.store.js';
import type { Gate } from './gate.js';
import { takeCode } from './second-factor.js';
import { startSession, type Arrival } from './session.js';
import { takeSession } from './session.store.js';
import type { Origin } from './sign-in.js';

/** Proves anew who somebody is: by a code where she has a second factor, else by her password. Her session goes on under a new token. */
export async function confirm(gate: Gate, viewer: SignedIn, proof: string, origin: Origin): Promise<Outcome<Arrival>> {
  return hasFactor(await factorsOf(gate.database, viewer.id))
    ? byCode(gate, viewer, proof, origin)
    : byPassword(gate, viewer, proof, origin);
}

async function byPassword(gate: Gate, viewer: SignedIn, password: string, origin: Origin): Promise<Outcome<Arrival>> {
  const counted = await attempt(gate, forPasswords(trier(gate, viewer, origin)), 'proof');
  if (!counted.ok) return counted;
  const account = await accountById(gate.database, viewer.id);
  if (!(await gate.passwords.matches(account?.password, password))) {
    await gate.database.write((db) => noteEvent(db, gate.now(), viewer.id, 'sign-in-failed'));
    return refused('PASSWORD_WRONG', 'proof');
  }
  await succeed(gate, counted.value);
  return renew(gate, viewer, null);
}

async function byCode(gate: Gate, viewer: SignedIn, code: string, origin: Origin): Promise<Outcome<Arrival>> {
  const counted = await attempt(gate, forCodes(trier(gate, viewer, origin)), 'proof');
  if (!counted.ok) return counted;
  const taken = await gate.database.write(async (db) => {
    const isRight = await takeCode(gate, db, viewer.id, code);
    if (!isRight) await noteEvent(db, gate.now(), viewer.id, 'second-factor-failed');
    return isRight;
  });
  if (!taken) return refused('CODE_WRONG', 'proof');
  await succeed(gate, counted.value);
  return renew(gate, viewer, gate.now().toISOString());
}

/** Puts a session that was confirmed just now in the place of the one that asks. */
export async function renew(gate: Gate, { id, email, sessionId }: SignedIn, secondFactorAt: string | null): Promise<Outcome<Arrival>> {
  return gate.database.write(async (db) => {
    const session = await takeSession(db, id, sessionId);
    if (session?.stage !== 'open') return refused('SIGN_IN_ENDED', 'proof');
    return done(
      await startSession(gate, db, {
        account: id,
        email,
        stage: 'open',
        device: session.device,
        secondFactorAt: secondFactorAt ?? session.second_factor_at,
      }),
    );
  });
}

const trier = (gate: Gate, { email }: SignedIn, { address, device }: Origin) => ({ email, address, device: deviceIn(gate, device, email) });
