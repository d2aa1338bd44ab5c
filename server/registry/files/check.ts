import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Languages } from '../wording.js';
import { judgeFiles } from './judge-files.js';
import { readVocabularies } from './vocabularies.js';
import { registryFiles } from './write-registry.js';

/** Of the warnings of one rule, as many are listed unless all are wanted. */
const MOST_LISTED = 10;

/**
 * Checks data files without a database: `npm run data:check [folder] [--all]`. Answers the lines to print and whether all is well.
 * Files in another form than the one that the registry writes are told apart, since an export would change them. Warnings do not stop.
 */
export function checkData(
  data: string,
  registry = join(data, 'registry'),
  listAll = false,
): { readonly ok: boolean; readonly lines: readonly string[] } {
  const languages = new Languages(join(data, 'i18n'), readVocabularies(join(data, 'vocabulary')));
  const judged = judgeFiles(registry, languages);
  if (!judged.ok) return { ok: false, lines: [...judged.problems, `${String(judged.problems.length)} problems; nothing was changed`] };
  const { content, warnings } = judged;
  const odd = [...registryFiles(content)].filter(
    ([file, text]) => !existsSync(join(registry, file)) || readFileSync(join(registry, file), 'utf8') !== text,
  );
  const claims = content.records.reduce((sum, record) => sum + record.claims.length, 0);
  return {
    ok: odd.length === 0,
    lines: [
      ...[...warnings].flatMap(([rule, lines]) => listed(rule, lines, listAll)),
      ...odd.map(([file]) => `${file}: well-formed, but not in the form that an export writes; npm run data:format rewrites it`),
      `${String(content.records.length)} records, ${String(claims)} claims, ${String(content.sources.length)} sources`,
    ],
  };
}

function listed(rule: string, lines: readonly string[], listAll: boolean): string[] {
  const shown = listAll ? lines : lines.slice(0, MOST_LISTED);
  const rest = lines.length - shown.length;
  const more = rest > 0 ? [`  … ${String(rest)} more; npm run data:check -- --all lists them`] : [];
  return [`${rule}: ${String(lines.length)} ${lines.length === 1 ? 'warning' : 'warnings'}`, ...shown.map((line) => `  ${line}`), ...more];
}
