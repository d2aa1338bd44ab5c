import { stateOn, type HeldBounds } from '../status.js';
import { UNKNOWN } from './category.js';

/** A detention in days with how it ended: the code of the vocabulary, `unknown` where it ended nobody knows how, null where it is open. */
export type EndedSpan = HeldBounds & { readonly endedAs: string | null };

/** What can be said of everybody beside how the last detention ended. */
export const STANDING = ['held', 'possibly-held', 'not-known-since', 'no-detention'] as const;

/**
 * What had become of a person by a day: still held, or how the last detention that had begun by then ended. Whoever died while a
 * detention was open died in it; whoever was free before is counted by how that came about.
 */
export function outcomeOn(day: number, spans: readonly EndedSpan[], diedFrom: number | null): string {
  const begun = spans.filter((span) => span.possibleFrom <= day);
  const last = begun.reduce<EndedSpan | undefined>((latest, span) => (latest && endOf(latest) > endOf(span) ? latest : span), undefined);
  if (!last) return 'no-detention';
  const state = stateOn(day, spans, diedFrom);
  if (state === 'HELD') return 'held';
  if (state === 'POSSIBLY_HELD') return 'possibly-held';
  if (state === 'NOT_KNOWN_SINCE') return 'not-known-since';
  const how = last.endedAs ?? UNKNOWN;
  return state === 'DIED' && how === UNKNOWN && endOf(last) > (diedFrom ?? Infinity) ? 'died' : how;
}

const endOf = (span: EndedSpan): number => (span.unknownFrom === null ? span.possibleUntil : Infinity);
