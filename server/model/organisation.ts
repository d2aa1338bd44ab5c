import { CountryCode, Fact, Identifier, Kind, Name, RecordRef, Term, Text, Url } from './declare.js';

/** A court, a state body, an international body, an NGO, a newsroom. */
@Kind('organisation', { plural: 'organisations', calledBy: 'names' })
export class Organisation {
  @Fact(Name, { many: true, section: 'organisation' }) names!: unknown;
  @Fact(Term('organisation-kind'), { section: 'organisation' }) type!: unknown;
  @Fact(CountryCode, { section: 'organisation' }) country!: unknown;
  @Fact(RecordRef('organisation'), { section: 'organisation' }) parent!: unknown;
  @Fact(Url, { many: true, section: 'organisation' }) urls!: unknown;
  /** What it does in the matters that the registry holds. */
  @Fact(Text, { many: true, section: 'organisation' }) roles!: unknown;
  @Fact(Identifier, { many: true, section: 'organisation', sought: true }) identifiers!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
