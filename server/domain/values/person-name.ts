import { composite, optional, required } from './composite.js';
import { Term } from './term.js';
import { LanguageTag, ScriptCode, Text } from './text.js';
import { FuzzyDateType } from './fuzzy-date.js';

/** A name of a person as one source writes it. */
export const PersonName = composite(
  'PersonName',
  {
    full: required(Text),
    given: optional(Text),
    family: optional(Text),
    patronymic: optional(Text),
    language: required(LanguageTag),
    script: required(ScriptCode),
    kind: required(Term('name-kind')),
    romanisation: optional(Text),
  },
  { print: (name) => name.full },
);

/** A name of an organisation, a place or a building, with the language and the time in which it is used. */
export const Name = composite(
  'Name',
  {
    full: required(Text),
    language: required(LanguageTag),
    script: optional(ScriptCode),
    kind: optional(Term('name-kind')),
    used: optional(FuzzyDateType),
  },
  { print: (name) => name.full },
);
