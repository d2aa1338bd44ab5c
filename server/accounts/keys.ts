import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../persistence/config.js';

const SECRET_FILE = 'secret';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a key is for: each purpose has one of its own. */
type Purpose = 'attempt' | 'device' | 'challenge' | 'authenticator' | 'recovery';

/** Everything that needs a key of this instance. */
export class Keys {
  constructor(private readonly secret: Buffer) {}

  /** A keyed hash: without the key nobody finds out what it is of, however few possibilities there are. */
  mark(purpose: Purpose, ...parts: readonly string[]): string {
    return createHmac('sha256', this.keyFor(purpose)).update(JSON.stringify(parts)).digest('base64url');
  }

  /** Compares in a time that does not depend on where the two differ. */
  isMark(given: string, purpose: Purpose, ...parts: readonly string[]): boolean {
    const [one, other] = [Buffer.from(given), Buffer.from(this.mark(purpose, ...parts))];
    return one.length === other.length && timingSafeEqual(one, other);
  }

  /** Encrypts what must be read again (AES-256-GCM). */
  seal(purpose: Purpose, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
  }

  open(purpose: Purpose, sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new Error('HABEAS_SECRET, or the file secret in HABEAS_HOME, is not the one that this database was written with', { cause });
    }
  }

  private keyFor(purpose: Purpose): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, Buffer.alloc(0), `habeas ${purpose}`, KEY_BYTES));
  }
}

/** The secret from the environment, else from the file that the first start leaves in HABEAS_HOME. */
export function readSecret({ home, secret }: Config): Buffer {
  if (secret !== undefined) return Buffer.from(secret);
  const file = join(home, SECRET_FILE);
  if (!existsSync(file)) keepNewSecret(file);
  return Buffer.from(readFileSync(file, 'utf8').trim());
}

function keepNewSecret(file: string): void {
  try {
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process has started at the same time and was first.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
