import { done, refused, type Outcome } from '../domain/outcome.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { takeToken } from './token.store.js';

/** Revokes a token of an account: its owner by the list, or a script the one that it holds. */
export async function revokeToken(gate: Gate, account: string, token: string): Promise<Outcome<null>> {
  return gate.database.write(async (db) => {
    const revoked = await takeToken(db, account, token);
    if (!revoked) return refused('TOKEN_UNKNOWN', 'token');
    await noteEvent(db, gate.now(), account, 'token-revoked', { detail: revoked.label });
    return done(null);
  });
}
