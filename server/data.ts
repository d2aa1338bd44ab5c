import { fileURLToPath } from 'node:url';
import { checkData } from './registry/files/check.js';
import { readRegistry } from './registry/files/read-registry.js';
import { codesOf, readVocabularies } from './registry/files/vocabularies.js';
import { writeRegistry } from './registry/files/write-registry.js';

// Work on data files that needs no database: `check` judges them, `format` rewrites them in the form that an export has.
const data = fileURLToPath(new URL('../../data', import.meta.url));
const [verb, registry = `${data}/registry`] = process.argv.slice(2);

if (verb === 'check') report(checkData(data, registry));
else if (verb === 'format') {
  const read = readRegistry(registry, codesOf(readVocabularies(`${data}/vocabulary`)));
  if (read.ok) writeRegistry(registry, read.content);
  report(checkData(data, registry));
} else {
  process.stderr.write('say check or format, and a folder where it is not data/registry\n');
  process.exitCode = 2;
}

function report({ ok, lines }: { readonly ok: boolean; readonly lines: readonly string[] }): void {
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = ok ? 0 : 1;
}
