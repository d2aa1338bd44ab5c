import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { folderOf } from '../support/registry-folder.js';
import { inRepository } from '../support/root.js';

interface Ended {
  readonly code: unknown;
  readonly said: string;
}

/** Starts the server with this environment, which it refuses. */
const start = (environment: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((end) => {
    const env = { ...process.env, HABEAS_HOME: folderOf(), ...environment };
    execFile(process.execPath, [inRepository('dist/server/main.js')], { env }, (error, _, said) => {
      end({ code: error?.code, said });
    });
  });

test('a port that is none is refused in a sentence', async () => {
  const { code, said } = await start({ PORT: 'eighty' });
  expect(said).toBe('PORT: found "eighty"; expected a port number from 0 to 65535\n');
  expect(code).toBe(1);
});

test('a port that another program has is refused in a sentence', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '0.0.0.0', listening));
  const { port } = other.address() as AddressInfo;
  const { code, said } = await start({ PORT: String(port) });
  other.close();
  expect(said).toContain(`PORT: ${port} is taken by another program; give another one, such as PORT=${port + 1}`);
  expect(code).toBe(1);
}, 60_000);
