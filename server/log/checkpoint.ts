import { openNote, signNote, type NoteKey, type NoteSigner } from './signed-note.js';

/** The head of the log's tree at a size, after https://c2sp.org/tlog-checkpoint. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** The tree's root as hex. */
  readonly root: string;
}

export const signCheckpoint = ({ origin, size, root }: Checkpoint, signer: NoteSigner): string =>
  signNote(`${origin}\n${size}\n${inBase64(root)}\n`, signer);

/** The checkpoint in a note; undefined unless the key has signed it and it is well formed. Lines after the third are passed over. */
export function openCheckpoint(note: string, key: NoteKey): Checkpoint | undefined {
  const [, origin, size, root] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*$/.exec(openNote(note, key) ?? '') ?? [];
  if (origin === undefined || size === undefined || root === undefined || !Number.isSafeInteger(Number(size))) return undefined;
  const hash = Buffer.from(root, 'base64').toString('hex');
  return inBase64(hash) === root ? { origin, size: Number(size), root: hash } : undefined;
}

/** Hashes are kept as hex, and written as base64 where the specifications ask for it. */
export const inBase64 = (hash: string): string => Buffer.from(hash, 'hex').toString('base64');
