import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The built files that every page loads, under their addresses. */
export interface Assets {
  readonly script: string;
  /** Runs before anything is drawn. */
  readonly early: string;
  readonly styles: readonly string[];
  /** The fonts that nearly every page uses. */
  readonly fonts: readonly string[];
}

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

const ENTRY = 'web/entry-client.ts';
const EARLY = 'web/client/colours.ts';
const USUAL_FONTS = /noto-(serif|sans)-latin-wght/;

/** Reads the list that the build leaves beside the files. */
export function readAssets(client: string): Assets {
  const manifest = JSON.parse(readFileSync(join(client, '.vite', 'manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;
  const part = (source: string): Chunk => {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`the web build names no ${source}`);
    return chunk;
  };
  const entry = part(ENTRY);
  const fonts = Object.values(manifest)
    .map(({ file }) => file)
    .concat(entry.assets ?? []);
  return {
    script: `/${entry.file}`,
    early: `/${part(EARLY).file}`,
    styles: (entry.css ?? []).map((file) => `/${file}`),
    fonts: [...new Set(fonts)].filter((file) => USUAL_FONTS.test(file)).map((file) => `/${file}`),
  };
}
