import { generateSecret, generateURI, verifySync } from 'otplib';

/** How far the two clocks may be apart, in seconds: a code lasts 30. */
const TOLERANCE = 15;

export const newAuthenticatorSecret = (): string => generateSecret();

/** What the app reads from the picture. */
export const authenticatorAddress = (issuer: string, label: string, secret: string): string => generateURI({ issuer, label, secret });

/** The step of time that the code belongs to; undefined where it belongs to none near now. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const found = verifySync({ secret, token: code, epoch: Math.floor(now.getTime() / 1000), epochTolerance: TOLERANCE });
  return found.valid && 'timeStep' in found ? found.timeStep : undefined;
}
