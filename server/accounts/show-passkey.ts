import { done, refused, type Outcome } from '../domain/outcome.js';
import type { Arriving, SignedIn } from '../domain/roles.js';
import { attempt, forPasskeys, succeed } from './attempts.js';
import { renew } from './confirm.js';
import { noteEvent } from './event.store.js';
import { usePasskey } from './factor.store.js';
import type { Gate } from './gate.js';
import { readShownPasskey } from './passkeys.js';
import { startSession, type Arrival } from './session.js';
import { takeSession } from './session.store.js';

export interface PasskeyTry {
  /** What the browser answered, as JSON. */
  readonly response: string;
  readonly ownOrigin: string;
}

/** Completes a sign-in, where the password was right, with a passkey of the same account. */
export async function showPasskey(gate: Gate, viewer: Arriving, given: PasskeyTry): Promise<Outcome<Arrival>> {
  const taken = await takePasskey(gate, viewer, given);
  if (!taken.ok) return taken;
  return gate.database.write(async (db) => {
    const { id: account, email, sessionId } = viewer;
    const now = gate.now();
    const session = await takeSession(db, account, sessionId);
    if (session?.stage !== 'second-factor') return refused('SIGN_IN_ENDED', 'passkey');
    await noteEvent(db, now, account, 'signed-in', { detail: session.device });
    return done(await startSession(gate, db, { account, email, stage: 'open', device: session.device, secondFactorAt: now.toISOString() }));
  });
}

/** Proves anew who is signed in, with a passkey. */
export async function confirmWithPasskey(gate: Gate, viewer: SignedIn, given: PasskeyTry): Promise<Outcome<Arrival>> {
  const taken = await takePasskey(gate, viewer, given);
  return taken.ok ? renew(gate, viewer, gate.now().toISOString()) : taken;
}

async function takePasskey(
  gate: Gate,
  { id, sessionId }: Arriving | SignedIn,
  { response, ownOrigin }: PasskeyTry,
): Promise<Outcome<null>> {
  const counted = await attempt(gate, forPasskeys(sessionId), 'passkey');
  if (!counted.ok) return counted;
  const shown = await readShownPasskey(gate, ownOrigin, sessionId, response);
  const taken = await gate.database.write(async (db) => {
    const now = gate.now();
    if (shown?.passkey.account_id === id && (await usePasskey(db, shown.passkey.id, shown.counter, now.toISOString()))) return true;
    await noteEvent(db, now, id, 'second-factor-failed');
    return false;
  });
  if (!taken) return refused('PASSKEY_WRONG', 'passkey');
  await succeed(gate, counted.value);
  return done(null);
}
