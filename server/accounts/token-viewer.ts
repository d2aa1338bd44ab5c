import type { Action, SignedIn } from '../domain/roles.js';
import { hashOf } from './bearer.js';
import type { Gate } from './gate.js';
import { TOKEN_PREFIX } from './make-token.js';
import { noteTokenUse, tokenByHash } from './token.store.js';

/** Whose token a header Authorization holds; undefined where it holds none that opens anything. */
export async function viewerWithBearer(gate: Gate, authorization: string): Promise<SignedIn | undefined> {
  const [, token] = /^Bearer ([\w-]{20,100})$/i.exec(authorization) ?? [];
  if (!token?.startsWith(TOKEN_PREFIX)) return undefined;
  const now = gate.now().toISOString();
  const row = await tokenByHash(gate.database, hashOf(token), now);
  if (!row) return undefined;
  const day = now.slice(0, 10);
  if (row.used_on !== day) await gate.database.write((db) => noteTokenUse(db, row.id, day));
  return {
    is: 'account',
    id: row.account_id,
    email: row.email,
    publicName: row.public_name ?? undefined,
    role: row.role,
    scopes: JSON.parse(row.scopes) as Action[],
    secondFactorAt: row.second_factor_at === null ? undefined : new Date(row.second_factor_at),
    isFresh: false,
    sessionId: row.id,
  };
}
