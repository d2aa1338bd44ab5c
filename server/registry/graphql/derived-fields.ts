import { hudocSearchUrl, hudocUrl, unDocumentUrl } from '../../domain/values/index.js';
import { when } from '../../domain/soon.js';
import { declareNeeds, needsOf } from '../look-ahead.js';
import type { RegistryRecord } from '../record.js';

/** Plain fields that are read from facts: what a record's title is, where a case can be looked up. */
export const derivedTypeDefs = `
extend type Place { "The name to show." name: String! }
extend type Organisation { "The name to show." name: String! }
extend type Facility { "The name to show." name: String! }
extend type Proceeding { "The title to show." title: String! }
extend type Document { "The title to show." title: String! }
extend type Event { "The title to show." title: String! }
extend type Campaign { "The title to show." title: String! url: String }

extend type Petition {
  "The title to show."
  title: String!
  "Where it can be read and signed, in the reader's language where there is such a page."
  url: String
  "The newest count of signatures."
  latestCount: SignatureCount
}

extend type Case {
  "The title to show."
  title: String!
  applicationNumbers: [String!]!
  "True where the case has an application number that is not published."
  numberUnknown: Boolean!
  "The judgment, decision or communicated case on HUDOC; the search for its number where no item is known; null where there is neither."
  hudocUrl: String
  "Null and hudocUrl too: not on HUDOC yet."
  unDocumentUrl: String
}
`;

const NEEDS = {
  url: ['urls'],
  latestCount: ['signatureCounts'],
  applicationNumbers: ['numbers'],
  numberUnknown: ['numbers'],
  hudocUrl: ['hudocItems', 'numbers'],
  unDocumentUrl: ['unSymbols'],
} as const;

declareNeeds(
  Object.fromEntries(Object.entries(NEEDS).map(([field, properties]) => [field, needsOf(['petition', 'campaign', 'case'], properties)])),
);

type Field = (record: RegistryRecord) => unknown;

const whenLoaded = (properties: readonly string[], read: Field): Field => {
  const needed = new Set(properties);
  return (record) => when(record.view.load([record], needed), () => read(record));
};

const name: Field = (record) => record.ownName ?? record.slug;

const values = <T>(record: RegistryRecord, property: string): T[] =>
  record
    .fact(property)
    .claims.filter((claim) => claim.kind === 'value' && claim.rank !== 'deprecated')
    .map((claim) => claim.value as T);

interface Local {
  readonly url: string;
  readonly language?: string;
}

function localUrl(record: RegistryRecord): string | null {
  const urls = values<Local>(record, 'urls');
  return (urls.find((local) => local.language === record.view.wording.language) ?? urls[0])?.url ?? null;
}

interface Counted {
  readonly count: number;
  readonly target?: number;
  readonly asOf?: { readonly latest: string | null };
}

/** The newest count: by its date where it has one, else the highest. */
function latestCount(record: RegistryRecord): Counted | null {
  const counts = values<Counted>(record, 'signatureCounts');
  const [latest] = counts.toSorted((a, b) => (b.asOf?.latest ?? '').localeCompare(a.asOf?.latest ?? '') || b.count - a.count);
  return latest ?? null;
}

function caseUrl(record: RegistryRecord): string | null {
  const [item] = values<string>(record, 'hudocItems');
  const [number] = values<string>(record, 'numbers');
  if (item !== undefined) return hudocUrl(item);
  return number === undefined ? null : hudocSearchUrl(number);
}

function unUrl(record: RegistryRecord): string | null {
  const [symbol] = values<string>(record, 'unSymbols');
  return symbol === undefined ? null : unDocumentUrl(symbol);
}

export const derivedFields: Readonly<Record<string, Record<string, Field>>> = {
  Place: { name },
  Organisation: { name },
  Facility: { name },
  Proceeding: { title: name },
  Document: { title: name },
  Event: { title: name },
  Campaign: { title: name, url: whenLoaded(NEEDS.url, localUrl) },
  Petition: { title: name, url: whenLoaded(NEEDS.url, localUrl), latestCount: whenLoaded(NEEDS.latestCount, latestCount) },
  Case: {
    title: name,
    applicationNumbers: whenLoaded(NEEDS.applicationNumbers, (record) => values(record, 'numbers')),
    numberUnknown: whenLoaded(NEEDS.numberUnknown, (record) => record.fact('numbers').claims.some((claim) => claim.kind === 'unknown')),
    hudocUrl: whenLoaded(NEEDS.hudocUrl, caseUrl),
    unDocumentUrl: whenLoaded(NEEDS.unDocumentUrl, unUrl),
  },
};
