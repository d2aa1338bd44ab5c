import { when, type Soon } from '../domain/soon.js';
import { addressOf } from '../model/index.js';
import type { RegistryRecord } from './record.js';

/** The address of a record's page, without host and language; a part stands on the page of what it is a part of. */
export function pathOf(record: RegistryRecord): Soon<string> {
  if (record.parentId === undefined) return `/${addressOf(record.declaration)}/${encodeURIComponent(record.slug)}`;
  return when(record.view.record(record.parentId), (parent) =>
    parent === undefined ? '/' : when(pathOf(parent), (path) => `${path}#${encodeURIComponent(record.slug)}`),
  );
}
