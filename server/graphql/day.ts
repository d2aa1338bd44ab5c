import { dayNumber, isExact, parseFuzzyDate } from '../domain/values/index.js';
import { refuse } from './refusal.js';

/** Reads a day given as 2023-09-27; without one, today (UTC). Answers its day number. */
export function readDay(given: string | null | undefined, path: string): number {
  const text = given ?? today();
  const parsed = parseFuzzyDate(text);
  if (parsed.ok && isExact(parsed.value) && parsed.value.edtf === parsed.value.earliest) return dayNumber(text);
  return refuse('EDTF_INVALID', path, `'${text.slice(0, 60)}' is not a day; give one such as 2023-09-27.`);
}

export const today = (): string => new Date().toISOString().slice(0, 10);

/** The day under a day number, as 2023-09-27. */
export const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
