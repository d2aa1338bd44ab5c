import {
  Characterisation,
  Count,
  DatedText,
  Fact,
  FuzzyDateType,
  Identifier,
  Kind,
  Nationality,
  PersonName,
  Portrait,
  RecordRef,
  Role,
  Term,
  Text,
} from './declare.js';

/** A human being who is or was held, or is said to be. */
@Kind('person', { plural: 'people', calledBy: 'names' })
export class Person {
  @Fact(PersonName, { many: true, section: 'identity' }) names!: unknown;
  @Fact(Term('sex'), { section: 'identity' }) sex!: unknown;
  @Fact(FuzzyDateType, { section: 'identity', timeline: 'born' }) birthDate!: unknown;
  @Fact(RecordRef('place'), { section: 'identity' }) birthPlace!: unknown;
  @Fact(FuzzyDateType, { section: 'identity', timeline: 'died' }) deathDate!: unknown;
  @Fact(FuzzyDateType, { section: 'identity', timeline: 'deathAnnounced' }) deathAnnouncedOn!: unknown;
  @Fact(Text, { many: true, section: 'identity', sensitive: true }) deathCircumstances!: unknown;
  @Fact(Nationality, { many: true, section: 'identity' }) nationalities!: unknown;
  @Fact(RecordRef('place'), { many: true, section: 'identity' }) homePlaces!: unknown;
  @Fact(Text, { many: true, section: 'identity' }) occupations!: unknown;
  @Fact(Role, { many: true, section: 'identity', timeline: 'role' }) roles!: unknown;
  @Fact(Count, { many: true, section: 'identity' }) ageStatements!: unknown;
  @Fact(Portrait, { section: 'identity' }) portrait!: unknown;
  @Fact(Text, { section: 'identity' }) biography!: unknown;
  @Fact(Identifier, { many: true, section: 'identity', sought: true }) identifiers!: unknown;
  @Fact(Term('category'), { many: true, section: 'parties' }) categories!: unknown;
  @Fact(Characterisation, { many: true, section: 'parties' }) characterisations!: unknown;
  @Fact(DatedText, { many: true, section: 'parties' }) statements!: unknown;
  @Fact(DatedText, { many: true, section: 'parties' }) reactions!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
