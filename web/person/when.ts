import type { PageWording } from '../frame/page-context.js';

/** "on 27 September 2023", "in September 2023", "about May 2022": a date as an adverb. */
export function when(edtf: string, { date, phrase }: PageWording): string {
  return phrase(`when.${precisionOf(edtf)}`, { date: date(edtf) });
}

function precisionOf(edtf: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(edtf)) return 'day';
  return /^\d{4}(-\d{2})?$/.test(edtf) ? 'month' : 'other';
}
