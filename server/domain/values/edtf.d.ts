declare module 'edtf' {
  /** Throws a SyntaxError where the text is not EDTF of at most that level. */
  export function parse(text: string, constraints?: { level?: 0 | 1 | 2; types?: readonly string[] }): unknown;
}
