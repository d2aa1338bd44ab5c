import { accepted, refused, valueType, type ValueType } from './value-type.js';

/** A code of one of the vocabularies in data/vocabulary. */
export function Term(vocabulary: string): ValueType<string> {
  return valueType<string>({
    name: 'Term',
    expects: `a term of the vocabulary "${vocabulary}"`,
    shape: { is: 'term', vocabulary },
    parse(written, referents) {
      const codes = referents.codesOf(vocabulary);
      if (typeof written === 'string' && codes.includes(written)) return accepted(written);
      return refused(written, `a term of the vocabulary "${vocabulary}": ${codes.join(', ')}`, 'TERM_UNKNOWN');
    },
    print: (code, wording) => wording.term(vocabulary, code),
  });
}
