import { Concern, DatedText, Fact, FuzzyDateType, Kind, LocalUrl, Party, Term, Text } from './declare.js';

/** An organised effort other than a petition: sponsorship, letters, vigils. */
@Kind('campaign', { plural: 'campaigns', calledBy: 'titles' })
export class Campaign {
  @Fact(Text, { many: true, section: 'campaign' }) titles!: unknown;
  @Fact(Term('campaign-kind'), { many: true, section: 'campaign' }) types!: unknown;
  @Fact(Party, { many: true, section: 'campaign' }) organisers!: unknown;
  @Fact(Text, { many: true, section: 'campaign' }) demands!: unknown;
  @Fact(LocalUrl, { many: true, section: 'campaign' }) urls!: unknown;
  @Fact(Text, { many: true, section: 'campaign' }) hashtags!: unknown;
  @Fact(FuzzyDateType, { section: 'campaign' }) startDate!: unknown;
  @Fact(Concern, { many: true, section: 'campaign' }) concerns!: unknown;
  @Fact(DatedText, { many: true, section: 'parties' }) statements!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
