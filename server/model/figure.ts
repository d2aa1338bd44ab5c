import { Count, Fact, FuzzyDateType, Kind, Part, Party, Term, Text } from './declare.js';

/** A number that somebody published about people held. */
@Kind('figure', { plural: 'figures', calledBy: 'measure' })
export class Figure {
  /** What was counted, in words. */
  @Fact(Text, { section: 'figure' }) measure!: unknown;
  /** What was counted, as a series that other figures can be set beside. */
  @Fact(Term('measure'), { section: 'figure' }) series!: unknown;
  @Fact(Count, { section: 'figure' }) count!: unknown;
  @Fact(Term('bound'), { section: 'figure' }) bound!: unknown;
  @Fact(FuzzyDateType, { section: 'figure' }) date!: unknown;
  @Fact(Text, { section: 'figure' }) definition!: unknown;
  @Fact(Part, { many: true, section: 'figure' }) breakdown!: unknown;
  @Fact(Party, { many: true, section: 'figure' }) publishedBy!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
