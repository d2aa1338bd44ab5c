import type { FuzzyDate, Wording } from './value-type.js';

/** The two readings of a value that has a date: beside it, and on its own with the date behind the words that do not say it already. */
export const dated = <V extends { readonly date?: FuzzyDate }>(title: (value: V, wording: Wording) => string) => ({
  title,
  print: (value: V, wording: Wording): string => {
    const text = title(value, wording);
    const date = value.date && wording.date(value.date.edtf);
    return date === undefined || text.includes(date) ? text : wording.phrase('span.dated', { text, date });
  },
});
