import { DatedText, Fact, FuzzyDateType, Kind, Party, Provision, RecordRef, Term, Text, Url, Vote } from './declare.js';

/** A treaty, a resolution, a law, a report, a letter. */
@Kind('document', { plural: 'documents', calledBy: 'titles' })
export class Document {
  @Fact(Text, { many: true, section: 'document' }) titles!: unknown;
  @Fact(Term('document-kind'), { section: 'document' }) type!: unknown;
  @Fact(RecordRef('organisation'), { section: 'document' }) body!: unknown;
  @Fact(Text, { many: true, section: 'document', sought: true }) numbers!: unknown;
  @Fact(FuzzyDateType, { section: 'document', timeline: 'adopted' }) adoptedOn!: unknown;
  @Fact(FuzzyDateType, { section: 'document' }) inForceOn!: unknown;
  @Fact(Vote, { section: 'document' }) vote!: unknown;
  @Fact(Party, { many: true, section: 'document' }) parties!: unknown;
  @Fact(Text, { many: true, section: 'document' }) status!: unknown;
  @Fact(Provision, { many: true, section: 'provisions' }) provisions!: unknown;
  @Fact(DatedText, { many: true, section: 'provisions' }) quotations!: unknown;
  @Fact(Text, { many: true, section: 'provisions' }) precedents!: unknown;
  @Fact(Url, { many: true, section: 'document' }) urls!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
