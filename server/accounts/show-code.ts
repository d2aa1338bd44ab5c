import { done, refused, type Outcome } from '../domain/outcome.js';
import type { Arriving } from '../domain/roles.js';
import { attempt, forCodes, succeed } from './attempts.js';
import { deviceIn } from './device.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { takeCode } from './second-factor.js';
import { startSession, type Arrival } from './session.js';
import { takeSession } from './session.store.js';
import type { Origin } from './sign-in.js';

/** Completes a sign-in with a code: of the app, or for recovery. */
export async function showCode(gate: Gate, viewer: Arriving, code: string, origin: Origin): Promise<Outcome<Arrival>> {
  const { id, email } = viewer;
  const device = deviceIn(gate, origin.device, email);
  const counted = await attempt(gate, forCodes({ email, address: origin.address, device }), 'code');
  if (!counted.ok) return counted;
  const outcome = await gate.database.write(async (db): Promise<Outcome<Arrival>> => {
    const now = gate.now();
    if (!(await takeCode(gate, db, id, code))) {
      await noteEvent(db, now, id, 'second-factor-failed');
      return refused('CODE_WRONG', 'code');
    }
    const session = await takeSession(db, id, viewer.sessionId);
    if (session?.stage !== 'second-factor') return refused('SIGN_IN_ENDED', 'code');
    await noteEvent(db, now, id, 'signed-in', { detail: session.device });
    return done(
      await startSession(gate, db, { account: id, email, stage: 'open', device: session.device, secondFactorAt: now.toISOString() }),
    );
  });
  if (outcome.ok) await succeed(gate, counted.value);
  return outcome;
}
