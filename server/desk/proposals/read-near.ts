import type { Operation, RecordContent } from '../../domain/claim.js';
import { groupBy } from '../../domain/group-by.js';
import { COMPARED, STEPS, isPassed } from '../../domain/rules/neighbourhood.js';
import { namesIn } from '../../domain/rules/surroundings.js';
import type { Statements } from '../../persistence/database.js';
import { contentFromRows, type ReadContent } from '../../registry/read-content.js';
import { claimsOf, recordsById, sourcesById, type ClaimRow, type RecordRow } from '../../registry/registry.store.js';
import { citationsIn } from '../../registry/rows.js';
import { recordsAbout, recordsStating } from './near.store.js';

/**
 * The part of the registry in which the rules can find something about operations: the records that they touch and, by the ways that are
 * there before them or after them, the neighbours that `neighbourhoodOf` chooses from.
 */
export async function readNear(db: Statements, operations: readonly Operation[], revision: number): Promise<ReadContent> {
  const touched = new Set(operations.flatMap((operation) => ('record' in operation ? [operation.record] : [])));
  const records: RecordRow[] = [];
  const claims: ClaimRow[] = [];
  const reached = new Set(touched);
  let edge: readonly string[] = [...touched];
  for (let step = 0; step <= STEPS && edge.length > 0; step += 1) {
    const found = (await recordsById(db, edge, revision)).filter(({ id, kind }) => touched.has(id) || COMPARED.includes(kind));
    const own = await claimsOf(db, found, revision);
    records.push(...found);
    claims.push(...own);
    if (step === STEPS) break;
    const { content } = contentFromRows(found, own, []);
    const passed = afterwards(content.records, step === 0 ? operations : []).filter(({ kind }) => step === 0 || isPassed(kind));
    const twins = step === 0 ? await recordsStating(db, 'proceeding', 'caseNumbers', caseNumbersIn(passed), revision) : [];
    edge = [...new Set([...(await waysFrom(db, passed, revision)), ...twins])].filter((id) => !reached.has(id));
    for (const id of edge) reached.add(id);
  }
  records.sort((a, b) => a.kind.localeCompare(b.kind) || a.slug.localeCompare(b.slug));
  const cited = new Set([...claims.flatMap(citationsIn), ...citedBy(operations)].map(({ source }) => source));
  return contentFromRows(records, claims, await sourcesById(db, [...cited], revision));
}

/** Records, and those that operations add, with the claims that stand and those that are added: every way that there is or will be. */
function afterwards(standing: readonly RecordContent[], operations: readonly Operation[]): readonly RecordContent[] {
  const created = operations.flatMap((operation): readonly RecordContent[] =>
    operation.do === 'addRecord' ? [{ ...operation, id: operation.record, claims: [] }] : [],
  );
  const added = groupBy(
    operations.filter((operation) => operation.do === 'addClaim'),
    ({ record }) => record,
  );
  return [...standing, ...created].map((record) => ({
    ...record,
    claims: [...record.claims, ...(added.get(record.id) ?? []).map(({ claim }) => claim)],
  }));
}

async function waysFrom(db: Statements, records: readonly RecordContent[], revision: number): Promise<readonly string[]> {
  const compared = records.filter(({ kind }) => COMPARED.includes(kind));
  if (compared.length === 0) return [];
  const ids = compared.map(({ id }) => id);
  return [
    ...compared.flatMap((record) => (record.parent === undefined ? [] : [record.parent])),
    ...compared.flatMap((record) => [...namesIn(record).values()].flatMap((targets) => [...targets])),
    ...(await recordsAbout(db, ids, COMPARED, revision)),
  ];
}

const caseNumbersIn = (records: readonly RecordContent[]): readonly string[] =>
  records.flatMap(({ claims }) => claims.filter(({ property }) => property === 'caseNumbers').map(({ value }) => JSON.stringify(value)));

const citedBy = (operations: readonly Operation[]): readonly { readonly source: string }[] =>
  operations.flatMap((operation) => (operation.do === 'addClaim' ? operation.claim.citations : []));
