import type { Operation } from '../../domain/claim.js';
import { differenceOf, type Difference } from '../../log/difference.js';
import { whatGoes, type Subject } from '../../log/what-goes.js';
import { ReadView } from '../../registry/read-view.js';
import { displayName } from '../../registry/display-name.js';
import type { RegistryRecord, SourceRecord } from '../../registry/record.js';
import { latestRevision } from '../../registry/registry.store.js';
import type { DeskHouse } from '../proposals/desk.js';
import { addedClaims, sourcesOnlyOf, standingOf } from './withholding.store.js';

/** What would go with something that is taken out of public view. */
export interface Going {
  readonly name: string;
  readonly difference: Difference;
  readonly operations: number;
  readonly revisions: number;
  readonly captures: readonly string[];
  readonly sources: readonly SourceRecord[];
}

export async function going({ database, languages }: DeskHouse, subject: Subject, language: string): Promise<Going | undefined> {
  const gone = await whatGoes(database, subject);
  if (gone.length === 0) return undefined;
  const view = new ReadView(database, await latestRevision(database), languages, language);
  const { claims, records } = await standingOf(database, gone);
  const taken = [
    ...claims.map(({ id: claim, record_id: record }): Operation => ({ do: 'retractClaim', record, claim })),
    ...records.map(({ id: record }): Operation => ({ do: 'withdrawRecord', record })),
  ];
  const difference = await differenceOf(taken, view);
  const sources = await Promise.all((await sourcesOnlyOf(database, addedClaims(gone))).map((id) => view.source(id)));
  return {
    name: await nameOf(subject, view, difference),
    difference,
    operations: gone.length,
    revisions: new Set(gone.map(({ revision }) => revision)).size,
    captures: [...new Set(gone.flatMap(({ operation }) => (operation.do === 'addCapture' ? [operation.capture.sha256] : [])))],
    sources: sources.filter((source) => source !== undefined),
  };
}

async function nameOf({ is, id }: Subject, view: ReadView, { facts }: Difference): Promise<string> {
  const [fact] = facts;
  const named = async (record: RegistryRecord | undefined): Promise<string> => (record ? displayName(record) : id);
  if (is === 'source') return (await view.source(id))?.title ?? id;
  if (is === 'record') return named(await view.record(id));
  return is === 'claim' && fact ? `${await named(fact.record)}: ${fact.label}` : id;
}
