import { join } from 'node:path';
import { DATA, type House } from './house.js';
import { NO_TREE, treeHead } from './log/log.store.js';
import { writeRegistry } from './registry/files/write-registry.js';
import { writeWrittenAt } from './registry/files/written-at.js';
import { readContent } from './registry/read-content.js';
import { latestRevision, publishedAt } from './registry/registry.store.js';

/** Writes the registry as of its latest revision into a folder, with the revision and the checkpoint of its log. Answers what was written. */
export async function exportRegistry({ database, log }: House, folder = join(DATA, 'registry')): Promise<string> {
  const revision = await latestRevision(database);
  const { content } = await readContent(database, revision);
  const head = (await treeHead(database, revision)) ?? NO_TREE;
  const checkpoint = await log.noteOf(head);
  writeRegistry(folder, content);
  const at = { revision, publishedAt: (await publishedAt(database, revision)) ?? '', key: log.verifierKey };
  if (revision > 0) writeWrittenAt(folder, { ...at, ...(checkpoint !== undefined && { checkpoint }) });
  return `wrote ${String(content.records.length)} records and ${String(content.sources.length)} sources of revision ${String(revision)}, root ${head.root}`;
}
