import { isDay } from '../domain/values/calendar-day.js';
import { DEFAULT_LANGUAGE } from '../registry/wording.js';

/** What a request's address says, or where it should have gone, or why it says nothing. */
export type Address =
  | {
      readonly is: 'page';
      readonly language: string;
      readonly path: string;
      readonly query: URLSearchParams;
      readonly revision: number | undefined;
      /** A day (ISO): the page as it was at its end. */
      readonly known?: string;
    }
  | { readonly is: 'moved'; readonly to: string }
  | {
      readonly is: 'wrong';
      readonly language: string;
      readonly path: string;
      readonly query: URLSearchParams;
      readonly found: string;
      /** What the address has that is not understood. */
      readonly about: 'revision' | 'day' | 'both';
    };

/** Reads /hy/people?rev=4: the language first, none for the default; the path without it; the revision or the day. */
export function readAddress(url: string, languages: readonly string[]): Address {
  const { pathname, searchParams: query, search } = new URL(url, 'http://any.host');
  const [, first = ''] = pathname.split('/');
  const isPrefix = languages.includes(first);
  const rest = isPrefix ? pathname.slice(first.length + 1) || '/' : pathname;
  const prefix = isPrefix && first !== DEFAULT_LANGUAGE ? `/${first}` : '';
  // One page, one address: the default language has no prefix, and no page ends in a slash.
  const trimmed = rest === '/' ? rest : rest.replace(/\/+$/, '') || '/';
  if (first === DEFAULT_LANGUAGE || trimmed !== rest) return { is: 'moved', to: `${oneSlash(prefix + trimmed)}${search}` };
  if (prefix !== '' && pathname === `${prefix}/`) return { is: 'moved', to: `${prefix}${search}` };
  const language = isPrefix ? first : DEFAULT_LANGUAGE;
  const [revision, known] = ['rev', 'known'].map((name) => query.get(name) ?? '');
  const here = { language, path: rest, query };
  if (revision && known) return { is: 'wrong', ...here, found: known, about: 'both' };
  if (revision && !/^[1-9]\d{0,8}$/.test(revision)) return { is: 'wrong', ...here, found: revision, about: 'revision' };
  if (known && !isDay(known)) return { is: 'wrong', ...here, found: known, about: 'day' };
  return { is: 'page', ...here, revision: revision ? Number(revision) : undefined, ...(known && { known }) };
}

/** A path that begins with two slashes would lead to another host. */
const oneSlash = (path: string): string => path.replace(/^\/+/, '/');
