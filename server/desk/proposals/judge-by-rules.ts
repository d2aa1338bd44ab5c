import type { Operation } from '../../domain/claim.js';
import type { Finding } from '../../domain/rules/finding.js';
import { judgeRecord } from '../../domain/rules/judge.js';
import { neighbourhoodOf } from '../../domain/rules/neighbourhood.js';
import { today } from '../../graphql/day.js';
import type { Statements } from '../../persistence/database.js';
import { textsOfSources } from '../../registry/captures/capture.store.js';
import { readContent } from '../../registry/read-content.js';
import { applied } from './applied.js';

/** What the rules find in the records that operations touch, as they would be after them: contradictions are shown before they are kept. */
export async function judgeByRules(db: Statements, operations: readonly Operation[], revision: number): Promise<readonly Finding[]> {
  const touched = new Set(
    operations.flatMap((operation) => (operation.do === 'addClaim' || operation.do === 'addRecord' ? [operation.record] : [])),
  );
  if (touched.size === 0) return [];
  const { content, kept } = await readContent(db, revision);
  const { records, sources } = applied(operations, content, kept);
  const added = operations.flatMap((operation) => (operation.do === 'addCapture' ? [operation] : []));
  const texts = await textsOfSources(
    db,
    revision,
    added.map(({ source, capture }) => ({ source, capture: capture.sha256 })),
  );
  const found = records
    .filter(({ id }) => touched.has(id))
    .flatMap((record) =>
      judgeRecord(record, {
        records: neighbourhoodOf(record.id, records),
        sources,
        today: today(),
        capturedTexts: (source) => texts.get(source) ?? [],
      }),
    );
  return [...new Map(found.map((finding) => [`${finding.rule} ${finding.record} ${finding.path}`, finding])).values()];
}
