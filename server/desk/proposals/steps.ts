import type { Operation } from '../../domain/claim.js';
import { kindNamed, propertyOf } from '../../model/index.js';
import { claimIn, differenceOf, type FactDifference } from '../../log/difference.js';
import type { ReadView } from '../../registry/read-view.js';
import type { RegistryRecord, SourceRecord } from '../../registry/record.js';
import { claimsById } from '../../registry/registry.store.js';
import type { Change, Form } from './change.js';

/** A change of a draft as a person reads it. */
export interface Step {
  readonly key: string;
  readonly do: Change['do'];
  /** The record that it is about, where there is one. */
  readonly record: RegistryRecord | undefined;
  readonly property: string | undefined;
  readonly label: string | undefined;
  /** What was typed, where it cannot be put into words yet. */
  readonly typed: string;
  readonly facts: readonly FactDifference[];
  readonly source: SourceRecord | undefined;
  readonly capture: string | undefined;
  /** The record that a merge leaves. */
  readonly into: RegistryRecord | undefined;
  readonly revision: number | undefined;
}

/** Every change of a draft in words. The view holds what the draft adds already. */
export const stepsOf = (
  changes: readonly Change[],
  byChange: ReadonlyMap<string, readonly Operation[]>,
  view: ReadView,
): Promise<readonly Step[]> => Promise.all(changes.map((change) => stepOf(change, byChange.get(change.key), view)));

async function stepOf(change: Change, operations: readonly Operation[] | undefined, view: ReadView): Promise<Step> {
  const record = 'record' in change ? await view.record(change.record) : undefined;
  const facts = operations && change.do !== 'create' ? (await differenceOf(operations, view)).facts : [];
  const property = await propertyIn(change, view);
  const known = property !== undefined && record && propertyOf(kindNamed(record.kind), property);
  return {
    key: change.key,
    do: change.do,
    record,
    property,
    label: known ? view.wording.phrase(`model.${record.kind}.${known.name}`) : property,
    typed: typedIn(change),
    facts,
    source: await view.source(sourceOf(change)),
    capture: change.do === 'capture' ? change.capture : undefined,
    into: change.do === 'merge' ? await view.record(change.into) : undefined,
    revision: change.do === 'revert' ? change.revision : undefined,
  };
}

async function propertyIn(change: Change, view: ReadView): Promise<string | undefined> {
  if (change.do === 'state') return change.property;
  if (change.do !== 'retract') return undefined;
  const [row] = await claimsById(view.db, [change.claim]);
  return row && (await claimIn(row, view))?.property;
}

function sourceOf(change: Change): string {
  if (change.do === 'capture') return change.source;
  return change.do === 'source' && typeof change.form.id === 'string' ? change.form.id : '';
}

function typedIn(change: Change): string {
  if (change.do === 'create') return change.slug;
  if (change.do === 'source') return textsIn(change.form.title);
  return change.do === 'state' ? textsIn((change.form satisfies Form).value) : '';
}

function textsIn(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textsIn).filter(Boolean).join(' · ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
