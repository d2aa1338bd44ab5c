import type { Database } from '../persistence/database.js';
import { publish, type Projection } from '../log/publish.js';
import type { RegistryContent } from '../registry/files/content.js';
import { readContent } from '../registry/read-content.js';
import { latestRevision } from '../registry/registry.store.js';
import { planLoad } from './plan-load.js';

const AUTHOR = 'data files';

/** Publishes what the files state and the registry does not: one revision a folder, all of them or none. Answers their numbers. */
export async function loadRegistry(
  database: Database,
  wanted: RegistryContent,
  projections: readonly Projection[],
): Promise<readonly number[]> {
  return database.write(async (db) => {
    const { content, kept } = await readContent(db, await latestRevision(db));
    const numbers: number[] = [];
    for (const { part, operations } of planLoad(wanted, content, kept)) {
      numbers.push(await publish(db, { author: AUTHOR, summary: `Load ${part} from data/registry`, operations }, projections));
    }
    return numbers;
  });
}
