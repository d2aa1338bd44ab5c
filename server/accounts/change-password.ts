import { done, refused, type Outcome } from '../domain/outcome.js';
import type { SignedIn } from '../domain/roles.js';
import { accountById, setPassword } from './account.store.js';
import { attempt, forPasswords, succeed } from './attempts.js';
import { deviceIn } from './device.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { dropLinks } from './link.store.js';
import { judgePassword } from './password-rules.js';
import { startSession, type Arrival } from './session.js';
import { endSessions, takeSession } from './session.store.js';
import type { Origin } from './sign-in.js';

/**
 * Changes the password of somebody who knows it. Her session goes on under a new token; all others end, and so does a link that was
 * made because she had forgotten it. Her tokens for scripts go on: they were not made with the password alone.
 */
export async function changePassword(
  gate: Gate,
  viewer: SignedIn,
  given: { readonly current: string; readonly next: string },
  origin: Origin,
): Promise<Outcome<Arrival>> {
  const { id, email } = viewer;
  const judged = judgePassword(given.next, email, gate.siteName);
  if (!judged.ok) return judged;
  const counted = await attempt(
    gate,
    forPasswords({ email, address: origin.address, device: deviceIn(gate, origin.device, email) }),
    'current',
  );
  if (!counted.ok) return counted;
  const account = await accountById(gate.database, id);
  if (!(await gate.passwords.matches(account?.password, given.current))) {
    await gate.database.write((db) => noteEvent(db, gate.now(), id, 'sign-in-failed'));
    return refused('PASSWORD_WRONG', 'current');
  }
  await succeed(gate, counted.value);
  const hash = await gate.passwords.hash(given.next);
  return gate.database.write(async (db) => {
    const session = await takeSession(db, id, viewer.sessionId);
    if (session?.stage !== 'open') return refused('SIGN_IN_ENDED', 'current');
    await setPassword(db, id, hash);
    await endSessions(db, id);
    await dropLinks(db, id);
    await noteEvent(db, gate.now(), id, 'password-set');
    const { device, second_factor_at: secondFactorAt } = session;
    return done(await startSession(gate, db, { account: id, email, stage: 'open', device, secondFactorAt }));
  });
}
