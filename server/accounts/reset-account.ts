import { done, refused, type Outcome } from '../domain/outcome.js';
import { accountById } from './account.store.js';
import type { Gate } from './gate.js';
import { makeLink } from './make-link.js';

/**
 * Makes a new one-time link for somebody who has lost her password. A second factor that she has is still asked for; only with
 * `renewsFactors` does the link let her begin anew.
 */
export async function resetAccount(
  gate: Gate,
  id: string,
  options: { readonly by?: string; readonly renewsFactors?: boolean } = {},
): Promise<Outcome<string>> {
  return gate.database.write(async (db) => {
    const account = await accountById(db, id);
    if (!account) return refused('ACCOUNT_UNKNOWN', 'account');
    if (account.disabled_at !== null) return refused('ACCOUNT_DISABLED', 'account', { email: account.email });
    return done(await makeLink(gate, db, id, options));
  });
}
