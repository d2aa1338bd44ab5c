import { done, refused, type Outcome } from '../domain/outcome.js';
import type { SignedIn } from '../domain/roles.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { endOtherSessions, takeSession } from './session.store.js';

/** Ends one of somebody's sessions, as she sees it in her list. */
export async function endSession(gate: Gate, { id }: SignedIn, session: string): Promise<Outcome<null>> {
  return gate.database.write(async (db) => {
    const ended = await takeSession(db, id, session);
    if (!ended) return refused('SESSION_UNKNOWN', 'session');
    await noteEvent(db, gate.now(), id, 'session-ended', { detail: ended.device });
    return done(null);
  });
}

/** Ends all but the one that asks. */
export async function endOthers(gate: Gate, { id, sessionId }: SignedIn): Promise<void> {
  await gate.database.write(async (db) => {
    if ((await endOtherSessions(db, id, sessionId)) > 0) await noteEvent(db, gate.now(), id, 'session-ended');
  });
}
