import type { Rule } from './rule.js';

/** Verdicts after which nothing is served. */
const WITHOUT_SENTENCE = ['acquitted', 'discontinued'];

/**
 * A sentence beside an acquittal is an error. A sentence of which no source states the verdict is a gap in what is known: many reports
 * say "sentenced to …" and no more, and the verdict must not be made up.
 */
export const sentenceWithoutVerdict: Rule = {
  code: 'SENTENCE_WITHOUT_VERDICT',
  severity: 'error',
  kinds: ['defendant'],
  judge(defendant) {
    const sentence = defendant.bestClaim('sentence');
    if (sentence?.claim.kind !== 'value') return [];
    const verdict = defendant.bestClaim('verdict');
    const { path } = sentence;
    if (!verdict || verdict.claim.kind === 'unknown' || verdict.claim.value === 'unknown')
      return [{ path, claims: verdict ? [sentence, verdict] : [sentence], severity: 'warning' }];
    const none = verdict.claim.kind === 'none' || WITHOUT_SENTENCE.includes(verdict.claim.value as string);
    return none ? [{ path, claims: [sentence, verdict], parameters: { context: 'acquitted' } }] : [];
  },
};
