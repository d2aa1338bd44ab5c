import type { SignedIn } from '../domain/roles.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { takeSession } from './session.store.js';

/** Ends the session that asks. */
export async function signOut(gate: Gate, { id, sessionId }: Pick<SignedIn, 'id' | 'sessionId'>): Promise<void> {
  await gate.database.write(async (db) => {
    if (await takeSession(db, id, sessionId)) await noteEvent(db, gate.now(), id, 'signed-out');
  });
}
