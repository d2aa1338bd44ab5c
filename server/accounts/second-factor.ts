import type { Transaction } from '../persistence/database.js';
import { stepOfCode } from './authenticator.js';
import { noteEvent } from './event.store.js';
import { authenticatorsOf, takeRecoveryCode, useStep } from './factor.store.js';
import type { Gate } from './gate.js';
import { recoveryMark } from './recovery-codes.js';

/** Uses up a code of the account's app, or one of its recovery codes. False where it is none, or was used before. */
export async function takeCode(gate: Gate, db: Transaction, account: string, given: string): Promise<boolean> {
  const code = given.replaceAll(/[\s-]/g, '');
  const now = gate.now();
  for (const { id, secret, confirmed_at: confirmed } of await authenticatorsOf(db, account)) {
    const step = confirmed === null ? undefined : stepOfCode(gate.keys.open('authenticator', secret), code, now);
    if (step !== undefined) return useStep(db, id, step);
  }
  const recovered = await takeRecoveryCode(db, account, recoveryMark(gate, account, code));
  if (recovered) await noteEvent(db, now, account, 'recovery-code-used');
  return recovered;
}
