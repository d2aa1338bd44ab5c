import { randomUUID } from 'node:crypto';
import { done, refused, type Outcome } from '../domain/outcome.js';
import { ROLES, type Role } from '../domain/roles.js';
import { accountByEmail, insertAccount } from './account.store.js';
import { readEmail } from './email.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { makeLink } from './make-link.js';

/** Makes an account without a password, and the one-time link with which its owner chooses one. `by` is the admin who asks. */
export async function createAccount(
  gate: Gate,
  given: { readonly email: string; readonly role: string },
  by?: string,
): Promise<Outcome<string>> {
  const email = readEmail(given.email);
  if (email === undefined) return refused('EMAIL_INVALID', 'email');
  const role = readRole(given.role);
  if (!role) return refused('ROLE_UNKNOWN', 'role', { found: given.role.slice(0, 40), roles: ROLES.join(', ') });
  return gate.database.write(async (db) => {
    if (await accountByEmail(db, email)) return refused('EMAIL_TAKEN', 'email');
    const id = randomUUID();
    const now = gate.now();
    await insertAccount(db, { id, email, role, public_name: null, password: null, made_at: now.toISOString(), disabled_at: null });
    await noteEvent(db, now, id, 'account-made', { by, detail: role });
    return done(await makeLink(gate, db, id, { by }));
  });
}

export const readRole = (text: string): Role | undefined => ROLES.find((role) => role === text);
