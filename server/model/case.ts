import {
  ApplicationNumber,
  DatedText,
  Ecli,
  Fact,
  Finding,
  HudocItem,
  Kind,
  Money,
  Party,
  RecordRef,
  Stage,
  Term,
  Text,
  UnSymbol,
  Url,
} from './declare.js';

/** A case before an international court or body. */
@Kind('case', { plural: 'cases', calledBy: 'titles' })
export class Case {
  @Fact(Text, { many: true, section: 'case' }) titles!: unknown;
  @Fact(RecordRef('organisation'), { section: 'case' }) body!: unknown;
  @Fact(Term('case-type'), { section: 'case' }) type!: unknown;
  /** `unknown: true` says that there is a number but that it is not published. */
  @Fact(ApplicationNumber, { many: true, section: 'case', sought: true }) numbers!: unknown;
  @Fact(HudocItem, { many: true, section: 'case', sought: true }) hudocItems!: unknown;
  @Fact(Ecli, { many: true, section: 'case', sought: true }) eclis!: unknown;
  @Fact(UnSymbol, { many: true, section: 'case', sought: true }) unSymbols!: unknown;
  @Fact(Url, { many: true, section: 'case' }) urls!: unknown;
  @Fact(Party, { many: true, section: 'case' }) applicants!: unknown;
  @Fact(Party, { many: true, section: 'case' }) respondents!: unknown;
  @Fact(RecordRef('person'), { many: true, section: 'case' }) persons!: unknown;
  @Fact(Text, { many: true, section: 'case' }) subjects!: unknown;
  @Fact(Text, { many: true, section: 'case' }) formations!: unknown;
  @Fact(Stage, { many: true, section: 'stages', timeline: 'stage' }) stages!: unknown;
  @Fact(Finding, { many: true, section: 'findings' }) findings!: unknown;
  @Fact(Money, { many: true, section: 'findings' }) justSatisfaction!: unknown;
  @Fact(Text, { many: true, section: 'stages' }) status!: unknown;
  @Fact(Text, { many: true, section: 'stages' }) tallies!: unknown;
  @Fact(DatedText, { many: true, section: 'parties' }) statements!: unknown;
  @Fact(RecordRef('document'), { many: true, section: 'case' }) documents!: unknown;
  @Fact(Text, { many: true, section: 'notes' }) notes!: unknown;
}
