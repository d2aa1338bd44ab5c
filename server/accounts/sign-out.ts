import type { Arriving, SignedIn } from '../domain/roles.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { revokeToken } from './revoke-token.js';
import { takeSession } from './session.store.js';

/** Ends the session that asks; where a script asks, the token that it holds. */
export async function signOut(gate: Gate, viewer: Arriving | SignedIn): Promise<void> {
  const { id, sessionId } = viewer;
  if (viewer.is === 'account' && viewer.scopes) {
    await revokeToken(gate, id, sessionId);
    return;
  }
  await gate.database.write(async (db) => {
    if (await takeSession(db, id, sessionId)) await noteEvent(db, gate.now(), id, 'signed-out');
  });
}
