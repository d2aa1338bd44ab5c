import type { Operation } from '../domain/claim.js';
import type { Statements } from '../persistence/database.js';
import { claimDigest } from '../registry/claim-digest.js';
import { addedClaimId } from '../registry/operations.store.js';
import { hiddenAmong } from '../registry/registry.store.js';
import { operationsBetween, revisionsBetween, treeHeadsAround, type OperationRow, type Place } from './log.store.js';
import type { Span } from './merkle.js';
import { headLeaf, headOf, operationLeaf } from './revision.js';

/** One leaf of the log with the text behind it. */
export interface LogEntry {
  readonly index: number;
  /** The bytes that are hashed, as text. */
  readonly leaf: string;
  /** The operation as JSON and the salt of its digest; null where it was erased or is not public. Absent where the leaf is a revision's head. */
  readonly payload?: string | null;
  readonly salt?: string | null;
}

/** The public entries from one leaf up to another, which is left out. The tree must have so many. */
export async function entriesBetween(db: Statements, from: number, to: number): Promise<readonly LogEntry[]> {
  const spans = from < to ? await revisionSpans(db, from, to) : [];
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const entries = [...(await headEntries(db, spans)), ...(await operationEntries(db, spans, placeIn(first, from), placeIn(last, to)))];
  return entries.filter(({ index }) => index >= from && index < to).sort((a, b) => a.index - b.index);
}

/** The leaves of a revision: its head, then its operations. */
interface RevisionSpan extends Span {
  readonly revision: number;
}

async function revisionSpans(db: Statements, from: number, to: number): Promise<readonly RevisionSpan[]> {
  const heads = await treeHeadsAround(db, from, to);
  return heads
    .map(({ revision, size }, index) => ({ revision, start: heads[index - 1]?.size ?? 0, end: size }))
    .filter(({ end }) => end > from);
}

const placeIn = ({ revision, start }: RevisionSpan, leaf: number) => ({ revision, position: Math.max(0, leaf - start - 1) });

async function headEntries(db: Statements, spans: readonly RevisionSpan[]): Promise<readonly LogEntry[]> {
  const rows = await revisionsBetween(db, spans[0]?.revision ?? 0, spans.at(-1)?.revision ?? 0);
  return rows.map((row, index) => {
    const { start, end } = spans[index] ?? { start: 0, end: 0 };
    return { index: start, leaf: headLeaf(headOf(row), row.hash, end - start - 1) };
  });
}

async function operationEntries(db: Statements, spans: readonly RevisionSpan[], from: Place, to: Place): Promise<readonly LogEntry[]> {
  const starts = new Map(spans.map(({ revision, start }) => [revision, start]));
  const rows = await operationsBetween(db, from, to);
  const told = await publicPayloads(db, rows);
  return rows.map((row) => ({
    index: (starts.get(row.revision) ?? 0) + 1 + row.position,
    leaf: operationLeaf(row.revision, row.position, row.digest),
    payload: told(row) ? row.payload : null,
    salt: told(row) ? row.salt : null,
  }));
}

/** Which operations the public may read: not those that were erased, nor those that added a claim that is hidden now. */
async function publicPayloads(db: Statements, operations: readonly OperationRow[]): Promise<(row: OperationRow) => boolean> {
  const added = new Map(operations.map((row) => [row, claimAddedBy(row)]));
  const hidden = await hiddenAmong(
    db,
    [...added.values()].filter((id) => id !== undefined),
  );
  return (row) => row.payload !== null && !hidden.has(added.get(row) ?? '');
}

function claimAddedBy({ revision, payload }: OperationRow): string | undefined {
  const operation = payload === null ? undefined : (JSON.parse(payload) as Operation);
  return operation?.do === 'addClaim' ? addedClaimId(operation.record, claimDigest(operation.claim), revision) : undefined;
}
