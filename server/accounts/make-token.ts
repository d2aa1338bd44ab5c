import { randomUUID } from 'node:crypto';
import { done, refused, type Outcome } from '../domain/outcome.js';
import { may, SCOPES, type Action, type SignedIn } from '../domain/roles.js';
import { newBearer } from './bearer.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';
import { after } from './times.js';
import { insertToken, tokensOf } from './token.store.js';

/** Secret scanners know a token by this. */
export const TOKEN_PREFIX = 'habeas_';

/** For how many days a token may be made. */
export const TOKEN_DAYS = [7, 30, 90, 365] as const;

const MOST = 20;
const LONGEST_LABEL = 80;
const DAY = 86_400_000;

export interface TokenWish {
  readonly label: string;
  readonly scopes: readonly string[];
  readonly days: string;
}

/** What somebody may make tokens for: never more than she may do herself. */
export const scopesFor = (viewer: SignedIn): readonly Action[] => SCOPES.filter((action) => may(viewer, action));

/** Makes a token for a script and answers it, this once. What it may do is decided anew at every use: never more than its owner may. */
export async function makeToken(gate: Gate, viewer: SignedIn, wish: TokenWish): Promise<Outcome<string>> {
  const label = wish.label.replaceAll(/\p{C}/gu, '').trim();
  if (label === '' || label.length > LONGEST_LABEL) return refused('TOKEN_LABEL_INVALID', 'label', { longest: LONGEST_LABEL });
  const offered = scopesFor(viewer);
  const scopes = offered.filter((action) => wish.scopes.includes(action));
  if (scopes.length === 0 || scopes.length !== new Set(wish.scopes).size) return refused('TOKEN_SCOPES_INVALID', 'scope');
  const days = TOKEN_DAYS.find((each) => String(each) === wish.days);
  if (days === undefined) return refused('TOKEN_DAYS_INVALID', 'days');
  return gate.database.write(async (db) => {
    const now = gate.now();
    if ((await tokensOf(db, viewer.id, now.toISOString())).length >= MOST) return refused('TOKENS_TOO_MANY', 'label', { most: MOST });
    const { token, hash } = newBearer(TOKEN_PREFIX);
    await insertToken(db, {
      token_hash: hash,
      id: randomUUID(),
      account_id: viewer.id,
      label,
      scopes: JSON.stringify(scopes),
      made_at: now.toISOString(),
      expires_at: after(now, days * DAY),
      second_factor_at: viewer.secondFactorAt?.toISOString() ?? null,
      used_on: null,
    });
    await noteEvent(db, now, viewer.id, 'token-made', { detail: label });
    return done(token);
  });
}
