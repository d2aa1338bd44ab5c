import type { CaptureHead } from '../../domain/claim.js';
import { groupBy } from '../../domain/group-by.js';
import { insertRows } from '../../persistence/insert.js';
import { among, sql } from '../../persistence/sql.js';
import type { Statements, Transaction } from '../../persistence/database.js';
import { standingAt } from '../registry.store.js';
import type { MediaType } from './media.js';

/** An archived copy of what a source said. */
export interface Capture {
  /** SHA-256 of the file as it came. */
  readonly id: string;
  readonly mediaType: MediaType;
  readonly size: number;
  readonly copyId: string;
  readonly copyType: MediaType;
  readonly text: string;
  readonly takenAt: string;
  readonly url: string | null;
  readonly addedBy: string;
}

interface CaptureRow {
  readonly id: string;
  readonly media_type: MediaType;
  readonly size: number;
  readonly copy_id: string;
  readonly copy_type: MediaType;
  readonly text: string;
  readonly taken_at: string;
  readonly url: string | null;
  readonly added_by: string;
}

export async function capturesById(db: Statements, ids: readonly string[]): Promise<readonly Capture[]> {
  const rows = await db.rows<CaptureRow>(
    sql`select capture.* from capture where capture.id ${among(ids)} order by capture.taken_at, capture.id`,
  );
  return rows.map(fromRow);
}

const fromRow = (row: CaptureRow): Capture => ({
  id: row.id,
  mediaType: row.media_type,
  size: row.size,
  copyId: row.copy_id,
  copyType: row.copy_type,
  text: row.text,
  takenAt: row.taken_at,
  url: row.url,
  addedBy: row.added_by,
});

/** How many bytes somebody has added. */
export async function bytesAddedBy(db: Statements, account: string): Promise<number> {
  const [row] = await db.rows<{ sum: number | string | null }>(
    sql`select sum(capture.size) as sum from capture where capture.added_by = ${account}`,
  );
  return Number(row?.sum ?? 0);
}

export const insertCapture = (db: Transaction, capture: Capture): Promise<void> =>
  insertRows(db, 'capture', [
    {
      id: capture.id,
      media_type: capture.mediaType,
      size: capture.size,
      copy_id: capture.copyId,
      copy_type: capture.copyType,
      text: capture.text,
      taken_at: capture.takenAt,
      url: capture.url,
      added_by: capture.addedBy,
    },
  ]);

/** Takes captures out of the database. Answers the files that are theirs alone, by hash. */
export async function deleteCaptures(db: Transaction, ids: readonly string[]): Promise<readonly string[]> {
  const captures = await capturesById(db, ids);
  await db.rows(sql`delete from capture where id ${among(ids)}`);
  const files = [...new Set(captures.flatMap(({ id, copyId }) => [id, copyId]))];
  const used = await db.rows<{ id: string; copy_id: string }>(
    sql`select id, copy_id from capture where id ${among(files)} or copy_id ${among(files)}`,
  );
  return files.filter((file) => !used.some((other) => other.id === file || other.copy_id === file));
}

/** The sources that a capture is a copy of, as of a revision. */
export async function sourcesOfCapture(db: Statements, capture: string, revision: number): Promise<readonly string[]> {
  const rows = await db.rows<{ source_id: string }>(
    sql`select source_capture.source_id from source_capture where source_capture.capture_id = ${capture} and ${standingAt('source_capture', revision)} order by source_capture.source_id`,
  );
  return rows.map((row) => row.source_id);
}

/** The archived copies of a source, as of a revision. */
export async function capturesOfSource(db: Statements, source: string, revision: number): Promise<readonly CaptureHead[]> {
  const rows = await db.rows<Pick<CaptureRow, 'id' | 'media_type' | 'size' | 'taken_at' | 'url'>>(
    sql`select capture.id, capture.media_type, capture.size, capture.taken_at, capture.url from source_capture join capture on capture.id = source_capture.capture_id
      where source_capture.source_id = ${source} and ${standingAt('source_capture', revision)} order by capture.taken_at, capture.id`,
  );
  return rows.map((row) => headOf({ id: row.id, mediaType: row.media_type, size: row.size, takenAt: row.taken_at, url: row.url }));
}

/** True where a capture is published as a copy of a source. */
export const isPublicCapture = async (db: Statements, capture: string, revision: number): Promise<boolean> =>
  (await sourcesOfCapture(db, capture, revision)).length > 0;

/** What the log says of a capture. */
export const headOf = ({
  id,
  mediaType,
  size,
  takenAt,
  url,
}: Pick<Capture, 'id' | 'mediaType' | 'size' | 'takenAt' | 'url'>): CaptureHead => ({
  sha256: id,
  mediaType,
  size,
  takenAt,
  ...(url !== null && { url }),
});

/** The archived texts of sources as of a revision, those of further copies of them too. */
export async function textsOfSources(
  db: Statements,
  sources: ReadonlySet<string>,
  revision: number,
  further: readonly { readonly source: string; readonly capture: string }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (sources.size === 0) return new Map();
  const links = await db.rows<{ source_id: string; capture_id: string }>(
    sql`select source_capture.source_id, source_capture.capture_id from source_capture
      where source_capture.source_id ${among([...sources])} and ${standingAt('source_capture', revision)}`,
  );
  const known = links.map((row) => ({ source: row.source_id, capture: row.capture_id }));
  const all = [...known, ...further.filter(({ source }) => sources.has(source))];
  const captures = new Map(
    (await capturesById(db, [...new Set(all.map(({ capture }) => capture))])).map((capture) => [capture.id, capture.text]),
  );
  const texts = groupBy(all, ({ source }) => source);
  return new Map([...texts].map(([source, copies]) => [source, copies.flatMap(({ capture }) => captures.get(capture) ?? [])]));
}
