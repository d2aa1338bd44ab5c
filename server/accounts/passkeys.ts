import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { newChallenge, takeChallenge } from './challenge.js';
import { passkeyById, passkeysOf, type PasskeyRow } from './factor.store.js';
import type { Gate } from './gate.js';

/** What judges passkeys is many modules: a server that meets none does not wait for them when it starts. */
const webauthn = (): Promise<typeof import('@simplewebauthn/server')> => import('@simplewebauthn/server');

/** The name under which authenticators keep passkeys of this site; undefined where browsers have none: for bare addresses. */
function relyingParty(ownOrigin: string): string | undefined {
  const { hostname } = new URL(ownOrigin);
  return /^[\d.]+$|[:[\]]/.test(hostname) ? undefined : hostname;
}

/** What a browser is asked in order to make a passkey, as JSON. */
export async function passkeyCreation(
  gate: Gate,
  ownOrigin: string,
  { id, email, sessionId }: { readonly id: string; readonly email: string; readonly sessionId: string },
): Promise<string | undefined> {
  const rpID = relyingParty(ownOrigin);
  if (rpID === undefined) return undefined;
  const { generateRegistrationOptions } = await webauthn();
  const options = await generateRegistrationOptions({
    rpName: gate.siteName,
    rpID,
    userID: new Uint8Array(Buffer.from(id)),
    userName: email,
    challenge: newChallenge(gate, sessionId),
    attestationType: 'none',
    excludeCredentials: (await passkeysOf(gate.database, id)).map(descriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  return JSON.stringify(options);
}

/** What a browser is asked in order to show a passkey of an account, as JSON; undefined where it has none. */
export async function passkeyRequest(
  gate: Gate,
  ownOrigin: string,
  { id, sessionId }: { readonly id: string; readonly sessionId: string },
): Promise<string | undefined> {
  const rpID = relyingParty(ownOrigin);
  if (rpID === undefined) return undefined;
  const passkeys = await passkeysOf(gate.database, id);
  if (passkeys.length === 0) return undefined;
  const { generateAuthenticationOptions } = await webauthn();
  const options = await generateAuthenticationOptions({
    rpID,
    challenge: newChallenge(gate, sessionId),
    // Beside a password it is the second factor already, whether or not it asks who holds it.
    userVerification: 'preferred',
    allowCredentials: passkeys.map(descriptor),
  });
  return JSON.stringify(options);
}

/** Judges what a browser answers to `passkeyCreation`. */
export async function readNewPasskey(
  gate: Gate,
  ownOrigin: string,
  holder: string,
  given: string,
): Promise<Pick<PasskeyRow, 'id' | 'public_key' | 'counter' | 'transports'> | undefined> {
  const response = readJson(given) as RegistrationResponseJSON | undefined;
  if (!response) return undefined;
  const { verifyRegistrationResponse } = await webauthn();
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(gate, challenge, holder),
    expectedOrigin: ownOrigin,
    expectedRPID: relyingParty(ownOrigin) ?? '',
    requireUserVerification: false,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) return undefined;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { id, public_key: Buffer.from(publicKey).toString('base64url'), counter, transports: JSON.stringify(transports) };
}

/** Judges what a browser answers to `passkeyRequest`: the passkey that was shown, and its new count of uses. */
export async function readShownPasskey(
  gate: Gate,
  ownOrigin: string,
  holder: string,
  given: string,
): Promise<{ readonly passkey: PasskeyRow; readonly counter: number } | undefined> {
  const response = readJson(given) as AuthenticationResponseJSON | undefined;
  const passkey = typeof response?.id === 'string' ? await passkeyById(gate.database, response.id) : undefined;
  if (!response || !passkey) return undefined;
  const { verifyAuthenticationResponse } = await webauthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(gate, challenge, holder),
    expectedOrigin: ownOrigin,
    expectedRPID: relyingParty(ownOrigin) ?? '',
    requireUserVerification: false,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
      counter: passkey.counter,
    },
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified && authenticationInfo ? { passkey, counter: authenticationInfo.newCounter } : undefined;
}

const descriptor = ({ id, transports }: PasskeyRow): { id: string; transports: string[] } => ({
  id,
  transports: JSON.parse(transports) as string[],
});

/** What the browser's script wrote, if it is an object at all; what it holds, the library judges. */
function readJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
