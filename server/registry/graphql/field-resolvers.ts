import { allKinds, type KindDeclaration } from '../../model/index.js';
import { fuzzyDate } from '../../domain/values/index.js';
import type { Source } from '../../domain/claim.js';
import { when, whenAll } from '../../domain/soon.js';
import { displayName } from '../display-name.js';
import { pathOf } from '../path-of.js';
import { RegistryRecord, type RecordClaim, type RecordFact, type SourceRecord, type SourcedCitation, type Referrer } from '../record.js';
import { factName, typeName } from './type-defs.js';

/** A resolver of one field; what it is given depends on the type that it belongs to, and on the field's arguments. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a map of resolvers has no one type of parent
export type Field = (parent: any, args: any) => unknown;

/** Resolvers by type: of its fields, of its enum values, or of an interface's type. */
export type Resolvers = Record<string, Readonly<Record<string, Field | string>>>;

/** A resolver that needs claims of the record: at once where they are at hand. */
function onceLoaded(read: (record: RegistryRecord) => unknown, properties: ReadonlySet<string> | undefined): Field {
  return (record: RegistryRecord) => when(record.view.load([record], properties), () => read(record));
}

/** The fields that follow from the model: one map for every kind, fact and claim type. */
export function fieldResolvers(): Resolvers {
  const kinds = allKinds();
  const types = new Set(kinds.flatMap((kind) => kind.properties).map((property) => factName(property.type)));
  return {
    Node: { __resolveType: (node: unknown) => (node instanceof RegistryRecord ? typeName(node.kind) : 'Source') },
    Record: { __resolveType: (record: RegistryRecord) => typeName(record.kind) },
    Fact: { __resolveType: (fact: RecordFact) => `${factName(fact.declaration.type)}Fact` },
    Claim: { __resolveType: (claim: RecordClaim) => `${factName(claim.declaration.type)}Claim` },
    Rank: { PREFERRED: 'preferred', NORMAL: 'normal', DEPRECATED: 'deprecated' },
    ValueKind: { VALUE: 'value', UNKNOWN: 'unknown', NONE: 'none' },
    Citation: { source: (citation: SourcedCitation) => citation.cited },
    Referrer: { label: ({ record, property }: Referrer) => record.view.wording.phrase(`model.${record.kind}.${property}`) },
    ...Object.fromEntries(
      [...types].flatMap((name) => [
        [`${name}Claim`, claimFields],
        [`${name}Fact`, factFields],
      ]),
    ),
    ...Object.fromEntries(kinds.map((kind) => [typeName(kind.name), recordFields(kind)])),
  };
}

const factFields: Record<string, Field> = {
  property: (fact: RecordFact) => fact.declaration.name,
  label: (fact: RecordFact) => fact.record.view.wording.phrase(`model.${fact.record.kind}.${fact.declaration.name}`),
  section: (fact: RecordFact) => fact.declaration.section,
  many: (fact: RecordFact) => fact.declaration.many,
};

const claimFields: Record<string, Field> = {
  label: (claim: RecordClaim) => claim.record.view.wording.phrase(`model.${claim.record.kind}.${claim.property}`),
  valueKind: (claim: RecordClaim) => claim.kind,
  value: (claim: RecordClaim) => claim.presented,
  assertedBy: (claim: RecordClaim) =>
    claim.assertedBy && {
      name: claim.assertedBy.name,
      organisation: claim.assertedBy.organisation === undefined ? null : claim.record.view.record(claim.assertedBy.organisation),
      person: claim.assertedBy.person === undefined ? null : claim.record.view.record(claim.assertedBy.person),
    },
  links: (claim: RecordClaim) => {
    const ids = claim.kind === 'value' ? claim.declaration.type.references(claim.value) : [];
    const records = whenAll(ids.map((id) => claim.record.view.record(id)));
    return when(records, (found) => found.filter((record) => record !== undefined));
  },
};

function recordFields(kind: KindDeclaration): Record<string, Field> {
  const facts = kind.properties.map((property): [string, Field] => [
    property.name,
    onceLoaded((record) => record.fact(property.name), new Set([property.name])),
  ]);
  const parts = allKinds()
    .filter((each) => each.of === kind.name)
    .map((each): [string, Field] => [
      each.plural,
      (record: RegistryRecord) => when(record.view.partsOf(record), (parts) => parts.filter((part) => part.kind === each.name)),
    ]);
  const parent: [string, Field][] =
    kind.of === undefined ? [] : [[kind.of, (record: RegistryRecord) => record.view.record(record.parentId ?? '')]];
  return {
    displayName: (record: RegistryRecord) => displayName(record),
    path: (record: RegistryRecord) => pathOf(record),
    facts: onceLoaded((record) => record.facts, undefined),
    parts: (record: RegistryRecord) => record.view.partsOf(record),
    referrers: (record: RegistryRecord) => record.view.referrersOf(record.id),
    ...Object.fromEntries([...parent, ...facts, ...parts]),
  };
}

// CSL 1.0.2 types.
const CSL_TYPES: Readonly<Record<string, string>> = {
  news: 'article-newspaper',
  'state-media': 'article-newspaper',
  blog: 'post-weblog',
  'social-media': 'post',
  encyclopedia: 'entry-encyclopedia',
  'court-record': 'legal_case',
  parliament: 'legislation',
  research: 'report',
  'official-report': 'report',
  un: 'report',
};

/** The fields of a source that are not kept as they are shown. */
export const sourceFields = {
  kindLabel: (source: SourceRecord) => source.view.wording.term('source-kind', source.kind),
  cslType: (source: Source) => CSL_TYPES[source.kind] ?? 'webpage',
  issued: (source: Source) => (source.issued === undefined ? null : fuzzyDate(source.issued)),
  accessed: (source: Source) => fuzzyDate(source.accessed),
};
