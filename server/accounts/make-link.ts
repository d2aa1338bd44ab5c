import type { Transaction } from '../persistence/database.js';
import { newBearer } from './bearer.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { dropLinks, insertLink } from './link.store.js';
import { after, LINK_LASTS } from './times.js';

/** Makes the one link that an account may have; an earlier one no longer opens anything. Answers its token. */
export async function makeLink(
  gate: Gate,
  db: Transaction,
  account: string,
  { by, renewsFactors = false }: { readonly by?: string | undefined; readonly renewsFactors?: boolean } = {},
): Promise<string> {
  const now = gate.now();
  const { token, hash } = newBearer();
  await dropLinks(db, account);
  await insertLink(db, {
    token_hash: hash,
    account_id: account,
    made_at: now.toISOString(),
    expires_at: after(now, LINK_LASTS),
    renews_factors: renewsFactors ? 1 : 0,
  });
  await noteEvent(db, now, account, 'link-made', { by });
  return token;
}
