// Checks the log of a Habeas instance with nothing of its code: node example-verifier.mjs https://habeas.example [verifier key]
// What is hashed and signed is written down in README.md beside this file.
import { createHash, createPublicKey, verify } from 'node:crypto';

const [origin, pinned] = process.argv.slice(2);
const get = async (path) => (await fetch(new URL(path, origin))).text();
const sha256 = (...parts) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();
const demand = (holds, what) => {
  if (!holds) throw new Error(what);
};

// The signature: name+id+base64(0x01 and the key) signs everything up to the empty line.
const vkey = pinned ?? (await get('/log/key')).trim();
const [, name, id, key] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(vkey);
const publicKey = createPublicKey({
  key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'base64').subarray(1).toString('base64url') },
  format: 'jwk',
});
const [text, line] = (await get('/log/checkpoint')).split('\n\n');
const signature = Buffer.from(line.trim().split(' ')[2], 'base64');
demand(line.startsWith(`— ${name} `) && signature.subarray(0, 4).toString('hex') === id, 'signed by another key');
demand(verify(null, Buffer.from(`${text}\n`), publicKey, signature.subarray(4)), 'the signature is wrong');
const [, size, root] = text.split('\n');

// The entries: each operation by its digest, each revision by its hash and by the one before it.
const subtrees = [];
let revision;
let previous = '0'.repeat(64);
for (let from = 0; from < Number(size);) {
  const { to, entries } = JSON.parse(await get(`/log/entries?from=${from}&to=${size}`));
  for (const { leaf, payload, salt } of entries) {
    const said = JSON.parse(leaf);
    if ('number' in said) revision = { ...said, digests: [] };
    else revision.digests.push(said.digest);
    if (payload) demand(sha256(`${salt}\n${payload}`).toString('hex') === said.digest, `operation ${leaf} has another text`);
    if (revision.digests.length === revision.operations) {
      const { digests, hash, ...head } = revision;
      const sorted = Object.fromEntries(Object.entries({ ...head, operations: digests }).sort(([a], [b]) => (a < b ? -1 : 1)));
      demand(
        head.previous_hash === previous && sha256(JSON.stringify(sorted)).toString('hex') === hash,
        `revision ${head.number} is broken`,
      );
      previous = hash;
    }
    // The tree of RFC 6962: two subtrees of one size become one of twice the size.
    let node = { size: 1, hash: sha256([0], leaf) };
    while (subtrees.at(-1)?.size === node.size) node = { size: node.size * 2, hash: sha256([1], subtrees.pop().hash, node.hash) };
    subtrees.push(node);
  }
  from = to;
}
const top = subtrees.map(({ hash }) => hash).reduceRight((right, left) => sha256([1], left, right));
demand(top.toString('base64') === root, 'the entries do not make the root that was signed');
console.log(`${size} entries hold, signed by ${vkey}`);
