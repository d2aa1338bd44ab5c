import { randomInt } from 'node:crypto';
import type { Transaction } from '../persistence/database.js';
import { noteEvent } from './event.store.js';
import { replaceRecoveryCodes } from './factor.store.js';
import type { Gate } from './gate.js';

const HOW_MANY = 10;
const LENGTH = 12;
/** No letter or digit that is taken for another. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Makes new recovery codes in place of all earlier ones (59 bits each), and answers them as they are shown, this once. */
export async function makeRecoveryCodes(gate: Gate, db: Transaction, account: string): Promise<readonly string[]> {
  const codes = Array.from({ length: HOW_MANY }, () => Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''));
  await replaceRecoveryCodes(
    db,
    account,
    codes.map((code) => recoveryMark(gate, account, code)),
  );
  await noteEvent(db, gate.now(), account, 'recovery-codes-made');
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'));
}

/** What is kept of a code: short as it is, only who has the key could try them all. */
export const recoveryMark = (gate: Gate, account: string, code: string): string => gate.keys.mark('recovery', account, code.toLowerCase());
