import { Charge, Counsel, DatedText, Fact, Kind, Plea, RecordRef, Sentence, Term, Text } from './declare.js';

/** One person's part in a proceeding. */
@Kind('defendant', { plural: 'defendants', of: 'proceeding', calledBy: 'person' })
export class Defendant {
  @Fact(RecordRef('person'), { section: 'trial' }) person!: unknown;
  @Fact(Charge, { many: true, section: 'trial' }) charges!: unknown;
  @Fact(Plea, { many: true, section: 'trial' }) pleas!: unknown;
  @Fact(Counsel, { many: true, section: 'trial' }) counsel!: unknown;
  @Fact(DatedText, { many: true, section: 'trial', timeline: 'statement' }) statements!: unknown;
  @Fact(Sentence, { section: 'trial' }) prosecutionRequest!: unknown;
  @Fact(Term('verdict'), { section: 'sentence' }) verdict!: unknown;
  /** What the person was found guilty of, in the source's words. */
  @Fact(Charge, { many: true, section: 'sentence' }) convictions!: unknown;
  @Fact(Sentence, { section: 'sentence' }) sentence!: unknown;
  /** How the sentence is to be served. */
  @Fact(Text, { many: true, section: 'sentence' }) regimes!: unknown;
  @Fact(Term('appeal-outcome'), { section: 'sentence' }) appealOutcome!: unknown;
  @Fact(DatedText, { many: true, section: 'sentence', timeline: 'appeal' }) appeals!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
