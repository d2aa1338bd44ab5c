import { done, refused, type Outcome } from '../domain/outcome.js';
import { accountById } from './account.store.js';
import { hashOf } from './bearer.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { takeLink } from './link.store.js';
import { startSession, type Arrival } from './session.js';

/** Exchanges a one-time link for a session in which a password may be chosen, and nothing else. */
export async function useLink(gate: Gate, token: string, device: string): Promise<Outcome<Arrival>> {
  return gate.database.write(async (db) => {
    const now = gate.now();
    const link = await takeLink(db, hashOf(token), now.toISOString());
    if (!link) return refused('LINK_ENDED', 'link');
    const account = await accountById(db, link.account_id);
    if (!account) return refused('LINK_ENDED', 'link');
    await noteEvent(db, now, account.id, 'link-used');
    const renewsFactors = link.renews_factors === 1;
    return done(await startSession(gate, db, { account: account.id, email: account.email, stage: 'setup', device, renewsFactors }));
  });
}
