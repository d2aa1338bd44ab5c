import { occursInPlain, plainText } from './quoted-text.js';
import type { Rule } from './rule.js';
import type { Around } from './subject.js';

/** Judges only quotations from sources of which there is an archived text. */
export const quoteNotInCapture: Rule = {
  code: 'QUOTE_NOT_IN_CAPTURE',
  severity: 'error',
  judge: (subject) =>
    subject.properties.flatMap(({ name }) =>
      subject.claimsOf(name).flatMap((at) =>
        at.claim.citations.flatMap(({ source, quote }, index) => {
          const texts = textsOf(subject.around, source);
          if (quote === undefined || texts.length === 0 || texts.some((text) => occursInPlain(quote, text))) return [];
          return [{ path: `${at.path}.sources.${String(index)}.quote`, claims: [at], parameters: { quote, source } }];
        }),
      ),
    ),
};

// An archived text is long and is quoted from often.
const read = new WeakMap<Around, Map<string, readonly string[]>>();

function textsOf(around: Around, source: string): readonly string[] {
  const texts = read.get(around) ?? new Map<string, readonly string[]>();
  read.set(around, texts);
  const known = texts.get(source) ?? (around.known.capturedTexts?.(source) ?? []).map(plainText);
  texts.set(source, known);
  return known;
}
