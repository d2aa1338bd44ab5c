import { connection, readPage, type Connection, type ConnectionArgs } from '../graphql/connection.js';
import { countRecords, pageOfRecords } from './list.store.js';
import type { ReadView } from './read-view.js';
import type { RegistryRecord } from './record.js';

/** A page of the records of a kind, in the order of their names. */
export function listOfRecords(view: ReadView, kind: string, args: ConnectionArgs): Connection<RegistryRecord> {
  const page = readPage(args);
  return connection(page, {
    rows: () => pageOfRecords(view.db, kind, view.revision, page),
    positionOf: (row) => ({ key: row.sort_key, id: row.id }),
    nodeOf: (row) => view.keepOne(row),
    count: () => view.once(`count of ${kind}`, () => countRecords(view.db, kind, view.revision)),
  });
}
