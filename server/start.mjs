// npm start: from a fresh clone to a running Habeas. The server runs in this process, so signals and exit codes are its own.
import { prepare } from './set-up.mjs';

await prepare();
process.setSourceMapsEnabled(true);
process.env.NODE_ENV ??= 'production';
await import('../dist/server/main.js');
