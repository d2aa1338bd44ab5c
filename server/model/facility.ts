import { Fact, Kind, Name, RecordRef, Term, Text } from './declare.js';

/** A building in which people are held or tried. */
@Kind('facility', { plural: 'facilities', calledBy: 'names' })
export class Facility {
  @Fact(Name, { many: true, section: 'facility' }) names!: unknown;
  @Fact(Term('facility-kind'), { section: 'facility' }) type!: unknown;
  @Fact(RecordRef('place'), { section: 'facility' }) place!: unknown;
  @Fact(RecordRef('organisation'), { section: 'facility' }) operator!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
