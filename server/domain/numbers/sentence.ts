import { UNKNOWN } from './category.js';

/** One person's part in one trial, as far as it counts here. */
export interface Trial {
  /** The day of the judgment (day number), the latest that it can have been. */
  readonly judgedOn: number | null;
  readonly verdict: string | undefined;
  /** The best-supported sentence; `none` where a source says that there is none. */
  readonly sentence: { readonly years?: number | undefined; readonly life?: boolean | undefined } | 'unknown' | 'none' | undefined;
  readonly appealOutcome: string | undefined;
}

/** What a court has decided about a person: the class that the person is counted in, and the length where it is a length. */
export interface Sentenced {
  readonly sentence: 'years' | 'life' | 'unknown' | 'no-sentence' | 'set-aside' | 'no-judgment' | 'not-tried';
  /** Whole months; only for `years`. */
  readonly months: number | null;
}

const NO_SENTENCE = ['acquitted', 'discontinued'];
const SET_ASIDE = ['quashed', 'remitted'];

/** The last judgment counts: a person who was tried twice is one person. */
export function sentenceOf(trials: readonly Trial[]): Sentenced {
  const judged = trials.filter(isJudged);
  const last = judged.reduce<Trial | undefined>(
    (latest, trial) => (latest && (latest.judgedOn ?? -Infinity) > (trial.judgedOn ?? -Infinity) ? latest : trial),
    undefined,
  );
  if (!last) return { sentence: trials.length > 0 ? 'no-judgment' : 'not-tried', months: null };
  if (SET_ASIDE.includes(last.appealOutcome ?? '')) return { sentence: 'set-aside', months: null };
  const { sentence } = last;
  if (sentence === 'none' || (sentence === undefined && NO_SENTENCE.includes(last.verdict ?? '')))
    return { sentence: 'no-sentence', months: null };
  if (sentence === undefined || sentence === 'unknown') return { sentence: UNKNOWN, months: null };
  if (sentence.life) return { sentence: 'life', months: null };
  return sentence.years === undefined
    ? { sentence: UNKNOWN, months: null }
    : { sentence: 'years', months: Math.round(sentence.years * 12) };
}

const isJudged = ({ verdict, sentence, appealOutcome }: Trial): boolean =>
  sentence !== undefined || appealOutcome !== undefined || (verdict !== undefined && verdict !== UNKNOWN);

/** The lengths that are told apart, in months, the last one included. */
const LENGTHS = [
  ['up-to-5', 60],
  ['up-to-10', 120],
  ['up-to-15', 180],
  ['up-to-20', 240],
  ['over-20', Infinity],
] as const;

/** Every class of the count, in order. A sentence for life is a class of its own and never a number of years. */
export const SENTENCES = [
  ...LENGTHS.map(([code]) => code),
  'life',
  UNKNOWN,
  'no-sentence',
  'set-aside',
  'no-judgment',
  'not-tried',
] as const;

export function sentenceClass(sentence: string, months: number | null): string {
  if (sentence !== 'years' || months === null) return sentence;
  return LENGTHS.find(([, most]) => months <= most)?.[0] ?? UNKNOWN;
}
