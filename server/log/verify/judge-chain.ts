import type { Operation } from '../../domain/claim.js';
import type { OperationRow, RevisionRow } from '../log.store.js';
import { headOf, NO_REVISION, operationDigest, revisionHash } from '../revision.js';
import { instead, type Finding } from './finding.js';

/** A revision as it stands in the log, whole or not. */
export interface LoggedRevision {
  readonly number: number;
  /** Absent where only operations are left of it. */
  readonly row: RevisionRow | undefined;
  readonly operations: readonly OperationRow[];
}

/** Judges a log revision by revision, from the first: numbers, hashes, digests, erasures. Each is judged by what is kept, so that one fault is told once. */
export class ChainJudge {
  private previous: { readonly number: number; readonly hash: string } = { number: 0, hash: NO_REVISION };
  private readonly untold = new Set<string>();
  /** Operations that a later one erases or withholds. */
  private readonly taken = new Set<string>();
  private tells = true;

  /** True where every payload that is there is the one that was published. */
  get payloadsHold(): boolean {
    return this.tells;
  }

  judge({ number, row, operations }: LoggedRevision): readonly Finding[] {
    if (!row)
      return [{ table: 'revision', row: String(number), revision: number, says: 'is missing, though the log has operations of it' }];
    const findings = [
      ...this.judgeLinks(row),
      ...operations.flatMap((each) => this.judgeOperation(each)),
      ...this.judgeHash(row, operations),
    ];
    this.previous = row;
    return findings;
  }

  /** What can only be said at the end: payloads that are gone though nothing erases or withholds them, and such as are still there. */
  end(): readonly Finding[] {
    const lost = [...this.untold].filter((place) => !this.taken.has(place));
    const kept = [...this.taken].filter((place) => !this.untold.has(place));
    return [
      ...lost.map((place) => ({
        table: 'operation',
        row: place,
        revision: revisionIn(place),
        says: 'has lost its text, and no later revision erases or withholds it',
      })),
      ...kept.map((place) => ({
        table: 'operation',
        row: place,
        revision: revisionIn(place),
        says: 'still has its text, though a later revision erases or withholds it',
      })),
    ];
  }

  private judgeLinks({ number, previous_hash: found }: RevisionRow): readonly Finding[] {
    const { number: last, hash } = this.previous;
    const missing = Array.from({ length: Math.max(0, number - last - 1) }, (_, index) => last + 1 + index);
    if (missing.length > 0) return missing.map((each) => ({ table: 'revision', row: String(each), revision: each, says: 'is missing' }));
    if (found === hash) return [];
    return [
      {
        table: 'revision',
        row: String(number),
        revision: number,
        column: 'previous_hash',
        says: instead(found, hash, 'the revision before has'),
      },
    ];
  }

  private judgeHash(row: RevisionRow, operations: readonly OperationRow[]): readonly Finding[] {
    const digests = operations.map(({ digest }) => digest);
    if (row.hash === revisionHash(headOf(row), digests)) return [];
    const says = 'was changed, or its operations were: its hash is not that of what it holds';
    return [{ table: 'revision', row: String(row.number), revision: row.number, says }];
  }

  private judgeOperation({ revision, position, payload, salt, digest }: OperationRow): readonly Finding[] {
    const place = `${String(revision)}/${String(position)}`;
    const about = { table: 'operation', row: place, revision };
    if (payload === null) {
      this.untold.add(place);
      return salt === null ? [] : [{ ...about, column: 'salt', says: 'is still there, though the text is gone' }];
    }
    if (salt === null || operationDigest(salt, payload) !== digest) {
      this.tells = false;
      return [{ ...about, says: 'was changed: its digest is not that of its text and salt' }];
    }
    const operation = read(payload);
    if (operation?.do === 'erase' || operation?.do === 'withhold')
      this.taken.add(`${String(operation.revision)}/${String(operation.position)}`);
    return operation ? [] : [{ ...about, column: 'payload', says: 'is no operation' }];
  }
}

/** Whoever can write a digest can also write a payload that is not even JSON. */
function read(payload: string): Operation | undefined {
  try {
    const operation = JSON.parse(payload) as Partial<Operation> | null;
    return typeof operation?.do === 'string' ? (operation as Operation) : undefined;
  } catch {
    return undefined;
  }
}

const revisionIn = (place: string): number => Number(place.split('/')[0]);
