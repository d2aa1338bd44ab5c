/** A figure that somebody published beside the number of those whom the registry can name, at least and at most. */
export interface Beside {
  readonly count: number;
  /** A code of the vocabulary: exact, at-least, at-most, about. */
  readonly bound: string;
  readonly named: { readonly min: number; readonly max: number };
}

/** How many more the figure counts than are named, or fewer, at least and at most; or that the two agree, or that it leaves this open. */
export type Difference = { readonly is: 'more' | 'fewer'; readonly min: number; readonly max: number } | { readonly is: 'agree' | 'open' };

/**
 * A figure within the range of those named agrees. "At least" says nothing against a longer list, "at most" nothing of a shorter one;
 * "about" is taken as the number itself.
 */
export function differenceOf({ count, bound, named: { min, max } }: Beside): Difference {
  if (count > max) return bound === 'at-most' ? { is: 'open' } : { is: 'more', min: count - max, max: count - min };
  if (count < min) return bound === 'at-least' ? { is: 'agree' } : { is: 'fewer', min: min - count, max: max - count };
  return { is: 'agree' };
}
