import type { PageWording } from '../frame/page-context.js';

interface TimeHeld {
  readonly minDays: number;
  /** Null where the captivity may have lasted ever since. */
  readonly maxDays: number | null;
  readonly exact: boolean;
}

/** "1,152 days"; a range where dates are known only roughly. */
export function daysHeld({ minDays, maxDays, exact }: TimeHeld, { number, phrase }: PageWording): string {
  if (exact) return phrase('person.days.exact', { count: minDays, days: number(minDays) });
  if (maxDays === null) return phrase('person.days.atLeast', { count: minDays, days: number(minDays) });
  if (minDays === 0) return phrase('person.days.atMost', { count: maxDays, days: number(maxDays) });
  return phrase('person.days.range', { count: maxDays, min: number(minDays), max: number(maxDays) });
}
