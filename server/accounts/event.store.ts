import { randomUUID } from 'node:crypto';
import type { Transaction } from '../persistence/database.js';
import { insertRows } from '../persistence/insert.js';

/** What is worth telling the owner of an account, or an admin. */
export const EVENTS = [
  'account-made',
  'link-made',
  'link-used',
  'password-set',
  'signed-in',
  'signed-out',
  'sign-in-failed',
  'second-factor-failed',
  'recovery-code-used',
  'recovery-codes-made',
  'authenticator-added',
  'authenticator-removed',
  'passkey-added',
  'passkey-removed',
  'factors-removed',
  'session-ended',
  'token-made',
  'token-revoked',
  'role-changed',
  'disabled',
  'enabled',
  'public-name-changed',
] as const;

export type EventKind = (typeof EVENTS)[number];

/** Notes what happened. `by` is somebody else than the owner; `detail` a word or two: a role, a label. */
export const noteEvent = (
  db: Transaction,
  now: Date,
  account: string | null,
  kind: EventKind,
  { by, detail }: { readonly by?: string | undefined; readonly detail?: string | undefined } = {},
): Promise<void> =>
  insertRows(db, 'security_event', [
    { id: randomUUID(), account_id: account, at: now.toISOString(), kind, by_account: by ?? null, detail: detail ?? null },
  ]);
