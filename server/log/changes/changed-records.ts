import { groupBy } from '../../domain/group-by.js';
import type { Page } from '../../graphql/connection.js';
import type { ReadView } from '../../registry/read-view.js';
import type { RecordClaim, RegistryRecord } from '../../registry/record.js';
import { claimIn, bringAlong, factsIn, type FactDifference } from '../difference.js';
import { claimsErased, claimsThatChange, pageOfChangedRecords, type ChangedRow, type Stretch } from './stretch.store.js';

/** A stretch of the log with the registry as it was before and after. */
export interface SeenStretch extends Stretch {
  /** Undefined before anything was published. */
  readonly before: ReadView | undefined;
  readonly after: ReadView;
  /** The day of the state before, ISO. */
  readonly since: string | undefined;
}

/** What becomes of a record: it is new, it is gone, it has another address, or something about it is said otherwise. */
export type RecordChangeKind = 'created' | 'withdrawn' | 'moved' | 'changed';

/** What a stretch of the log changes about one record. */
export interface ChangedRecord {
  readonly record: RegistryRecord;
  readonly is: RecordChangeKind;
  readonly facts: readonly FactDifference[];
  /** Properties of which claims were erased. */
  readonly erased: readonly { readonly label: string; readonly count: number }[];
}

/** A row of a page, and what it shows. */
export interface ChangedEntry extends ChangedRow {
  readonly shown: ChangedRecord;
}

/** A page of the records that a stretch changes, each with what changes: a few statements, whatever their number. */
export async function changedRecords(stretch: SeenStretch, of: string | undefined, page: Page): Promise<readonly ChangedEntry[]> {
  const { before, after } = stretch;
  const rows = await pageOfChangedRecords(after.db, stretch, of, page);
  const ids = rows.map(({ id }) => id);
  const [claims, erasures] = await Promise.all([claimsThatChange(after.db, stretch, ids), claimsErased(after.db, stretch, ids)]);
  const [now, then] = await Promise.all([recordsIn(after, ids), recordsIn(before, ids)]);
  const seen = async (view: ReadView | undefined, each: typeof claims.come): Promise<readonly RecordClaim[]> =>
    view ? (await Promise.all(each.map((row) => claimIn(row, view)))).filter((claim) => claim !== undefined) : [];
  const [coming, going] = await Promise.all([seen(after, claims.come), seen(before, claims.gone)]);
  await Promise.all([bringAlong(coming, after), before && bringAlong(going, before)]);
  const facts = groupBy(inOrder(factsIn(going, coming, stretch.since)), ({ record }) => record.id);
  return rows.flatMap((row) => {
    const [current, former] = [now.get(row.id), then.get(row.id)];
    const record = current ?? former;
    if (!record) return [];
    const erased = erasures.filter(({ record_id: id }) => id === row.id);
    const labels = erased.map(({ property, count }) => ({
      label: record.view.wording.phrase(`model.${record.kind}.${property}`),
      count: Number(count),
    }));
    return [{ ...row, shown: { record, is: kindOf(current, former), facts: facts.get(row.id) ?? [], erased: labels } }];
  });
}

/** As the model names the properties. */
const inOrder = (facts: readonly FactDifference[]): readonly FactDifference[] => facts.toSorted((a, b) => placeOf(a) - placeOf(b));

const placeOf = ({ record, property }: FactDifference): number => record.declaration.properties.findIndex(({ name }) => name === property);

async function recordsIn(view: ReadView | undefined, ids: readonly string[]): Promise<ReadonlyMap<string, RegistryRecord>> {
  const records = view ? await Promise.all(ids.map((id) => view.record(id))) : [];
  const wholes = records.flatMap((record) => record?.parentId ?? []);
  // Parts are called by what they are a part of.
  await Promise.all(wholes.map((id) => view?.record(id)));
  return new Map(records.filter((record) => record !== undefined).map((record) => [record.id, record]));
}

function kindOf(current: RegistryRecord | undefined, former: RegistryRecord | undefined): RecordChangeKind {
  if (!former) return 'created';
  if (!current) return 'withdrawn';
  return current.slug === former.slug ? 'changed' : 'moved';
}
