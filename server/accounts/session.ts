import { randomUUID } from 'node:crypto';
import { FRESH_MINUTES, type SignedIn, type Viewer } from '../domain/roles.js';
import type { Transaction } from '../persistence/database.js';
import { hashOf, newBearer } from './bearer.js';
import { newDeviceMark } from './device.js';
import type { Gate } from './gate.js';
import { insertSession, noteUse, sessionByToken, type OwnedSession } from './session.store.js';
import { after, before, IDLE, LASTS, NOTED_EVERY, type Stage } from './times.js';

/** Somebody who has just proved something: what her browser is given, and how far she has come. */
export interface Arrival {
  readonly account: string;
  readonly stage: Stage;
  /** The session's id, which is no secret. */
  readonly id: string;
  /** For the cookie. It is said this once; what is kept is its hash. */
  readonly token: string;
  /** For the cookie by which the browser is known again; only whoever has proved all is given one. */
  readonly device: string | undefined;
}

export interface NewSession {
  readonly account: string;
  readonly email: string;
  readonly stage: Stage;
  /** What the browser says of itself, in a word or two. */
  readonly device: string;
  readonly secondFactorAt?: string | null;
  readonly renewsFactors?: boolean;
}

/** Opens a session under a new token. Whoever has one already gives it up first: a token never gains rights. */
export async function startSession(gate: Gate, db: Transaction, session: NewSession): Promise<Arrival> {
  const now = gate.now();
  const { token, hash } = newBearer();
  const id = randomUUID();
  await insertSession(db, {
    token_hash: hash,
    id,
    account_id: session.account,
    stage: session.stage,
    device: session.device,
    started_at: now.toISOString(),
    seen_at: now.toISOString(),
    expires_at: after(now, LASTS[session.stage]),
    confirmed_at: session.stage === 'open' ? now.toISOString() : null,
    second_factor_at: session.secondFactorAt ?? null,
    renews_factors: session.renewsFactors ? 1 : 0,
  });
  const device = session.stage === 'open' ? newDeviceMark(gate, session.email) : undefined;
  return { account: session.account, stage: session.stage, id, token, device };
}

/** Whoever holds this token of a cookie. What has ended is nobody's. */
export async function viewerWith(gate: Gate, token: string): Promise<Viewer | undefined> {
  const now = gate.now();
  const session = await sessionByToken(gate.database, hashOf(token), now.toISOString(), before(now, IDLE));
  if (!session) return undefined;
  if (session.seen_at < before(now, NOTED_EVERY)) await gate.database.write((db) => noteUse(db, session.id, now.toISOString()));
  return session.stage === 'open' ? signedIn(session, now) : { is: 'arriving', ...ownerOf(session), stage: session.stage };
}

function signedIn(session: OwnedSession, now: Date): SignedIn {
  const { confirmed_at: confirmedAt, second_factor_at: secondFactorAt } = session;
  return {
    is: 'account',
    ...ownerOf(session),
    publicName: session.public_name ?? undefined,
    role: session.role,
    scopes: undefined,
    secondFactorAt: secondFactorAt === null ? undefined : new Date(secondFactorAt),
    isFresh: confirmedAt !== null && confirmedAt > before(now, FRESH_MINUTES * 60_000),
  };
}

const ownerOf = ({ account_id: id, email, id: sessionId }: OwnedSession): { id: string; email: string; sessionId: string } => ({
  id,
  email,
  sessionId,
});
