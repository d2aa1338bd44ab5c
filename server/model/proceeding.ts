import { Characterisation, DatedText, Fact, FuzzyDateType, JudgeSeat, Kind, RecordRef, Text } from './declare.js';

/** A trial: one court, one bench, one or several defendants. */
@Kind('proceeding', { plural: 'proceedings', address: 'trials', calledBy: 'titles' })
export class Proceeding {
  @Fact(Text, { many: true, section: 'trial' }) titles!: unknown;
  @Fact(RecordRef('organisation'), { section: 'trial' }) court!: unknown;
  /** The building, which may belong to another court. */
  @Fact(RecordRef('facility'), { section: 'trial' }) venue!: unknown;
  @Fact(Text, { many: true, section: 'trial', sought: true }) caseNumbers!: unknown;
  @Fact(JudgeSeat, { many: true, section: 'trial', sought: true }) judges!: unknown;
  @Fact(Text, { many: true, section: 'trial', sought: true }) prosecutors!: unknown;
  @Fact(FuzzyDateType, { section: 'trial', timeline: 'trialOpened' }) openedOn!: unknown;
  @Fact(DatedText, { many: true, section: 'trial', timeline: 'hearing' }) hearings!: unknown;
  @Fact(FuzzyDateType, { section: 'trial', timeline: 'judgment' }) judgmentDate!: unknown;
  @Fact(RecordRef('proceeding'), { section: 'trial' }) appealOf!: unknown;
  @Fact(Text, { many: true, section: 'trial' }) conditions!: unknown;
  @Fact(Characterisation, { many: true, section: 'parties' }) characterisations!: unknown;
  @Fact(DatedText, { many: true, section: 'parties' }) reactions!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
