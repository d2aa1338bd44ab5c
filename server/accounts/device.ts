import { randomBytes } from 'node:crypto';
import type { Gate } from './gate.js';

const NONCE_BYTES = 16;

/**
 * What a browser keeps of a sign-in, so that it is known again when somebody elsewhere tries passwords of the same account. It opens
 * nothing, and says nothing of the account to who finds it. (OWASP: Slow Down Online Guessing Attacks with Device Cookies.)
 */
export function newDeviceMark(gate: Gate, email: string): string {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  return `${nonce}.${gate.keys.mark('device', nonce, email)}`;
}

/** The device's name where its mark is genuine and of this account. */
export function deviceIn(gate: Gate, mark: string | undefined, email: string): string | undefined {
  const [nonce = '', signature = ''] = (mark ?? '').split('.');
  return gate.keys.isMark(signature, 'device', nonce, email) ? nonce : undefined;
}
