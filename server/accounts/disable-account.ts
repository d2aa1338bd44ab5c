import { done, refused, type Outcome } from '../domain/outcome.js';
import { accountById, lockAdmins, otherAdmins, setDisabled } from './account.store.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { dropLinks } from './link.store.js';
import { endSessions } from './session.store.js';
import { dropTokens } from './token.store.js';

/** Shuts an account: its sessions, links and tokens end at once. `by` is the admin who asks; nobody disables her own account. */
export async function disableAccount(gate: Gate, id: string, by?: string): Promise<Outcome<null>> {
  return gate.database.write(async (db) => {
    await lockAdmins(db);
    const account = await accountById(db, id);
    if (!account) return refused('ACCOUNT_UNKNOWN', 'account');
    if (id === by) return refused('OWN_ACCOUNT', 'account');
    if (account.role === 'admin' && (await otherAdmins(db, id)) === 0) return refused('LAST_ADMIN', 'account');
    const now = gate.now();
    await setDisabled(db, id, now.toISOString());
    await endSessions(db, id);
    await dropLinks(db, id);
    await dropTokens(db, id);
    await noteEvent(db, now, id, 'disabled', { by });
    return done(null);
  });
}

/** Opens an account again; its owner signs in with what she had. */
export async function enableAccount(gate: Gate, id: string, by?: string): Promise<Outcome<null>> {
  return gate.database.write(async (db) => {
    if (!(await accountById(db, id))) return refused('ACCOUNT_UNKNOWN', 'account');
    await setDisabled(db, id, null);
    await noteEvent(db, gate.now(), id, 'enabled', { by });
    return done(null);
  });
}
