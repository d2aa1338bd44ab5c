import { done, refused, type Outcome } from '../domain/outcome.js';
import type { SignedIn } from '../domain/roles.js';
import type { Transaction } from '../persistence/database.js';
import { factorsOf } from './factor.store.js';
import type { Gate } from './gate.js';
import { makeRecoveryCodes } from './recovery-codes.js';
import { startSession, type Arrival } from './session.js';
import { endSessions, takeSession } from './session.store.js';

/** What comes of a new factor: a session under a new token, and recovery codes where there were none. */
export interface NewFactor {
  readonly arrival: Arrival;
  readonly recoveryCodes: readonly string[];
}

/**
 * Whoever adds a factor has shown it: once it is kept, her session goes on with more rights under a new token, and her other sessions
 * end. A session that has ended meanwhile adds nothing.
 */
export async function addFactor(
  gate: Gate,
  db: Transaction,
  { id, email, sessionId }: SignedIn,
  keep: () => Promise<unknown>,
): Promise<Outcome<NewFactor>> {
  const session = await takeSession(db, id, sessionId);
  if (session?.stage !== 'open') return refused('SIGN_IN_ENDED', 'session');
  await keep();
  await endSessions(db, id);
  const { recoveryCodes } = await factorsOf(db, id);
  const now = gate.now().toISOString();
  return done({
    arrival: await startSession(gate, db, { account: id, email, stage: 'open', device: session.device, secondFactorAt: now }),
    recoveryCodes: recoveryCodes === 0 ? await makeRecoveryCodes(gate, db, id) : [],
  });
}
