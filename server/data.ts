import { fileURLToPath } from 'node:url';
import { checkData } from './registry/files/check.js';
import { readRegistry } from './registry/files/read-registry.js';
import { codesOf, readVocabularies } from './registry/files/vocabularies.js';
import { writeRegistry } from './registry/files/write-registry.js';

// Work on data files that needs no database: `check` judges them, `format` rewrites them in the form that an export has.
const data = fileURLToPath(new URL('../../data', import.meta.url));
const [verb, ...given] = process.argv.slice(2);
const listAll = given.includes('--all');
const [registry = `${data}/registry`] = given.filter((each) => each !== '--all');

if (verb === 'check') report(checkData(data, registry, listAll));
else if (verb === 'format') {
  const read = readRegistry(registry, codesOf(readVocabularies(`${data}/vocabulary`)));
  if (read.ok) writeRegistry(registry, read.content);
  report(checkData(data, registry, listAll));
} else {
  process.stderr.write('say check or format, a folder where it is not data/registry, and --all to list every warning\n');
  process.exitCode = 2;
}

function report({ ok, lines }: { readonly ok: boolean; readonly lines: readonly string[] }): void {
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = ok ? 0 : 1;
}
