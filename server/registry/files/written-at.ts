import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, writeYaml } from './yaml-file.js';

/** The state of the log that an export was made from. */
export interface WrittenAt {
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  /** The verifier key of the log. */
  readonly key: string;
  /** The signed checkpoint; absent where nobody signs the log. */
  readonly checkpoint?: string;
}

/** The files of an export that say what it is an export of. */
export const WRITTEN_AT = ['revision.yaml', 'checkpoint'] as const;

/** Says in an export which revision it is of; the checkpoint stands in a file of its own, as `habeas verify --checkpoint` takes it. */
export function writeWrittenAt(folder: string, { checkpoint, ...at }: WrittenAt): void {
  const [revision, note] = WRITTEN_AT;
  writeFileSync(join(folder, revision), writeYaml({ ...at }));
  if (checkpoint !== undefined) writeFileSync(join(folder, note), checkpoint);
}

/** The revision that files are an export of, where they say so. */
export function writtenAt(folder: string): number | undefined {
  const [file] = WRITTEN_AT;
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  const { content } = readYaml(file, readFileSync(path, 'utf8'));
  const revision = (content as { readonly revision?: unknown } | null)?.revision;
  if (typeof revision === 'number' && Number.isInteger(revision) && revision > 0) return revision;
  throw new Error(`${path}: found no number of a revision; expected a line such as "revision: 12"`);
}
