import type { Claim, Rank } from './claim.js';
import type { ValueType } from './values/index.js';

/** All that is claimed about one property of one record. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- facts of every type stand side by side
export interface Fact<T = any, C extends Claim<T> = Claim<T>> {
  /** The one claim to show where only one fits; absent where nothing, or only deprecated claims, are known. */
  readonly best: C | undefined;
  readonly claims: readonly C[];
  /** True where claims of the best rank hold values that contradict each other. */
  readonly disputed: boolean;
}

const RANKS: Readonly<Record<Rank, number>> = { preferred: 2, normal: 1, deprecated: 0 };

/**
 * Weighs the claims of one property: of the highest rank, those that no other says all of and more; of these the one with the most
 * independent sources, then the latest asserted. `publisherOf` makes two pages of one publisher one source.
 */
export function weigh<C extends Claim>(
  claims: readonly C[],
  type: ValueType,
  many: boolean,
  publisherOf: (source: string) => string,
): Fact<unknown, C> {
  const standing = claims.filter((claim) => claim.rank !== 'deprecated');
  if (standing.length < 2) return { best: standing[0], claims, disputed: false };
  const topRank = Math.max(...standing.map((claim) => RANKS[claim.rank]));
  const top = standing.filter((claim) => RANKS[claim.rank] === topRank);
  const support = new Map(top.map((claim) => [claim, supportOf(claim, top, type, publisherOf)]));
  const finest = top.filter((claim) => !top.some((other) => isFiner(other, claim, type)));
  const [best] = finest.sort((a, b) => (support.get(b) ?? 0) - (support.get(a) ?? 0) || latestFirst(a, b));
  return { best, claims, disputed: !many && isDisputed(top, type) };
}

/** The claims of the highest rank: those that the best one is chosen from, and that may contradict it. */
export function contenders<C extends Claim>(claims: readonly C[]): readonly C[] {
  const standing = claims.filter((claim) => claim.rank !== 'deprecated');
  const topRank = Math.max(...standing.map((claim) => RANKS[claim.rank]));
  return standing.filter((claim) => RANKS[claim.rank] === topRank);
}

function isDisputed(claims: readonly Claim[], type: ValueType): boolean {
  return claims.some((a, index) => claims.slice(index + 1).some((b) => contradicts(a, b, type)));
}

function contradicts(a: Claim, b: Claim, type: ValueType): boolean {
  if (a.kind === 'unknown' || b.kind === 'unknown') return false;
  if (a.kind === 'none' || b.kind === 'none') return a.kind !== b.kind;
  return type.differs(a.value, b.value);
}

/** The number of publishers that carry this value or one that agrees with it. */
function supportOf(claim: Claim, all: readonly Claim[], type: ValueType, publisherOf: (source: string) => string): number {
  const agreeing = all.filter((other) => other === claim || (other.kind === claim.kind && !contradicts(other, claim, type)));
  return new Set(agreeing.flatMap((other) => other.citations.map((citation) => publisherOf(citation.source)))).size;
}

function isFiner(a: Claim, b: Claim, type: ValueType): boolean {
  return a.kind === 'value' && (b.kind !== 'value' || type.finer(a.value, b.value));
}

const latestFirst = (a: Claim, b: Claim): number => (b.asOf?.latest ?? '').localeCompare(a.asOf?.latest ?? '');
