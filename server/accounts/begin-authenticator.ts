import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../domain/roles.js';
import { newAuthenticatorSecret } from './authenticator.js';
import { dropUnconfirmed, insertAuthenticator } from './factor.store.js';
import type { Gate } from './gate.js';

/** Makes a secret for an app. It opens nothing until a code shows that the app holds it. */
export async function beginAuthenticator(gate: Gate, { id }: SignedIn): Promise<void> {
  await gate.database.write(async (db) => {
    await dropUnconfirmed(db, id);
    await insertAuthenticator(db, {
      id: randomUUID(),
      account_id: id,
      secret: gate.keys.seal('authenticator', newAuthenticatorSecret()),
      made_at: gate.now().toISOString(),
      confirmed_at: null,
      last_step: 0,
    });
  });
}
