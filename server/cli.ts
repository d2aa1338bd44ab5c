import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { accountVerb } from './account-verb.js';
import { createApp } from './app.js';
import { complain } from './complain.js';
import { rebuild } from './log/rebuild.js';
import { renewLogKey } from './renew-log-key.js';
import { verify, type Report } from './verify.js';
import { DATA, loadFiles, openHouse, type House } from './house.js';
import { exportRegistry } from './export-registry.js';
import { writtenAt } from './registry/files/written-at.js';

type Verb = (house: House, ...given: string[]) => Promise<string>;

/** What `npm run habeas -- <verb>` can do. */
const VERBS: Readonly<Record<string, { readonly does: string; readonly run: Verb }>> = {
  load: {
    does: 'publish what data/registry (or the given folder) states and the database does not; --written-at says of which revision the files are an export, where they do not say so',
    run: async (house, ...given) => {
      const { values, positionals } = parseArgs({ args: given, allowPositionals: true, options: { 'written-at': { type: 'string' } } });
      const folder = positionals[0] ?? join(DATA, 'registry');
      const revisions = await loadFiles(house, folder, readRevision(values['written-at']) ?? writtenAt(folder));
      return revisions.length === 0 ? 'nothing to publish' : `published revisions ${revisions.join(', ')}`;
    },
  },
  export: {
    does: 'write the registry back to data/registry (or the given folder), with the revision and the checkpoint of its log',
    run: exportRegistry,
  },
  rebuild: {
    does: 'derive the read models anew from the claims',
    run: async (house) => `derived the read models of ${String(await rebuild(house.database, house.projections))} revisions`,
  },
  account: {
    does: 'create, list, disable, enable or reset an account; says how when asked without more',
    run: accountVerb,
  },
  schema: {
    does: 'write schema.graphql (or the given file)',
    run: async (house, file = 'schema.graphql') => {
      writeFileSync(file, await schemaText(house));
      return `wrote ${file}`;
    },
  },
};

function readRevision(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(given)) throw new Error(`--written-at: found "${given}"; expected the number of a revision`);
  return Number(given);
}

async function schemaText(house: House): Promise<string> {
  const app = await createApp(house);
  await app.init();
  const text = `${printSchema(app.get(GraphQLSchemaHost, { strict: false }).schema)}\n`;
  await app.close();
  return text;
}

/** What works on a log that does not hold, and so on a house that does not open. */
const CHECKS: Readonly<Record<string, { readonly does: string; readonly run: (args: readonly string[]) => Promise<Report> }>> = {
  verify: { does: 'check a registry against its log: [--home folder | --url address] [--checkpoint file] [--key key]', run: verify },
  'renew-key': { does: 'sign the log with a new key, where the old one is lost or known to others', run: renewLogKey },
};

const [name = '', ...given] = process.argv.slice(2);
const [verb, check] = [VERBS[name], CHECKS[name]];
if (check) {
  try {
    const { holds, lines } = await check.run(given);
    process.stdout.write(`${lines.join('\n')}\n`);
    process.exitCode = holds ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  }
} else if (verb) {
  const house = await openHouse();
  await verb
    .run(house, ...given)
    .then((said) => process.stdout.write(`${said}\n`), complain)
    .finally(() => house.database.close());
} else {
  const known = Object.entries({ ...VERBS, ...CHECKS }).map(([each, { does }]) => `  ${each.padEnd(10)}${does}`);
  process.stderr.write(`found "${name}"; expected one of\n${known.join('\n')}\n`);
  process.exitCode = 2;
}
