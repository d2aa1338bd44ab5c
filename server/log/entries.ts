import type { OperationPlace } from '../domain/claim.js';
import type { Statements } from '../persistence/database.js';
import { operationsBetween, revisionsBetween, treeHeadsAround } from './log.store.js';
import type { Span } from './merkle.js';
import { headLeaf, headOf, operationLeaf } from './revision.js';

/** One leaf of the log with the text behind it. */
export interface LogEntry {
  readonly index: number;
  /** The bytes that are hashed, as text. */
  readonly leaf: string;
  /** The operation as JSON and the salt of its digest; null where it was erased or is withheld. Absent where the leaf is a revision's head. */
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

async function operationEntries(
  db: Statements,
  spans: readonly RevisionSpan[],
  from: OperationPlace,
  to: OperationPlace,
): Promise<readonly LogEntry[]> {
  const starts = new Map(spans.map(({ revision, start }) => [revision, start]));
  const rows = await operationsBetween(db, from, to);
  return rows.map((row) => ({
    index: (starts.get(row.revision) ?? 0) + 1 + row.position,
    leaf: operationLeaf(row.revision, row.position, row.digest),
    payload: row.payload,
    salt: row.salt,
  }));
}
