import type { Database } from '../../persistence/database.js';
import { bytesAddedBy, capturesById, insertCapture, type Capture } from './capture.store.js';
import { extractApart } from './extract-apart.js';
import { mediaTypeOf, refuseCapture, type Judged } from './media.js';
import type { Vault } from './vault.js';

/** A file as somebody hands it in. */
export interface Upload {
  readonly bytes: Buffer;
  /** What it is said to be. */
  readonly mediaType: string;
  readonly url?: string;
  /** The account that hands it in. */
  readonly by: string;
}

const MOST_BYTES = 1024 * 1024 * 1024;

/**
 * Keeps a file as evidence: the original as it came, a copy without hidden data, and its text. The same file handed in again is the
 * capture that is there. Nobody but editors sees it before something that cites it is published.
 */
export async function keepCapture(database: Database, vault: Vault, upload: Upload, now = new Date()): Promise<Judged<Capture>> {
  const type = await mediaTypeOf(upload.bytes, upload.mediaType);
  if (!type.ok) return type;
  const used = await bytesAddedBy(database, upload.by);
  if (used + upload.bytes.length > MOST_BYTES) return refuseCapture('CAPTURE_QUOTA', { used, most: MOST_BYTES });
  const read = await extractApart(upload.bytes, type.value);
  if (!read.ok) return read;
  const { text, copy, copyType } = read.value;
  const capture: Capture = {
    id: await vault.put(upload.bytes),
    mediaType: type.value,
    size: upload.bytes.length,
    copyId: await vault.put(copy),
    copyType,
    text: text.replaceAll('\0', ''),
    takenAt: now.toISOString(),
    url: upload.url ?? null,
    addedBy: upload.by,
  };
  return database.write(async (db) => {
    const [known] = await capturesById(db, [capture.id]);
    if (!known) await insertCapture(db, capture);
    return { ok: true, value: known ?? capture };
  });
}
