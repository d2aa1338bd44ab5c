import type { Database, Statements } from '../persistence/database.js';
import type { Projection } from '../log/append.js';
import { publish } from '../log/publish.js';
import type { RegistryContent } from '../registry/files/content.js';
import { readContent } from '../registry/read-content.js';
import { latestRevision } from '../registry/registry.store.js';
import { latestNotBy } from './load.store.js';
import { planLoad } from './plan-load.js';

const AUTHOR = 'data files';

/**
 * Publishes what the files state and the registry does not: one revision a folder, all of them or none. Answers their numbers.
 * The registry then says what the files say; so files that do not know what was published at the desk since are refused.
 * `writtenAt` is the revision whose export the files were made from.
 */
export async function loadRegistry(
  database: Database,
  wanted: RegistryContent,
  projections: readonly Projection[],
  writtenAt = 0,
): Promise<readonly number[]> {
  return database.write(async (db) => {
    const { content, kept } = await readContent(db, await latestRevision(db));
    const plan = planLoad(wanted, content, kept);
    if (plan.length > 0) await requireNothingTakenBack(db, writtenAt);
    const numbers: number[] = [];
    for (const { part, operations } of plan) {
      numbers.push(await publish(db, { author: AUTHOR, summary: `Load ${part} from data/registry`, operations }, projections));
    }
    return numbers;
  });
}

async function requireNothingTakenBack(db: Statements, writtenAt: number): Promise<void> {
  const edited = await latestNotBy(db, AUTHOR);
  if (edited <= writtenAt) return;
  throw new Error(
    `nothing was changed: revision ${String(edited)} was published at the desk, and these files would take it back. ` +
      `Export first (npm run data:export), put your changes into what it wrote, and load with --written-at ${String(edited)}`,
  );
}
