import { connection, readPage, type Connection, type ConnectionArgs } from '../graphql/connection.js';
import { countRecords, pageOfRecords } from './list.store.js';
import type { ReadView } from './read-view.js';
import type { RegistryRecord } from './record.js';

/** A page of the records of a kind, in the order of their names. */
export async function listOfRecords(view: ReadView, kind: string, args: ConnectionArgs): Promise<Connection<RegistryRecord>> {
  const page = readPage(args);
  const rows = await pageOfRecords(view.db, kind, view.revision, page);
  const records = new Map(view.keep(rows).map((record) => [record.id, record]));
  return connection(
    page,
    rows,
    (row) => ({ key: row.sort_key, id: row.id }),
    (row) => records.get(row.id) as RegistryRecord,
    () => view.once(`count of ${kind}`, () => countRecords(view.db, kind, view.revision)),
  );
}
