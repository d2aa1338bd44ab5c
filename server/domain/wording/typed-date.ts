/**
 * Reads a date as a person types it and answers EDTF text: "Sept 2023" → 2023-09, "2 August 2021" → 2021-08-02, "around May 2022" →
 * 2022-05~, "19 September to 2 November 2023" → 2023-09-19/2023-11-02. Month names are those of the language and of English. What is EDTF
 * already passes as it is. Answers undefined where the text is no date or could be two ("3/4/2023").
 */
export function typedDate(typed: string, language: string): string | undefined {
  const text = typed.trim().normalize('NFKC').toLocaleLowerCase(language).replace(/\s+/g, ' ');
  if (text.length > LONGEST) return undefined;
  return EDTF_LIKE.test(text) ? typed.trim() : span(text, language);
}

const LONGEST = 100;
const PART = String.raw`-?[\dx]{4}(?:-[\dx]{2}){0,2}[~?%]?`;
const EDTF_LIKE = new RegExp(String.raw`^(?:\[.*\]|(?:${PART}|\.\.)?/(?:${PART}|\.\.)?|${PART})$`);
const DOTTED_OR_SLASHED = /^\d{1,2}[./]\d{1,2}[./]\d{4}$|^\d{4}[./]\d{1,2}[./]\d{1,2}$/;

/** Words of English around a date; other languages use the catalogue's forms by their EDTF signs. */
const ABOUT = /^(?:about|around|approximately|approx\.?|circa|ca?\.|~) ?/;
const PERHAPS = /^(?:perhaps|possibly|probably|maybe) /;
const SINCE = /^(?:since|after|from) /;
const UNTIL = /^(?:until|before|by|till) /;
const BETWEEN = /^(?:(?:between|from) )?(.+?)(?: (?:and|to|until) | ?[–—] ?| - )(.+)$/;
const SEASONS: Readonly<Record<string, string>> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' };

function span(text: string, language: string): string | undefined {
  const between = BETWEEN.exec(text);
  if (between) {
    const [, first = '', second = ''] = between;
    const end = single(second, language);
    const start = single(first, language) ?? (end === undefined ? undefined : sharing(first, second, language));
    return start === undefined || end === undefined ? undefined : `${start}/${end}`;
  }
  if (SINCE.test(text)) return joined(single(text.replace(SINCE, ''), language), (date) => `${date}/..`);
  if (UNTIL.test(text)) return joined(single(text.replace(UNTIL, ''), language), (date) => `../${date}`);
  return single(text, language);
}

/** "5 to 25 April 2024", "19 September to 2 November 2023": the first date says what it shares with the second only once. */
function sharing(first: string, second: string, language: string): string | undefined {
  const words = second.split(' ');
  const ends = words.map((_, index) => `${first} ${words.slice(index).join(' ')}`);
  return ends.map((end) => single(end, language)).find((date) => date !== undefined);
}

function single(text: string, language: string): string | undefined {
  if (ABOUT.test(text)) return joined(plain(text.replace(ABOUT, ''), language), (date) => `${date}~`);
  if (PERHAPS.test(text)) return joined(plain(text.replace(PERHAPS, ''), language), (date) => `${date}?`);
  if (text.endsWith('?')) return joined(plain(text.slice(0, -1).trim(), language), (date) => `${date}?`);
  return plain(text, language);
}

function plain(text: string, language: string): string | undefined {
  if (/^\d{4}$/.test(text) || /^\d{4}-\d{2}(-\d{2})?$/.test(text)) return text;
  const decade = /^(\d{3})0s$/.exec(text);
  if (decade) return `${decade[1] ?? ''}X`;
  if (DOTTED_OR_SLASHED.test(text)) return inNumbers(text);
  const words = text
    .replace(/[,،]/g, ' ')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'of' && word !== 'in' && word !== 'the');
  const year = words.find((word) => /^\d{4}$/.test(word));
  const names = words.filter((word) => !/^\d+$/.test(word));
  const days = words.filter((word) => /^\d{1,2}$/.test(word));
  const [name] = names;
  if (year === undefined || name === undefined || names.length > 1 || days.length > 1 || words.length !== names.length + days.length + 1)
    return undefined;
  const season = SEASONS[name];
  if (season !== undefined) return days.length === 0 ? `${year}-${season}` : undefined;
  const month = monthNamed(name, language);
  if (month === undefined) return undefined;
  const [day] = days;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day.padStart(2, '0')}`;
}

/** 2.8.2021 is day first; with strokes the order differs from country to country, so that it must show itself. */
function inNumbers(text: string): string | undefined {
  const [a = '', b = '', c = ''] = text.split(/[./]/);
  const two = (digits: string): string => digits.padStart(2, '0');
  if (a.length === 4) return `${a}-${two(b)}-${two(c)}`;
  if (text.includes('.') || Number(a) > 12) return `${c}-${two(b)}-${two(a)}`;
  if (Number(b) > 12) return `${c}-${two(a)}-${two(b)}`;
  return a === b ? `${c}-${two(a)}-${two(b)}` : undefined;
}

const FEWEST_LETTERS = 3;

/** The number of the one month whose name, in the language or in English, begins so: "sept." is September. */
function monthNamed(word: string, language: string): string | undefined {
  const start = word.replace(/\.$/, '');
  if (start.length < FEWEST_LETTERS) return undefined;
  const found = new Set(
    [language, 'en'].flatMap((each) =>
      monthNames(each).flatMap((names, index) => (names.some((name) => name.startsWith(start)) ? [index + 1] : [])),
    ),
  );
  const [month] = found;
  return found.size === 1 ? String(month).padStart(2, '0') : undefined;
}

const known = new Map<string, readonly (readonly string[])[]>();

/** The names of the months, alone and as they stand beside a day. */
function monthNames(language: string): readonly (readonly string[])[] {
  const names =
    known.get(language) ??
    Array.from({ length: 12 }, (_, index) => {
      const day = new Date(Date.UTC(2001, index, 2));
      return ([{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const).map((format) => {
        const parts = new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).formatToParts(day);
        return (parts.find(({ type }) => type === 'month')?.value ?? '').toLocaleLowerCase(language);
      });
    });
  known.set(language, names);
  return names;
}

const joined = (date: string | undefined, form: (date: string) => string): string | undefined =>
  date === undefined ? undefined : form(date);
