import { addressOf } from '../model/index.js';
import type { RegistryRecord } from './record.js';

/** The address of a record's page, without host and language; a part stands on the page of what it is a part of. */
export function pathOf(record: RegistryRecord): string | Promise<string> {
  if (record.parentId === undefined) return `/${addressOf(record.declaration)}/${encodeURIComponent(record.slug)}`;
  const parent = record.view.record(record.parentId);
  return parent instanceof Promise ? parent.then((found) => partPath(record, found)) : partPath(record, parent);
}

async function partPath(record: RegistryRecord, parent: RegistryRecord | undefined): Promise<string> {
  return parent === undefined ? '/' : `${await pathOf(parent)}#${encodeURIComponent(record.slug)}`;
}
