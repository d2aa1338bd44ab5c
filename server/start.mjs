// npm start: from a fresh clone to a running Habeas. The server runs in this process, so signals and exit codes are its own.
import { prepare } from './set-up.mjs';

if (process.env.npm_lifecycle_event) endWith(process.ppid);
await prepare();
process.setSourceMapsEnabled(true);
process.env.NODE_ENV ??= 'production';
await import('../dist/server/main.js');

/** npm starts a shell that starts us, and the shell passes no signal on: when it is gone, so are we. */
function endWith(parent) {
  const watch = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
