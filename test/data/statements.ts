import { join } from 'node:path';
import type { Claim, RecordContent } from '../../server/domain/claim.js';
import { groupBy } from '../../server/domain/group-by.js';
import { codesOf, readVocabularies } from '../../server/registry/files/vocabularies.js';
import type { RegistryContent } from '../../server/registry/files/content.js';
import { inWords } from '../../server/registry/files/problem.js';
import { readRegistry } from '../../server/registry/files/read-registry.js';
import { inRepository } from '../support/root.js';
import { wordsOf } from './words.js';

/** One claim under one of its sources. */
export interface Statement {
  /** The record that holds the claim, as kind/slug. */
  readonly record: string;
  readonly property: string;
  readonly source: string;
  /** The texts and dates that the value is made of, and the names of the records to which it refers. */
  readonly parts: readonly string[];
  readonly by?: string;
  readonly asOf?: string;
  readonly note?: string;
  readonly quote?: string;
  /** Every word, number and date of the value, its wording, its note and its qualifiers. */
  readonly words: ReadonlySet<string>;
}

/** The statements about a record, with those about its parts and about the trials and cases that name it. */
export type Trees = ReadonlyMap<string, readonly Statement[]>;

export function readContent(): RegistryContent {
  const data = inRepository('data');
  const read = readRegistry(join(data, 'registry'), codesOf(readVocabularies(join(data, 'vocabulary'))));
  if (!read.ok) throw new Error(read.problems.map(inWords).join('\n'));
  return read.content;
}

const keyOf = (record: RecordContent): string => `${record.kind}/${record.slug}`;

/** The statements of each record by itself. */
export function statementsOf({ records }: RegistryContent): readonly Statement[] {
  const names = new Map(records.map((record) => [record.id, namesOf(record)]));
  return records.flatMap((record) =>
    record.claims.flatMap((claim) => {
      const parts = partsOf(claim.value, names);
      const { assertedBy, asOf, note, wording } = claim;
      const words = wordsOf([...parts, wording, note, assertedBy?.name, asOf?.edtf].filter((each) => each !== undefined));
      return claim.citations.map(({ source, quote }) => ({
        record: keyOf(record),
        property: claim.property,
        source,
        parts,
        by: assertedBy?.name,
        asOf: asOf?.edtf,
        note,
        quote,
        words,
      }));
    }),
  );
}

const namesOf = (record: RecordContent): string =>
  record.claims
    .filter(({ property }) => property === 'names' || property === 'titles')
    .flatMap(({ value }) => partsOf(value, new Map()))
    .join('; ');

/** The leaves of a value as text: a date by its EDTF text, a reference by the names of the record, a field by its name too ("life"). */
function partsOf(value: unknown, names: ReadonlyMap<string, string>): string[] {
  if (typeof value === 'string') return [names.get(value) ?? value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((each) => partsOf(each, names));
  if (typeof value !== 'object' || value === null) return [];
  if ('edtf' in value) return [String(value.edtf)];
  return Object.entries(value).flatMap(([field, each]) => [field, ...partsOf(each, names)]);
}

export function treesOf(content: RegistryContent): Trees {
  const about = groupBy(statementsOf(content), ({ record }) => record);
  const byId = new Map(content.records.map((record) => [record.id, record]));
  const branches = groupBy(
    content.records.flatMap((record) => trunksOf(record, byId).map((trunk) => ({ trunk, record }))),
    ({ trunk }) => trunk,
  );
  return new Map(
    content.records.map((record) => {
      const family = new Set([record, ...(branches.get(record.id) ?? []).map((branch) => branch.record)]);
      return [keyOf(record), [...family].flatMap((each) => about.get(keyOf(each)) ?? [])];
    }),
  );
}

/** The ids of the records in whose tree a record stands. */
function trunksOf(record: RecordContent, byId: ReadonlyMap<string, RecordContent>): string[] {
  const named = (property: string): string[] => referencesIn(record.claims, property);
  if (record.kind === 'detention') return [record.parent ?? ''];
  if (record.kind === 'defendant') return [...named('person'), record.parent ?? ''];
  if (record.kind === 'case') return named('persons');
  if (record.kind !== 'proceeding') return [];
  return [...byId.values()]
    .filter((each) => each.parent === record.id)
    .flatMap((defendant) => referencesIn(defendant.claims, 'person'))
    .concat(named('appealOf').flatMap((first) => trialPeople(first, byId)));
}

const trialPeople = (trial: string, byId: ReadonlyMap<string, RecordContent>): string[] =>
  [...byId.values()].filter((each) => each.parent === trial).flatMap((defendant) => referencesIn(defendant.claims, 'person'));

const referencesIn = (claims: readonly Claim[], property: string): string[] =>
  claims.filter((claim) => claim.property === property && claim.kind === 'value').map((claim) => claim.value as string);
