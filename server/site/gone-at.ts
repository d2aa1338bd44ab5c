import { addressOf, allKinds } from '../model/index.js';
import type { Statements } from '../persistence/database.js';
import { addressDigest, erasedIn } from '../registry/erased.store.js';
import { formerRecord } from '../registry/registry.store.js';

/** What became of something that once had an address of its own. */
export type Gone = 'erased' | 'withdrawn';

/** What became of what stood at an address (without its language); undefined where nothing ever did, as of a revision. */
export async function goneAt(db: Statements, path: string, revision: number): Promise<Gone | undefined> {
  const [, place = '', id, further] = path.split('/').map(decodeURIComponent);
  if (id === undefined || (further !== undefined && further !== 'history')) return undefined;
  if (place === 'sources') return (await erasedIn(db, 'source', addressDigest('source', id))) === undefined ? undefined : 'erased';
  const kind = allKinds().find((each) => addressOf(each) === place);
  if (!kind) return undefined;
  if ((await erasedIn(db, 'record', addressDigest(kind.name, id))) !== undefined) return 'erased';
  return (await formerRecord(db, kind.name, id, revision)) ? 'withdrawn' : undefined;
}
