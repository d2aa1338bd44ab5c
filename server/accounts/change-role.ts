import { done, refused, type Outcome } from '../domain/outcome.js';
import { ROLES } from '../domain/roles.js';
import { accountById, lockAdmins, otherAdmins, setRole } from './account.store.js';
import { readRole } from './create-account.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { endSessions } from './session.store.js';

/** Gives somebody another role. It holds at once, and she signs in anew; tokens may only what the new role may. Nobody changes her own. */
export async function changeRole(gate: Gate, id: string, given: string, by: string): Promise<Outcome<null>> {
  const role = readRole(given);
  if (!role) return refused('ROLE_UNKNOWN', 'role', { found: given.slice(0, 40), roles: ROLES.join(', ') });
  return gate.database.write(async (db) => {
    await lockAdmins(db);
    const account = await accountById(db, id);
    if (!account) return refused('ACCOUNT_UNKNOWN', 'role');
    if (id === by) return refused('OWN_ACCOUNT', 'role');
    if (account.role === role) return done(null);
    if (account.role === 'admin' && (await otherAdmins(db, id)) === 0) return refused('LAST_ADMIN', 'role');
    await setRole(db, id, role);
    await endSessions(db, id);
    await noteEvent(db, gate.now(), id, 'role-changed', { by, detail: role });
    return done(null);
  });
}
