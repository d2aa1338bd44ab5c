import { dayNumber, isDay } from '../domain/values/calendar-day.js';
import { refuse } from './refusal.js';

/** Reads a day given as 2023-09-27; without one, today (UTC). Answers its day number. */
export function readDay(given: string | null | undefined, path: string): number {
  const text = given ?? today();
  return isDay(text) ? dayNumber(text) : refuse('EDTF_INVALID', path, `'${text.slice(0, 60)}' is not a day; give one such as 2023-09-27.`);
}

export const today = (): string => new Date().toISOString().slice(0, 10);
