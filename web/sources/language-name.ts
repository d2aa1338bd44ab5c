import type { PageWording } from '../frame/page-context.js';

/** What a language is called; those that Intl does not know are in the catalogue. */
export function languageName(code: string, { language, phrase }: PageWording): string {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code) ?? phrase(`language.${code}`);
}
