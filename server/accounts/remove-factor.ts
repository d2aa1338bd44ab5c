import { done, refused, type Outcome } from '../domain/outcome.js';
import { needsSecondFactor, type SignedIn } from '../domain/roles.js';
import type { Transaction } from '../persistence/database.js';
import { noteEvent } from './event.store.js';
import { dropAuthenticators, dropPasskey, dropRecoveryCodes, factorsOf, hasFactor } from './factor.store.js';
import type { Gate } from './gate.js';
import { endOtherSessions } from './session.store.js';

/** Takes the authenticator app away. */
export const removeAuthenticator = (gate: Gate, viewer: SignedIn): Promise<Outcome<null>> =>
  remove(gate, viewer, 'authenticators', async (db) => {
    if (!(await dropAuthenticators(db, viewer.id))) return false;
    await noteEvent(db, gate.now(), viewer.id, 'authenticator-removed');
    return true;
  });

/** Takes a passkey away. */
export const removePasskey = (gate: Gate, viewer: SignedIn, passkey: string): Promise<Outcome<null>> =>
  remove(gate, viewer, 'passkeys', async (db) => {
    const dropped = await dropPasskey(db, viewer.id, passkey);
    if (dropped) await noteEvent(db, gate.now(), viewer.id, 'passkey-removed', { detail: dropped.label });
    return dropped !== undefined;
  });

/** The last factor of a role that needs one stays. With the last of another role go its recovery codes, and all other sessions. */
async function remove(
  gate: Gate,
  { id, role, sessionId }: SignedIn,
  kind: 'authenticators' | 'passkeys',
  drop: (db: Transaction) => Promise<boolean>,
): Promise<Outcome<null>> {
  return gate.database.write(async (db) => {
    const factors = await factorsOf(db, id);
    const left = { ...factors, [kind]: Math.max(0, factors[kind] - 1) };
    if (needsSecondFactor(role) && !hasFactor(left)) return refused('LAST_FACTOR', kind);
    if (!(await drop(db))) return refused('FACTOR_UNKNOWN', kind);
    if (!hasFactor(left)) await dropRecoveryCodes(db, id);
    await endOtherSessions(db, id, sessionId);
    return done(null);
  });
}
