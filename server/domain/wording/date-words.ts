/** How a language says the parts of a fuzzy date; `phrase` fills a sentence of the catalogue. */
export interface DateWords {
  readonly language: string;
  phrase(key: string, values?: Record<string, string>): string;
}

/** EDTF text in words: "27 September 2023", "about 19 September 2023", "September – November 2023". */
export function dateInWords(edtf: string, words: DateWords, month: 'long' | 'short' = 'long'): string {
  if (edtf.startsWith('[')) return setInWords(edtf, words, month);
  if (!edtf.includes('/')) return single(edtf, words, month);
  const [start = '', end = ''] = edtf.split('/');
  const open = (side: string): boolean => side === '' || side === '..';
  if (open(start) && open(end)) return words.phrase('date.unknown');
  if (open(end)) return words.phrase('date.since', { date: single(start, words, month) });
  if (open(start)) return words.phrase('date.until', { date: single(end, words, month) });
  if (isDay(start) && isDay(end)) return dayRange(start, end, words.language, month);
  return words.phrase('date.range', { from: single(start, words, month), to: single(end, words, month) });
}

function setInWords(edtf: string, words: DateWords, month: 'long' | 'short'): string {
  const members = edtf
    .slice(1, -1)
    .split(',')
    .map((member) => member.trim());
  const said = members.map((member) => {
    const [from, to] = member.split('..');
    if (to === undefined) return single(member, words, month);
    if (from === '') return words.phrase('date.oneUntil', { date: single(to, words, month) });
    return to === ''
      ? words.phrase('date.oneSince', { date: single(from ?? '', words, month) })
      : words.phrase('date.oneFrom', { from: single(from ?? '', words, month), to: single(to, words, month) });
  });
  return new Intl.ListFormat(words.language, { type: 'disjunction' }).format(said);
}

const QUALIFIERS: Readonly<Record<string, string>> = { '~': 'date.about', '?': 'date.perhaps', '%': 'date.perhapsAbout' };

function single(edtf: string, words: DateWords, month: 'long' | 'short'): string {
  const qualifier = QUALIFIERS[edtf.slice(-1)];
  const plain = unqualified(qualifier ? edtf.slice(0, -1) : edtf, words, month);
  return qualifier ? words.phrase(qualifier, { date: plain }) : plain;
}

function unqualified(edtf: string, words: DateWords, month: 'long' | 'short'): string {
  const [, sign = '', year = '', monthDigits, day] = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(edtf) ?? [];
  if (year.includes('X'))
    return words.phrase(year.endsWith('XX') ? 'date.century' : 'date.decade', { year: `${sign}${year.replaceAll('X', '0')}` });
  if (monthDigits === undefined || monthDigits === 'XX') {
    const said = formatted(words.language, `${sign}${year}`, '01', '01', { year: 'numeric' });
    return day === undefined || day === 'XX' ? said : words.phrase('date.dayOfSomeMonth', { day: String(Number(day)), year: said });
  }
  if (Number(monthDigits) > 12) return words.phrase(`date.season${monthDigits}`, { year: `${sign}${year}` });
  if (day === undefined || day === 'XX') return formatted(words.language, `${sign}${year}`, monthDigits, '01', { year: 'numeric', month });
  return formatted(words.language, `${sign}${year}`, monthDigits, day, { year: 'numeric', month, day: 'numeric' });
}

function formatted(language: string, year: string, month: string, day: string, format: Intl.DateTimeFormatOptions): string {
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const era = Number(year) <= 0 ? ({ era: 'short' } as const) : {};
  return formatterFor(language, { ...format, ...era, timeZone: 'UTC' }).format(at);
}

// A formatter costs far more to make than to use.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(language: string, format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(format)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(intlLanguage(language), format);
  formatters.set(key, known);
  return known;
}

const isDay = (edtf: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(edtf);

/** "5–25 April 2024": what both days share is said once. */
function dayRange(start: string, end: string, language: string, month: 'long' | 'short'): string {
  const format = new Intl.DateTimeFormat(intlLanguage(language), { year: 'numeric', month, day: 'numeric', timeZone: 'UTC' });
  return format.formatRange(new Date(start), new Date(end)).replaceAll('\u2009', ' ');
}

/** English dates are written day first: 27 September 2023. */
const intlLanguage = (language: string): string => (language === 'en' ? 'en-GB' : language);
