import { addressOf, allKinds } from '../model/index.js';
import type { Statements } from '../persistence/database.js';
import { addressDigest, erasedIn } from '../registry/erased.store.js';

/** True where something stood at an address (without its language) and was erased. */
export async function wasErased(db: Statements, path: string): Promise<boolean> {
  const [, place = '', ...rest] = path.split('/').map(decodeURIComponent);
  const [id, further] = rest;
  if (id === undefined || (further !== undefined && further !== 'history')) return false;
  if (place === 'sources') return (await erasedIn(db, 'source', addressDigest('source', id))) !== undefined;
  const kind = allKinds().find((each) => addressOf(each) === place);
  return kind !== undefined && (await erasedIn(db, 'record', addressDigest(kind.name, id))) !== undefined;
}
