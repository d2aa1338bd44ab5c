import { done, refused, type Outcome } from '../domain/outcome.js';
import type { SignedIn } from '../domain/roles.js';
import { factorsOf, hasFactor } from './factor.store.js';
import type { Gate } from './gate.js';
import { makeRecoveryCodes } from './recovery-codes.js';

/** Puts new recovery codes in the place of all earlier ones. */
export async function renewRecoveryCodes(gate: Gate, { id }: SignedIn): Promise<Outcome<readonly string[]>> {
  return gate.database.write(async (db) => {
    if (!hasFactor(await factorsOf(db, id))) return refused('NO_FACTOR', 'recovery');
    return done(await makeRecoveryCodes(gate, db, id));
  });
}
