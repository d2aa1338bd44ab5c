import { dated } from './dated.js';
import { composite, optional, required, several } from './composite.js';
import { Count, Decimal, Flag } from './number.js';
import { FuzzyDateType } from './fuzzy-date.js';
import { Term } from './term.js';
import { CountryCode, Text } from './text.js';

/** An article of a State's code. Sources often name the article alone: then the code stays open. */
export const StatuteRef = composite(
  'StatuteRef',
  { state: required(CountryCode), code: optional(Text), article: required(Text) },
  { print: ({ code, article }) => (code === undefined ? article : `${code} ${article}`) },
);

/** What somebody is accused or found guilty of: the source's own words, and the articles that it names. */
export const Charge = composite(
  'Charge',
  { label: required(Text), statutes: several(StatuteRef), iccs: optional(Text) },
  { print: (charge) => charge.label },
);

/** A sentence passed or asked for. Years may be fractions: 11.5 is eleven years and six months. */
export const Sentence = composite(
  'Sentence',
  { years: optional(Decimal), life: optional(Flag), regime: optional(Text), from: optional(FuzzyDateType), text: optional(Text) },
  {
    print: (sentence, wording) => {
      if (sentence.text !== undefined) return sentence.text;
      return sentence.life
        ? wording.phrase('sentence.life')
        : wording.phrase('sentence.years', { years: wording.number(sentence.years ?? 0), count: sentence.years ?? 0 });
    },
    check: (sentence) =>
      [sentence.years, sentence.life, sentence.text].every((part) => part === undefined) ? 'years, life: true, or text' : undefined,
  },
);

export const Plea = composite(
  'Plea',
  { plea: required(Term('plea')), text: optional(Text), on: optional(FuzzyDateType) },
  {
    print: (plea, wording) => plea.text ?? wording.term('plea', plea.plea),
  },
);

/** A step in the life of a case before an international body. */
export const Stage = composite(
  'Stage',
  { stage: required(Term('case-stage')), date: optional(FuzzyDateType), text: optional(Text) },
  dated((stage, wording) => stage.text ?? wording.term('case-stage', stage.stage)),
);

/** What a body found under one provision. */
export const Finding = composite(
  'Finding',
  { article: optional(Text), outcome: optional(Term('finding')), text: optional(Text) },
  {
    check: (finding) => (finding.outcome === undefined && finding.text === undefined ? 'an outcome or a text' : undefined),
  },
);

export const Money = composite(
  'Money',
  { amount: required(Decimal), currency: required(Text), text: optional(Text) },
  {
    print: (money, wording) => money.text ?? `${wording.number(money.amount)} ${money.currency}`,
  },
);

export const Vote = composite(
  'Vote',
  { inFavour: required(Count), against: required(Count), abstentions: optional(Count) },
  {
    print: (vote, wording) =>
      wording.phrase(vote.abstentions === undefined ? 'vote.counted' : 'vote.countedWithAbstentions', {
        inFavour: wording.number(vote.inFavour),
        against: wording.number(vote.against),
        abstentions: wording.number(vote.abstentions ?? 0),
      }),
  },
);

/** A numbered part of a document, with what it says. */
export const Provision = composite('Provision', { anchor: required(Text), text: optional(Text) });
