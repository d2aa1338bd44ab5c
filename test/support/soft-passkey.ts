import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HOLDS_CREDENTIAL = 0x40;

const sha256 = (of: string | Buffer): Buffer => createHash('sha256').update(of).digest();
const inBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

export interface Ceremony {
  /** What the server wrote down for the browser. */
  readonly options: string | undefined;
  readonly origin: string;
  /** Taken from the origin, as browsers do, unless it is given. */
  readonly rpId?: string;
}

/** An authenticator in software (WebAuthn Level 3, ES256, attestation “none”), so that every wrong answer can be given as well. */
export class SoftPasskey {
  readonly id = randomBytes(16);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  /** The next count of uses that it tells; many authenticators always tell 0. */
  constructor(public counter = 1) {}

  /** What a browser answers to `passkeyCreation`. */
  create({ options, origin, rpId }: Ceremony): string {
    const client = this.client('webauthn.create', options, origin);
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    );
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key]);
    const authData = Buffer.concat([this.head(rpId ?? new URL(origin).hostname, HOLDS_CREDENTIAL), credential]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]),
    );
    return this.answer({ clientDataJSON: inBase64(client), attestationObject: inBase64(attestation), transports: ['internal'] });
  }

  /** What a browser answers to `passkeyRequest`. */
  show({ options, origin, rpId }: Ceremony): string {
    const client = this.client('webauthn.get', options, origin);
    const authData = this.head(rpId ?? new URL(origin).hostname, 0);
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), this.keys.privateKey);
    return this.answer({ clientDataJSON: inBase64(client), authenticatorData: inBase64(authData), signature: inBase64(signature) });
  }

  private client(type: string, options: string | undefined, origin: string): Buffer {
    if (options === undefined) throw new Error('the server asks for no passkey');
    const { challenge } = JSON.parse(options) as { readonly challenge: string };
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private head(rpId: string, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(rpId), Buffer.from([flags | USER_PRESENT | USER_VERIFIED]), counter]);
  }

  private answer(response: Readonly<Record<string, string | string[]>>): string {
    const id = inBase64(this.id);
    return JSON.stringify({ id, rawId: id, type: 'public-key', response, clientExtensionResults: {} });
  }
}
