import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The newest signed checkpoint, in a file beside the database: who cuts the database short must also find this file, and cannot sign another. */
export const checkpointFile = (home: string): string => join(home, 'checkpoint');

export const readKept = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Replaces the file in one step: a crash leaves the old or the new one. */
export function keep(file: string, note: string): void {
  const next = `${file}.${String(process.pid)}.next`;
  const descriptor = openSync(next, 'w');
  writeSync(descriptor, note);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(next, file);
}
