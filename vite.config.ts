import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|svg)$/;

/** Writes .br and .gz beside every text file of the build: they are compressed once, not at every request. */
const precompress: Plugin = {
  name: 'precompress',
  apply: (_, { isSsrBuild }) => isSsrBuild !== true,
  // After writing: until then other plugins still change the files.
  writeBundle({ dir = '' }, bundle) {
    for (const file of Object.keys(bundle).filter((name) => COMPRESSIBLE.test(name))) {
      const content = readFileSync(join(dir, file));
      const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
      writeFileSync(join(dir, `${file}.br`), brotli);
      writeFileSync(join(dir, `${file}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), precompress],
  publicDir: 'web/public',
  build: {
    target: 'es2022',
    // Everything is a file of its own: the content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: isSsrBuild ? {} : { input: ['web/entry-client.ts', 'web/client/colours.ts'] },
  },
}));
