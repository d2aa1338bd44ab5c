import { createHash, createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { openCheckpoint, signCheckpoint } from '../../server/log/checkpoint.js';
import { newSigner, openNote, readSigner, readVerifierKey, secretOf, signNote, verifierKey } from '../../server/log/signed-note.js';

// The example of https://c2sp.org/signed-note.
const KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const TEXT = 'This is an example message.\n';
const NOTE = `${TEXT}
— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

const ROOT = createHash('sha256').update('a root').digest('hex');

describe('a signed note', () => {
  test('is opened by the verifier key of the specification', () => {
    const key = readVerifierKey(KEY)!;
    expect(openNote(NOTE, key)).toBe(TEXT);
    expect(verifierKey(key)).toBe(KEY);
  });

  test.each([
    ['another text', NOTE.replace('example message', 'exemplary message')],
    ['another signature', NOTE.replace('kn8sr', 'kn8ss')],
    ['no signature', `${TEXT}\n`],
    ['no empty line', NOTE.replace('\n\n', '\n')],
    ['the signature of another name alone', NOTE.replace('— example.com/foo', '— example.com/bar')],
    ['a hyphen for the dash', NOTE.replace('—', '-')],
    ['no newline at its end', NOTE.trimEnd()],
    ['a control character', NOTE.replace('an example', 'an\texample')],
    ['a right and a wrong signature of the key', `${NOTE}${NOTE.split('\n')[2]!.replace('kn8sr', 'kn8ss')}\n`],
    ['a line among the signatures that is none', `${NOTE}one more thing\n`],
  ])('is refused with %s', (_, note) => {
    expect(openNote(note, readVerifierKey(KEY)!)).toBeUndefined();
  });

  test('may carry the signatures of others', () => {
    const witness = newSigner('witness.example/w1');
    const cosigned = `${NOTE}${signNote(TEXT, witness).split('\n')[2]!}\n`;
    expect(openNote(cosigned, readVerifierKey(KEY)!)).toBe(TEXT);
    expect(openNote(cosigned, witness)).toBe(TEXT);
  });

  test.each([
    ['nothing', ''],
    ['another id', KEY.replace('530d903a', '530d903b')],
    ['another kind of signature', KEY.replace('+Aeky', '+Auky')],
    ['a key that is too short', KEY.slice(0, -4)],
    ['a space in its name', KEY.replace('example.com', 'example com')],
  ])('has no verifier key with %s', (_, key) => {
    expect(readVerifierKey(key)).toBeUndefined();
  });

  test('has a secret key that can be written down and read again', () => {
    const signer = newSigner('habeas.example/log');
    const again = readSigner(`${secretOf(signer)}\n`)!;
    expect(signNote(TEXT, again)).toBe(signNote(TEXT, signer));
    expect(verifierKey(again)).toBe(verifierKey(signer));
    expect(readSigner(secretOf(signer).replace('habeas', 'habeat'))).toBeUndefined();
    expect(readSigner(KEY)).toBeUndefined();
  });
});

describe('a checkpoint', () => {
  const signer = newSigner('habeas.example/log');

  test('has the lines of the specification, and a signature that any Ed25519 library checks', () => {
    const note = signCheckpoint({ origin: signer.name, size: 42, root: ROOT }, signer);
    const [origin, size, root, empty, signature = '', ...rest] = note.split('\n');
    expect([origin, size, root, empty, rest]).toEqual(['habeas.example/log', '42', Buffer.from(ROOT, 'hex').toString('base64'), '', ['']]);
    const [, name, , raw = ''] = /^([^+]+)\+([^+]+)\+(\S+)$/.exec(verifierKey(signer))!;
    const key = Buffer.from(raw, 'base64');
    const id = createHash('sha256')
      .update(Buffer.concat([Buffer.from(`${name}\n`), key]))
      .digest()
      .subarray(0, 4);
    const bytes = Buffer.from(signature.replace('— habeas.example/log ', ''), 'base64');
    expect([key[0], bytes.subarray(0, 4)]).toEqual([1, id]);
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key.subarray(1)]);
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    expect(verify(null, Buffer.from(`${origin}\n${size}\n${root}\n`), publicKey, bytes.subarray(4))).toBe(true);
  });

  test('reads back as it was signed, and not once a character of it is another', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(), (size, place) => {
        const checkpoint = { origin: signer.name, size, root: ROOT };
        const note = signCheckpoint(checkpoint, signer);
        expect(openCheckpoint(note, signer)).toEqual(checkpoint);
        const at = place % note.length;
        const other = note[at] === 'x' ? 'y' : 'x';
        expect(openCheckpoint(note.slice(0, at) + other + note.slice(at + 1), signer)).toBeUndefined();
      }),
    );
  });

  test.each([
    ['a size with a leading zero', `o\n01\n${Buffer.from(ROOT, 'hex').toString('base64')}\n`],
    ['a size beyond what can be counted', `o\n9007199254740993\n${Buffer.from(ROOT, 'hex').toString('base64')}\n`],
    ['a root of another length', `o\n1\n${Buffer.from(ROOT, 'hex').subarray(1).toString('base64')}\n`],
    ['no root', 'o\n1\n'],
  ])('is refused with %s, whoever signed it', (_, text) => {
    expect(openCheckpoint(signNote(text, signer), signer)).toBeUndefined();
  });

  test('may carry further lines', () => {
    const text = `o\n1\n${Buffer.from(ROOT, 'hex').toString('base64')}\nrevision 3\n`;
    expect(openCheckpoint(signNote(text, signer), signer)).toEqual({ origin: 'o', size: 1, root: ROOT });
  });
});
