import { when, type Soon } from '../domain/soon.js';
import type { RegistryRecord } from './record.js';

/** What a record is called; one without a name of its own is called by what it is a part of or about. */
export const displayName = (record: RegistryRecord): Soon<string> =>
  record.ownName ?? when(namesake(record), (other) => (other ? displayName(other) : record.slug));

function namesake(record: RegistryRecord): Soon<RegistryRecord | undefined> {
  const { calledBy } = record.declaration;
  const parent = (): Soon<RegistryRecord | undefined> => (record.parentId === undefined ? undefined : record.view.record(record.parentId));
  if (calledBy === undefined) return parent();
  return when(record.view.load([record], new Set([calledBy])), () => {
    const named = record.best<string>(calledBy);
    return named === undefined ? parent() : when(record.view.record(named), (other) => other ?? parent());
  });
}
