/** What a cell may hold; null is an empty cell. */
export type Cell = string | number | null;

/** Programs for tables take text that begins so for a formula (OWASP, CSV injection); an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as RFC 4180 wants them: CRLF after each, quotes where they are needed, doubled within. */
export const csv = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
