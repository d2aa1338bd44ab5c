import { done, refused, type Outcome } from '../domain/outcome.js';
import type { Arriving } from '../domain/roles.js';
import { setPassword } from './account.store.js';
import { noteEvent } from './event.store.js';
import { dropFactors, factorsOf, hasFactor } from './factor.store.js';
import type { Gate } from './gate.js';
import { judgePassword } from './password-rules.js';
import { startSession, type Arrival } from './session.js';
import { endSessions, takeSession } from './session.store.js';
import { dropTokens } from './token.store.js';

/**
 * Sets the password of somebody who came by a one-time link. All that was open for the account ends: whoever lost her password may
 * have lost it to somebody. A second factor that she has is still asked for, unless the link was made to begin anew.
 */
export async function choosePassword(gate: Gate, viewer: Arriving, password: string): Promise<Outcome<Arrival>> {
  const judged = judgePassword(password, viewer.email, gate.siteName);
  if (!judged.ok) return judged;
  const hash = await gate.passwords.hash(password);
  return gate.database.write(async (db) => {
    const session = await takeSession(db, viewer.id, viewer.sessionId);
    if (session?.stage !== 'setup') return refused('LINK_ENDED', 'link');
    const now = gate.now();
    await setPassword(db, viewer.id, hash);
    await noteEvent(db, now, viewer.id, 'password-set');
    await endSessions(db, viewer.id);
    await dropTokens(db, viewer.id);
    if (session.renews_factors === 1 && (await dropFactors(db, viewer.id))) await noteEvent(db, now, viewer.id, 'factors-removed');
    const stage = hasFactor(await factorsOf(db, viewer.id)) ? 'second-factor' : 'open';
    return done(await startSession(gate, db, { account: viewer.id, email: viewer.email, stage, device: session.device }));
  });
}
