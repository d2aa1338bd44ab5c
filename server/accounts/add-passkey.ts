import { refused, type Outcome } from '../domain/outcome.js';
import type { SignedIn } from '../domain/roles.js';
import { noteEvent } from './event.store.js';
import { addFactor, type NewFactor } from './add-factor.js';
import { insertPasskey, passkeyById } from './factor.store.js';
import type { Gate } from './gate.js';
import { readNewPasskey } from './passkeys.js';

const LONGEST_LABEL = 80;

/** Keeps a passkey that the viewer's browser has just made. */
export async function addPasskey(
  gate: Gate,
  viewer: SignedIn,
  given: { readonly response: string; readonly label: string; readonly ownOrigin: string },
): Promise<Outcome<NewFactor>> {
  const made = await readNewPasskey(gate, given.ownOrigin, viewer.sessionId, given.response);
  if (!made) return refused('PASSKEY_NOT_MADE', 'passkey');
  const label = given.label.replaceAll(/\p{C}/gu, '').trim().slice(0, LONGEST_LABEL);
  return gate.database.write(async (db) => {
    if (await passkeyById(db, made.id)) return refused('PASSKEY_NOT_MADE', 'passkey');
    const now = gate.now();
    return addFactor(gate, db, viewer, async () => {
      await insertPasskey(db, { ...made, account_id: viewer.id, label, made_at: now.toISOString(), used_at: null });
      await noteEvent(db, now, viewer.id, 'passkey-added', { detail: label });
    });
  });
}
