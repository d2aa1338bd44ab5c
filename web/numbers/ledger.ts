import { differenceOf, type Difference } from '../../server/domain/numbers/difference.js';
import type { PageWording } from '../frame/page-context.js';
import type { LedgerEntry } from './fragments.js';

/** A whole number from a figure, or undefined where it gives none: "several hundred". */
export const countOf = ({ figure }: LedgerEntry): number | undefined =>
  figure.count.best?.valueKind === 'VALUE' && figure.count.best.value !== null ? figure.count.best.value : undefined;

export const boundOf = ({ figure }: LedgerEntry): string => figure.bound.best?.value?.code ?? 'exact';

/** Everybody who is said to have published it; several sources may name several. */
export function publishersOf({ figure }: LedgerEntry, { list }: Pick<PageWording, 'list'>): string {
  return list([...new Set(figure.publishedBy.claims.filter(({ rank }) => rank !== 'DEPRECATED').map(({ text }) => text))]);
}

/** The number as it was given: "at least 80". */
export function saidIn({ figure }: LedgerEntry): string {
  const bound = figure.bound.best?.value;
  return [bound && bound.code !== 'exact' ? bound.label : undefined, figure.count.best?.text].filter(Boolean).join(' ');
}

/** How a figure stands to what is named; undefined where it has no number, or nothing stands beside it. */
export function differenceIn(entry: LedgerEntry): Difference | undefined {
  const count = countOf(entry);
  return count === undefined || !entry.named ? undefined : differenceOf({ count, bound: boundOf(entry), named: entry.named });
}

export const rangeText = (min: number, max: number, { phrase, number }: PageWording): string =>
  min === max ? number(min) : phrase('home.range', { min: number(min), max: number(max) });

/** "13–14 more than named". */
export function differenceText(entry: LedgerEntry, wording: PageWording): string {
  const difference = differenceIn(entry);
  if (!difference || !('min' in difference)) return wording.phrase(`numbers.figures.${difference?.is ?? 'open'}`);
  const { is, min, max } = difference;
  const n = rangeText(min, max, wording);
  if (is === 'more' && boundOf(entry) === 'at-least') return wording.phrase('numbers.figures.moreAtLeast', { n: wording.number(min) });
  return wording.phrase(`numbers.figures.${is}`, { count: max, n });
}
