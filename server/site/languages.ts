export interface SiteLanguage {
  readonly code: string;
  /** Its own name. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm']);

export function siteLanguage(code: string): SiteLanguage {
  const script = new Intl.Locale(code).maximize().script ?? 'Latn';
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
  return { code, name, direction: RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr' };
}
