import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A path of the repository; tests themselves run in dist. */
export const inRepository = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const readJson = (path: string): unknown => JSON.parse(readFileSync(inRepository(path), 'utf8'));
