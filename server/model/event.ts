import { Fact, FuzzyDateType, Kind, Party, RecordRef, Term, Text } from './declare.js';

/** Something that happened, against which the lives of people held are read. */
@Kind('event', { plural: 'events', calledBy: 'titles' })
export class Event {
  @Fact(Text, { many: true, section: 'event' }) titles!: unknown;
  @Fact(FuzzyDateType, { section: 'event', timeline: 'event' }) date!: unknown;
  @Fact(Term('event-kind'), { section: 'event' }) type!: unknown;
  @Fact(RecordRef('place'), { many: true, section: 'event' }) places!: unknown;
  @Fact(RecordRef('person'), { many: true, section: 'event' }) persons!: unknown;
  @Fact(Party, { many: true, section: 'event' }) participants!: unknown;
  @Fact(RecordRef('document'), { many: true, section: 'event' }) documents!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
