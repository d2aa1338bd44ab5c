import type { Release } from '../../domain/release.js';
import type { Statements } from '../../persistence/database.js';
import { proposalsIn } from './proposal.store.js';

/** Sources and archived copies that are accepted and not for everybody yet. */
export interface HeldBack {
  readonly sources: ReadonlyMap<string, Release>;
  readonly captures: ReadonlyMap<string, Release>;
}

export const NOTHING_HELD_BACK: HeldBack = { sources: new Map(), captures: new Map() };

/** What other proposals hold back: a draft must not publish it by another way. */
export async function heldBack(db: Statements, draft: string | undefined): Promise<HeldBack> {
  const kept = (await proposalsIn(db, ['kept'])).filter(({ id }) => id !== draft);
  const sources = kept.flatMap(({ changes, release }) =>
    changes.flatMap((change) => (change.do === 'source' && typeof change.form.id === 'string' ? [[change.form.id, release] as const] : [])),
  );
  const captures = kept.flatMap(({ changes, release }) =>
    changes.flatMap((change) => (change.do === 'capture' ? [[change.capture, release] as const] : [])),
  );
  return { sources: new Map(sources), captures: new Map(captures) };
}
