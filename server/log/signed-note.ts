import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';

/** Notes signed with Ed25519, after https://c2sp.org/signed-note: the text ends in a newline, then an empty line, then signatures. */

/** Whose signature it is and how it is checked. */
export interface NoteKey {
  readonly name: string;
  /** The first four bytes of the hash over name, kind of signature and public key. */
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

export interface NoteSigner extends NoteKey {
  readonly privateKey: KeyObject;
}

// The kind of signature, as the specification numbers them.
const ED25519 = Buffer.of(1);
// What stands before the 32 bytes of a key in its DER form (RFC 8410).
const PUBLIC_DER = Buffer.from('302a300506032b6570032100', 'hex');
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');
const PRIVATE_MARK = 'PRIVATE+KEY';
const MOST_SIGNATURES = 100;

/** Names are told apart from what stands beside them by spaces and plus signs. */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name);

export function newSigner(name: string): NoteSigner {
  const seed = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(PRIVATE_DER.length);
  return signerOf(name, seed);
}

/** The secret form, as Go's package golang.org/x/mod/sumdb/note writes it. */
export function secretOf(signer: NoteSigner): string {
  const seed = signer.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(PRIVATE_DER.length);
  return [PRIVATE_MARK, signer.name, signer.id.toString('hex'), Buffer.concat([ED25519, seed]).toString('base64')].join('+');
}

/** Reads a secret form; undefined where it is none. */
export function readSigner(secret: string): NoteSigner | undefined {
  const [, name = '', id = '', key = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(secret.trim()) ?? [];
  const bytes = Buffer.from(key, 'base64');
  if (!isKeyName(name) || bytes.length !== 33 || bytes[0] !== ED25519[0]) return undefined;
  const signer = signerOf(name, bytes.subarray(1));
  return signer.id.toString('hex') === id ? signer : undefined;
}

/** The public form: name, id and key in a line. */
export function verifierKey({ name, id, publicKey }: NoteKey): string {
  return [name, id.toString('hex'), Buffer.concat([ED25519, rawOf(publicKey)]).toString('base64')].join('+');
}

/** Reads a public form; undefined where it is none. */
export function readVerifierKey(text: string): NoteKey | undefined {
  const [, name = '', id = '', key = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(key, 'base64');
  if (!isKeyName(name) || bytes.length !== 33 || bytes[0] !== ED25519[0]) return undefined;
  const known = keyOf(name, createPublicKey({ key: Buffer.concat([PUBLIC_DER, bytes.subarray(1)]), format: 'der', type: 'spki' }));
  return known.id.toString('hex') === id ? known : undefined;
}

export function signNote(text: string, { name, id, privateKey }: NoteSigner): string {
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]).toString('base64');
  return `${text}\n— ${name} ${signature}\n`;
}

/** The text of a note if the key has signed it. Signatures of others are passed over; a wrong one in the key's name spoils the note. */
export function openNote(note: string, key: NoteKey): string | undefined {
  const end = note.lastIndexOf('\n\n');
  const [text, lines] = [note.slice(0, end + 1), note.slice(end + 2)];
  // eslint-disable-next-line no-control-regex -- the specification forbids them
  if (end < 0 || !lines.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(note)) return undefined;
  const signatures = lines.slice(0, -1).split('\n');
  if (signatures.length > MOST_SIGNATURES) return undefined;
  const read = signatures.map((line) => /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line));
  const given = read.map((match) => ({ name: match?.[1], text: match?.[2] ?? '', bytes: Buffer.from(match?.[2] ?? '', 'base64') }));
  if (read.includes(null) || given.some((each) => each.bytes.toString('base64') !== each.text)) return undefined;
  const own = given.filter(({ name, bytes }) => name === key.name && bytes.subarray(0, 4).equals(key.id));
  const proven = own.length > 0 && own.every(({ bytes }) => verify(null, Buffer.from(text), key.publicKey, bytes.subarray(4)));
  return proven ? text : undefined;
}

function signerOf(name: string, seed: Buffer): NoteSigner {
  const privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' });
  return { ...keyOf(name, createPublicKey(privateKey)), privateKey };
}

function keyOf(name: string, publicKey: KeyObject): NoteKey {
  const whole = Buffer.concat([Buffer.from(`${name}\n`), ED25519, rawOf(publicKey)]);
  return { name, id: createHash('sha256').update(whole).digest().subarray(0, 4), publicKey };
}

const rawOf = (publicKey: KeyObject): Buffer => publicKey.export({ type: 'spki', format: 'der' }).subarray(PUBLIC_DER.length);
