import {
  Concern,
  Count,
  DatedText,
  Fact,
  FuzzyDateType,
  Invocation,
  Kind,
  LocalUrl,
  Party,
  SignatureCount,
  Term,
  Text,
} from './declare.js';

/** A text that asks somebody for something and that others may sign or join. */
@Kind('petition', { plural: 'petitions', calledBy: 'titles' })
export class Petition {
  @Fact(Text, { many: true, section: 'petition' }) titles!: unknown;
  @Fact(Term('petition-kind'), { section: 'petition' }) type!: unknown;
  @Fact(Party, { many: true, section: 'petition' }) organisers!: unknown;
  @Fact(Party, { many: true, section: 'petition' }) addressees!: unknown;
  @Fact(Text, { many: true, section: 'petition' }) demands!: unknown;
  @Fact(Text, { many: true, section: 'petition' }) languages!: unknown;
  @Fact(LocalUrl, { many: true, section: 'petition' }) urls!: unknown;
  @Fact(FuzzyDateType, { section: 'petition', timeline: 'petition' }) startDate!: unknown;
  @Fact(Count, { many: true, section: 'progress' }) targets!: unknown;
  @Fact(SignatureCount, { many: true, section: 'progress' }) signatureCounts!: unknown;
  @Fact(Term('petition-status'), { section: 'progress' }) status!: unknown;
  @Fact(Concern, { many: true, section: 'petition' }) concerns!: unknown;
  @Fact(Invocation, { many: true, section: 'petition' }) invocations!: unknown;
  @Fact(Text, { many: true, section: 'petition' }) hashtags!: unknown;
  /** What the text itself, or a report about it, says of the matter. */
  @Fact(DatedText, { many: true, section: 'parties' }) statements!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
