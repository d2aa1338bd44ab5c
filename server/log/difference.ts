import type { Operation } from '../domain/claim.js';
import { groupBy } from '../domain/group-by.js';
import { kindNamed, propertyOf } from '../model/index.js';
import { namesOf } from '../registry/names.projection.js';
import { RecordClaim, type RegistryRecord, type SourceRecord } from '../registry/record.js';
import type { ReadView } from '../registry/read-view.js';
import { claimsById, type ClaimRow } from '../registry/registry.store.js';
import { qualifiersJson, sourceToRow } from '../registry/rows.js';

type Of<D extends Operation['do']> = Extract<Operation, { do: D }>;

/** What operations change about one property of a record. */
export interface FactDifference {
  readonly record: RegistryRecord;
  readonly property: string;
  /** The property's name in the reader's language. */
  readonly label: string;
  readonly before: readonly RecordClaim[];
  readonly after: readonly RecordClaim[];
  /** The day (ISO) of the state before, where what changed is told by when it happened. */
  readonly since?: string | undefined;
}

/** What operations change, as a person would say it. */
export interface Difference {
  readonly facts: readonly FactDifference[];
  readonly created: readonly RegistryRecord[];
  readonly withdrawn: readonly RegistryRecord[];
  readonly sources: readonly SourceRecord[];
}

/**
 * Puts operations into facts: what stood before, what stands after. The view must be of the revision before them and nobody else's: what
 * the operations bring is made known to it. A revision and a draft are read by the same eyes.
 */
export async function differenceOf(operations: readonly Operation[], view: ReadView): Promise<Difference> {
  const of = <D extends Operation['do']>(kind: D): Of<D>[] => operations.filter((operation): operation is Of<D> => operation.do === kind);
  const [additions, retractions] = [of('addClaim'), of('retractClaim')];
  const sources = of('putSource').map(({ source }) => view.keepSource(sourceToRow(source)));
  const created = createdRecords(of('addRecord'), of('withdrawRecord'), additions, view);
  const rows = await claimsById(
    view.db,
    retractions.map(({ claim }) => claim),
  );
  const ids = [...new Set([...additions.map(({ record }) => record), ...rows.map((row) => row.record_id)])];
  await Promise.all(ids.map((id) => view.record(id)));
  const before = (await Promise.all(rows.map((row) => claimIn(row, view)))).filter((claim) => claim !== undefined);
  const after = (await Promise.all(additions.map((addition) => claimIn(rowOf(addition), view)))).filter((claim) => claim !== undefined);
  await bringAlong([...before, ...after], view);
  const gone = of('withdrawRecord').filter(({ record }) => !of('addRecord').some((added) => added.record === record));
  const withdrawn = await Promise.all(gone.map(({ record }) => view.record(record)));
  return { facts: factsIn(before, after), created, withdrawn: withdrawn.filter((record) => record !== undefined), sources };
}

/** Puts claims that go and claims that come together by what they are about. */
export function factsIn(before: readonly RecordClaim[], after: readonly RecordClaim[], since?: string): readonly FactDifference[] {
  const keyOf = (claim: RecordClaim): string => `${claim.record.id}/${claim.property}`;
  const [gone, come] = [groupBy(before, keyOf), groupBy(after, keyOf)];
  return [...new Set([...gone.keys(), ...come.keys()])].flatMap((key) => {
    const [claims, next] = [gone.get(key) ?? [], come.get(key) ?? []];
    const [first] = [...next, ...claims];
    if (!first) return [];
    const { record, property } = first;
    const label = record.view.wording.phrase(`model.${record.kind}.${property}`);
    return [{ record, property, label, before: claims, after: next, since }];
  });
}

/** New records are called by the names that come with them; a record that only moves is known already. */
function createdRecords(
  added: readonly Of<'addRecord'>[],
  withdrawn: readonly Of<'withdrawRecord'>[],
  additions: readonly Of<'addClaim'>[],
  view: ReadView,
): readonly RegistryRecord[] {
  const fresh = added.filter(({ record }) => !withdrawn.some((gone) => gone.record === record));
  return view.keep(
    fresh.map(({ record, kind, slug, parent }) => {
      const claims = additions.filter((addition) => addition.record === record).map(({ claim }) => claim);
      const names = namesOf(kindNamed(kind), claims, slug);
      return { id: record, kind, slug, parent_id: parent ?? null, names: names ? JSON.stringify(names) : null };
    }),
  );
}

/** A claim that need not stand in the view, as the view sees it. */
export async function claimIn(row: ClaimRow, view: ReadView): Promise<RecordClaim | undefined> {
  const record = await view.record(row.record_id);
  const property = record && propertyOf(record.declaration, row.property);
  return property && new RecordClaim(record, property, row);
}

/** What the claims name and cite, so that they can be put into words. */
export async function bringAlong(claims: readonly RecordClaim[], view: ReadView): Promise<void> {
  await Promise.all([
    ...claims.flatMap((claim) => claim.references).map((id) => view.record(id)),
    ...claims.flatMap((claim) => claim.cited).map(({ source }) => view.source(source)),
  ]);
}

const rowOf = ({ record, position, claim }: Of<'addClaim'>): ClaimRow => ({
  id: '',
  record_id: record,
  property: claim.property,
  position,
  kind: claim.kind,
  rank: claim.rank,
  value: claim.kind === 'value' ? JSON.stringify(claim.value) : null,
  qualifiers: qualifiersJson(claim),
  citations: JSON.stringify(claim.citations),
  digest: '',
  published_in: 0,
});
