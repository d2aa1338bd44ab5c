import { Contact, DatedText, Fact, FuzzyDateType, HealthEvent, Kind, Party, RecordRef, Stay, Term, Text } from './declare.js';

/** One unbroken time in the hands of a captor. */
@Kind('detention', { plural: 'detentions', of: 'person' })
export class Detention {
  /** How it began. */
  @Fact(Term('detention-start'), { section: 'capture' }) start!: unknown;
  /** The day the person was first in the captor's hands. */
  @Fact(FuzzyDateType, { section: 'capture', timeline: 'captured', esf: 'start' }) startDate!: unknown;
  @Fact(RecordRef('place'), { section: 'capture' }) capturePlace!: unknown;
  @Fact(Text, { many: true, section: 'capture' }) circumstances!: unknown;
  @Fact(Party, { many: true, section: 'capture' }) capturedBy!: unknown;
  @Fact(FuzzyDateType, { section: 'capture', timeline: 'missing' }) missingSince!: unknown;
  /** The day on which the captor's side said that it holds the person. */
  @Fact(FuzzyDateType, { section: 'capture', timeline: 'announced' }) announcedOn!: unknown;
  @Fact(Term('acknowledgement'), { section: 'detention' }) acknowledgement!: unknown;
  @Fact(Term('legal-basis'), { section: 'detention' }) legalBasis!: unknown;
  @Fact(DatedText, { many: true, section: 'detention', timeline: 'ordered' }) orders!: unknown;
  @Fact(Stay, { many: true, section: 'detention' }) stays!: unknown;
  @Fact(Contact, { many: true, section: 'detention', timeline: 'contact' }) contacts!: unknown;
  @Fact(Text, { many: true, section: 'detention' }) conditions!: unknown;
  @Fact(HealthEvent, { many: true, section: 'detention', timeline: 'health', sensitive: true }) health!: unknown;
  /** A day on which the person was certainly still held, according to a source. */
  @Fact(FuzzyDateType, { many: true, section: 'detention' }) lastConfirmed!: unknown;
  @Fact(FuzzyDateType, { section: 'release', timeline: 'ended' }) endDate!: unknown;
  @Fact(Term('detention-end'), { section: 'release' }) end!: unknown;
  @Fact(RecordRef('place'), { section: 'release' }) endPlace!: unknown;
  @Fact(Text, { many: true, section: 'release' }) endCircumstances!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
