import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWords } from './problem.js';
import { readRegistry } from './read-registry.js';
import { codesOf, readVocabularies } from './vocabularies.js';
import { registryFiles } from './write-registry.js';

/**
 * Checks data files without a database: `npm run data:check [folder]`. Answers the lines to print and whether all is well.
 * Files in another form than the one that the registry writes are told apart, since an export would change them.
 */
export function checkData(data: string, registry = join(data, 'registry')): { readonly ok: boolean; readonly lines: readonly string[] } {
  const read = readRegistry(registry, codesOf(readVocabularies(join(data, 'vocabulary'))));
  if (!read.ok)
    return { ok: false, lines: [...read.problems.map(inWords), `${String(read.problems.length)} problems; nothing was changed`] };
  const odd = [...registryFiles(read.content)].filter(
    ([file, text]) => !existsSync(join(registry, file)) || readFileSync(join(registry, file), 'utf8') !== text,
  );
  const claims = read.content.records.reduce((sum, record) => sum + record.claims.length, 0);
  return {
    ok: odd.length === 0,
    lines: [
      ...odd.map(([file]) => `${file}: well-formed, but not in the form that an export writes; npm run data:format rewrites it`),
      `${String(read.content.records.length)} records, ${String(claims)} claims, ${String(read.content.sources.length)} sources`,
    ],
  };
}
