import type { Source } from '../../domain/claim.js';
import {
  CountryCode,
  FuzzyDateType,
  LanguageTag,
  Term,
  Text,
  Url,
  composite,
  optional,
  required,
  type Parsed,
  type Referents,
} from '../../domain/values/index.js';

/** What is written of a source, part by part. */
export const SourceForm = composite('Source', {
  id: required(Text),
  title: required(Text),
  publisher: required(Text),
  publisherCountry: optional(CountryCode),
  kind: required(Term('source-kind')),
  language: required(LanguageTag),
  url: optional(Url),
  readAt: optional(Url),
  issued: optional(FuzzyDateType),
  accessed: required(FuzzyDateType),
  abstract: optional(Text),
  note: optional(Text),
});

/** Reads one source as a person wrote it. */
export function readSource(written: unknown, referents: Referents): Parsed<Source> {
  const parsed = SourceForm.parse(written, referents);
  if (!parsed.ok) return parsed;
  const { issued, accessed, ...rest } = parsed.value;
  if (!/^[a-z0-9][a-z0-9-]*$/.test(rest.id)) {
    return { ok: false, refusals: [{ path: 'id', rule: 'SLUG_INVALID', found: rest.id, expected: 'small letters, digits and hyphens' }] };
  }
  return { ok: true, value: { ...rest, ...(issued && { issued: issued.edtf }), accessed: accessed.edtf } };
}

/** The keys of a source in the order in which files are written. */
export const SOURCE_KEYS = [
  'id',
  'title',
  'publisher',
  'publisherCountry',
  'kind',
  'language',
  'url',
  'readAt',
  'issued',
  'accessed',
  'abstract',
  'note',
] as const satisfies readonly (keyof Source)[];

/** The file of data/registry/sources that a source belongs in: the year in which it was issued. */
export const sourceFile = (source: Pick<Source, 'issued'>): string => `${/^\d{4}/.exec(source.issued ?? '')?.[0] ?? 'undated'}.yaml`;
