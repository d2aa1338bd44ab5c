import { randomUUID } from 'node:crypto';
import type { Statements, Transaction } from '../persistence/database.js';
import { insertRows } from '../persistence/insert.js';
import { sql } from '../persistence/sql.js';

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

/** Counts events, so that those of one moment stand in the order in which they happened. */
let sequence = 0;

function newEventId(): string {
  sequence += 1;
  return `${String(sequence).padStart(12, '0')}-${randomUUID()}`;
}

/** Notes what happened. `by` is somebody else than the owner; `detail` a word or two: a role, a label. */
export const noteEvent = (
  db: Transaction,
  now: Date,
  account: string | null,
  kind: EventKind,
  { by, detail }: { readonly by?: string | undefined; readonly detail?: string | undefined } = {},
): Promise<void> =>
  insertRows(db, 'security_event', [
    { id: newEventId(), account_id: account, at: now.toISOString(), kind, by_account: by ?? null, detail: detail ?? null },
  ]);

export interface EventRow {
  readonly id: string;
  readonly account_id: string | null;
  readonly at: string;
  readonly kind: EventKind;
  /** The e-mail address of the admin who did it. */
  readonly by_email: string | null;
  readonly detail: string | null;
}

export const eventsOf = (db: Statements, account: string, limit: number): Promise<EventRow[]> =>
  db.rows(
    sql`select security_event.*, admin.email as by_email from security_event
      left join account as admin on admin.id = security_event.by_account
      where security_event.account_id = ${account} order by security_event.at desc, security_event.id desc limit ${limit}`,
  );
