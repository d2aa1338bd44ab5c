import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** Something that lets in whoever holds it, and what is kept of it: enough to know it again, too little to make it. */
export interface Bearer {
  readonly token: string;
  readonly hash: string;
}

/** 256 random bits; a prefix lets scanners find what was published by mistake. */
export function newBearer(prefix = ''): Bearer {
  const token = prefix + randomBytes(BYTES).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** Random tokens need no slow hash: there is nothing to guess. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
