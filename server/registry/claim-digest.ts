import { createHash } from 'node:crypto';
import type { Claim } from '../domain/claim.js';

/** SHA-256 over a claim's content, its keys in order: two claims are the same where their digests are. */
export const claimDigest = (claim: Claim): string => createHash('sha256').update(canonicalJson(claim)).digest('hex');

/** JSON with the keys of every object in order (after RFC 8785, for the plain data that is kept here). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`)
    .join(',')}}`;
}
