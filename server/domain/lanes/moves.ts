import type { Stretch } from './scale.js';

/** How far it may be zoomed in, in days. */
export const SHORTEST = 14;

/** The stretch of a length that begins on a day, moved as little as it takes to lie in the whole. */
function within(from: number, length: number, whole: Stretch): Stretch {
  const longest = whole.until - whole.from;
  const days = Math.min(Math.max(length, Math.min(SHORTEST, longest)), longest);
  const begin = Math.max(whole.from, Math.min(from, whole.until - days));
  return { from: begin, until: begin + days };
}

/** Earlier or later by a part of what is shown. */
export const moved = ({ from, until }: Stretch, part: number, whole: Stretch): Stretch =>
  within(from + (until - from) * part, until - from, whole);

/** So many times as long; the day at a part of what is shown stays where it is. */
export function zoomed({ from, until }: Stretch, times: number, around: number, whole: Stretch): Stretch {
  const longest = whole.until - whole.from;
  const length = Math.min(Math.max((until - from) * times, Math.min(SHORTEST, longest)), longest);
  return within(from + (until - from - length) * around, length, whole);
}
