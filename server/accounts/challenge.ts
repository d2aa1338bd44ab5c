import { randomBytes } from 'node:crypto';
import { countAttempt } from './attempt.store.js';
import type { Gate } from './gate.js';

const NONCE_BYTES = 24;
const LASTS_MINUTES = 10;

/** What a passkey is asked to sign, and for whom: a session, or nobody yet. It is signed itself, so that a page can hold it. */
export function newChallenge(gate: Gate, holder: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const until = gate.now().getTime() + LASTS_MINUTES * 60_000;
  const text = `${nonce}.${until}.${gate.keys.mark('challenge', nonce, String(until), holder)}`;
  return new Uint8Array(Buffer.from(text));
}

/** True for a challenge that this instance gave to this holder a short time ago and that nobody has answered yet; it is used up by that. */
export async function takeChallenge(gate: Gate, challenge: string, holder: string): Promise<boolean> {
  const [nonce = '', until = '', mark = ''] = Buffer.from(challenge, 'base64url').toString().split('.');
  const now = gate.now();
  if (!gate.keys.isMark(mark, 'challenge', nonce, until, holder) || Number(until) <= now.getTime()) return false;
  const key = gate.keys.mark('attempt', 'challenge', nonce);
  const { count } = await gate.database.write((db) => countAttempt(db, key, now, LASTS_MINUTES));
  return count === 1;
}
