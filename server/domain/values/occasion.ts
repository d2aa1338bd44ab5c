import { dated } from './dated.js';
import { composite, optional, required } from './composite.js';
import { Count, Decimal } from './number.js';
import { FuzzyDateType } from './fuzzy-date.js';
import { RecordRef } from './record-ref.js';
import { Term } from './term.js';
import { CountryCode, LanguageTag, Text, Url } from './text.js';
import type { Wording } from './value-type.js';

interface Span {
  readonly from?: { readonly edtf: string };
  readonly to?: { readonly edtf: string };
}

/** "x, November 2022 – February 2023". */
function withSpan(text: string, { from, to }: Span, wording: Wording): string {
  if (from && to) return wording.phrase('span.both', { text, from: wording.date(from.edtf), to: wording.date(to.edtf) });
  if (from) return wording.phrase('span.from', { text, from: wording.date(from.edtf) });
  return to ? wording.phrase('span.to', { text, to: wording.date(to.edtf) }) : text;
}

/** Someone named by a source: with a link where the registry has a record of them. */
export const Party = composite(
  'Party',
  { name: required(Text), organisation: optional(RecordRef('organisation')), person: optional(RecordRef('person')) },
  { shorthand: 'name', print: (party) => party.name },
);

/** An office or post that a person held. */
export const Role = composite(
  'Role',
  { title: required(Text), organisation: optional(RecordRef('organisation')), from: optional(FuzzyDateType), to: optional(FuzzyDateType) },
  { shorthand: 'title', print: (role, wording) => withSpan(role.title, role, wording) },
);

export const Nationality = composite(
  'Nationality',
  { state: optional(CountryCode), text: required(Text) },
  { shorthand: 'text', print: (nationality) => nationality.text },
);

/** What a party calls a person, in its own words; the scheme says which system the term belongs to. */
export const Characterisation = composite(
  'Characterisation',
  { wording: required(Text), scheme: optional(Term('characterisation-scheme')) },
  {
    print: (value) => value.wording,
  },
);

/** A time spent in one place of detention. */
export const Stay = composite(
  'Stay',
  { facility: required(RecordRef('facility')), from: optional(FuzzyDateType), to: optional(FuzzyDateType), text: optional(Text) },
  {
    print: (stay, wording) => stay.text ?? withSpan(wording.record(stay.facility), stay, wording),
  },
);

/** A visit, call or other sign of the person from captivity. */
export const Contact = composite(
  'Contact',
  { kind: required(Term('contact-kind')), date: optional(FuzzyDateType), text: optional(Text) },
  dated((contact, wording) => contact.text ?? wording.term('contact-kind', contact.kind)),
);

/** A hunger strike, a stay in hospital or the like; its date may be an interval. */
export const HealthEvent = composite(
  'HealthEvent',
  { kind: required(Term('health-kind')), date: optional(FuzzyDateType), text: optional(Text) },
  dated((event, wording) => event.text ?? wording.term('health-kind', event.kind)),
);

/** Something with a day of its own that only words describe. */
export const DatedText = composite(
  'DatedText',
  { text: required(Text), date: optional(FuzzyDateType) },
  { shorthand: 'text', ...dated((occasion) => occasion.text) },
);

export const JudgeSeat = composite(
  'JudgeSeat',
  { name: required(Text), seat: optional(Term('judge-seat')) },
  {
    shorthand: 'name',
    print: (judge, wording) =>
      judge.seat ? wording.phrase('named.as', { name: judge.name, as: wording.term('judge-seat', judge.seat) }) : judge.name,
  },
);

export const Counsel = composite(
  'Counsel',
  { name: required(Text), text: optional(Text) },
  {
    shorthand: 'name',
    print: (counsel, wording) =>
      counsel.text === undefined ? counsel.name : wording.phrase('named.as', { name: counsel.name, as: counsel.text }),
  },
);

/** How many had signed on a day, and how many were wanted. */
export const SignatureCount = composite(
  'SignatureCount',
  { count: required(Count), target: optional(Count), asOf: optional(FuzzyDateType) },
  {
    print: (value, wording) =>
      value.target === undefined
        ? wording.number(value.count)
        : wording.phrase('signatures.ofTarget', { count: wording.number(value.count), target: wording.number(value.target) }),
  },
);

/** Stands in references for all people held: what concerns everyone is found from each person. */
export const EVERYONE = 'everyone';

/** Whom a petition or a campaign is for: one person of the registry, or a group in its own words. */
export const Concern = composite(
  'Concern',
  { person: optional(RecordRef('person')), group: optional(Text), scope: optional(Term('concern-scope')) },
  {
    references: (concern) => (concern.scope === 'all' ? [EVERYONE] : []),
    check: (concern) => (Object.keys(concern).length === 0 ? 'a person, a group or a scope' : undefined),
    print: (concern, wording) =>
      concern.person ? wording.record(concern.person) : (concern.group ?? wording.term('concern-scope', concern.scope ?? 'all')),
  },
);

/** An address in one language. */
export const LocalUrl = composite(
  'LocalUrl',
  { url: required(Url), language: optional(LanguageTag) },
  { shorthand: 'url', print: (local) => local.url },
);

/** A legal instrument that somebody relies on. */
export const Invocation = composite(
  'Invocation',
  { document: optional(RecordRef('document')), provision: optional(Text), text: required(Text) },
  {
    shorthand: 'text',
    print: (invocation) => invocation.text,
  },
);

/** One line of a figure's breakdown. */
export const Part = composite(
  'Part',
  { label: required(Text), count: required(Count) },
  {
    print: (part, wording) => `${wording.number(part.count)} ${part.label}`,
  },
);

export const Point = composite(
  'Point',
  { latitude: required(Decimal), longitude: required(Decimal) },
  {
    print: (point, wording) => `${wording.number(point.latitude)}, ${wording.number(point.longitude)}`,
  },
);

export const Identifier = composite(
  'Identifier',
  { scheme: required(Term('identifier-scheme')), value: required(Text) },
  {
    print: (identifier, wording) => `${wording.term('identifier-scheme', identifier.scheme)} ${identifier.value}`,
  },
);

export const Portrait = composite(
  'Portrait',
  { url: required(Url), credit: required(Text), licence: required(Text) },
  {
    print: (portrait) => portrait.credit,
  },
);
