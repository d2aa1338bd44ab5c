import { done, refused, type Outcome } from '../domain/outcome.js';
import type { SignedIn } from '../domain/roles.js';
import { isNameTaken, setPublicName } from './account.store.js';
import { noteEvent } from './event.store.js';
import type { Gate } from './gate.js';

const LONGEST = 80;

/** Sets what the public log calls somebody from now on; with an empty name, only her role is told. Nobody takes another's name. */
export async function chooseName(gate: Gate, { id }: SignedIn, given: string): Promise<Outcome<null>> {
  const name = given.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (name.length > LONGEST || /\p{C}/u.test(name)) return refused('NAME_INVALID', 'name', { longest: LONGEST });
  return gate.database.write(async (db) => {
    if (name !== '' && (await isNameTaken(db, id, name))) return refused('NAME_TAKEN', 'name');
    await setPublicName(db, id, name === '' ? null : name);
    await noteEvent(db, gate.now(), id, 'public-name-changed', { detail: name });
    return done(null);
  });
}
