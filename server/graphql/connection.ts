import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { refuse } from './refusal.js';
import { RevisionArgs } from './revision-args.js';

export const LARGEST_PAGE = 100;
const USUAL_PAGE = 25;

/** The arguments of a Relay connection, and the revision to read. */
export class ConnectionArgs extends RevisionArgs {
  @IsOptional() @IsInt() @Min(1) @Max(LARGEST_PAGE) first?: number;
  @IsOptional() @IsString() @MaxLength(500) after?: string;
  @IsOptional() @IsInt() @Min(1) @Max(LARGEST_PAGE) last?: number;
  @IsOptional() @IsString() @MaxLength(500) before?: string;
}

/** Where a page of a list begins and which way it runs. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly after?: Position;
  readonly before?: Position;
}

/** A place in a list: the value that it is ordered by, and the id that settles ties. */
export interface Position {
  readonly key: string | number;
  readonly id: string;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Each part is worked out when a document asks for it. */
export interface Connection<T> {
  readonly edges: () => Promise<readonly Edge<T>[]>;
  readonly nodes: () => Promise<readonly T[]>;
  readonly pageInfo: () => Promise<PageInfo>;
  readonly totalCount: () => Promise<number>;
}

/** Where a connection's parts come from. */
export interface ConnectionOf<R, T> {
  /** Rows in the page's direction, one more than its size where there are more. */
  readonly rows: () => Promise<readonly R[]>;
  readonly positionOf: (row: R) => Position;
  readonly nodeOf: (row: R) => T;
  /** How many there are on all pages together. */
  readonly count: () => Promise<number>;
}

/** GraphQL passes an argument that was given as null on as null. */
const given = (argument: number | null | undefined): boolean => argument !== undefined && argument !== null;

/** What a list is ordered by. */
type KeyType = 'string' | 'number';

/** Reads Relay's arguments; refuses what contradicts itself, and cursors of lists in another order. */
export function readPage(args: ConnectionArgs, key: KeyType = 'string'): Page {
  if (given(args.first) && given(args.last)) {
    refuse('PAGE_AMBIGUOUS', 'last', 'Give first or last, not both.');
  }
  return {
    size: args.first ?? args.last ?? USUAL_PAGE,
    backward: given(args.last),
    ...(args.after ? { after: decodeCursor(args.after, 'after', key) } : {}),
    ...(args.before ? { before: decodeCursor(args.before, 'before', key) } : {}),
  };
}

/** Builds a connection: a document that asks for the count alone reads no rows, and one that sees the whole list needs no count. */
export function connection<R, T>(page: Page, { rows, positionOf, nodeOf, count }: ConnectionOf<R, T>): Connection<T> {
  let fetched: Promise<readonly R[]> | undefined;
  const fetch = (): Promise<readonly R[]> => (fetched ??= rows());
  const onPage = async (): Promise<readonly R[]> => {
    const kept = (await fetch()).slice(0, page.size);
    return page.backward ? kept.toReversed() : kept;
  };
  return {
    edges: async () => (await onPage()).map((row) => ({ cursor: encodeCursor(positionOf(row)), node: nodeOf(row) })),
    nodes: async () => (await onPage()).map(nodeOf),
    pageInfo: async () => pageInfoOf(page, (await fetch()).length > page.size, (await onPage()).map(positionOf)),
    totalCount: async () => {
      // The fields beside this one have been asked for by then.
      await Promise.resolve();
      const seen = await fetched;
      return seen && isWholeList(page, seen) ? seen.length : count();
    },
  };
}

const isWholeList = ({ after, before, size }: Page, rows: readonly unknown[]): boolean => !after && !before && rows.length <= size;

function pageInfoOf(page: Page, more: boolean, positions: readonly Position[]): PageInfo {
  const [first, last] = [positions[0], positions.at(-1)];
  return {
    hasNextPage: page.backward ? page.before !== undefined : more,
    hasPreviousPage: page.backward ? more : page.after !== undefined,
    startCursor: first ? encodeCursor(first) : null,
    endCursor: last ? encodeCursor(last) : null,
  };
}

export const encodeCursor = ({ key, id }: Position): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

function decodeCursor(cursor: string, path: string, type: KeyType): Position {
  try {
    const [key, id, ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (isKey(key, type) && isKey(id, 'string') && rest.length === 0) return { key, id } as Position;
  } catch {
    // falls through to the refusal
  }
  return refuse('CURSOR_INVALID', path, `'${cursor.slice(0, 60)}' is not a cursor of this list; use one that an answer gave.`);
}

// What a column of the list can hold: PostgreSQL knows no U+0000, and no integer of more than 32 bits.
function isKey(key: unknown, type: KeyType): boolean {
  if (typeof key === 'string') return type === 'string' && !key.includes('\0');
  return type === 'number' && Number.isInteger(key) && Math.abs(key as number) < 2 ** 31;
}
