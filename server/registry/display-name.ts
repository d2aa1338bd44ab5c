import type { RegistryRecord } from './record.js';

/** What a record is called; one without a name of its own is called by what it is a part of or about. */
export async function displayName(record: RegistryRecord): Promise<string> {
  if (record.ownName !== undefined) return record.ownName;
  const { calledBy } = record.declaration;
  if (calledBy !== undefined) {
    await record.view.load([record], new Set([calledBy]));
    const named = record.best<string>(calledBy);
    const other = named === undefined ? undefined : await record.view.record(named);
    if (other) return displayName(other);
  }
  const parent = record.parentId === undefined ? undefined : await record.view.record(record.parentId);
  return parent ? displayName(parent) : record.slug;
}
