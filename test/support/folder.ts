import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const duties: (() => unknown)[] = [];

/** Leaves work for the end of the test file; what was left last is done first. */
export const whenDone = (duty: () => unknown): void => void duties.push(duty);

/** A folder that is gone when the test file ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `habeas-${name}-`));
  whenDone(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

afterAll(async () => {
  for (const duty of duties.toReversed()) await duty();
});
