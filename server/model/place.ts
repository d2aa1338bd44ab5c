import { CountryCode, Fact, Identifier, Kind, Name, Point, RecordRef, Term, Text } from './declare.js';

/** A settlement, a district, a road: with every name that parties use for it. */
@Kind('place', { plural: 'places', calledBy: 'names' })
export class Place {
  @Fact(Name, { many: true, section: 'place' }) names!: unknown;
  @Fact(Term('place-kind'), { section: 'place' }) type!: unknown;
  @Fact(Point, { section: 'place' }) point!: unknown;
  @Fact(Term('precision'), { section: 'place' }) precision!: unknown;
  @Fact(RecordRef('place'), { many: true, section: 'place' }) within!: unknown;
  @Fact(CountryCode, { section: 'place' }) country!: unknown;
  @Fact(Identifier, { many: true, section: 'place', sought: true }) identifiers!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
