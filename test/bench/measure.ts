import autocannon from 'autocannon';
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server of the bench in a process of its own. */
export interface Running {
  readonly url: string;
  stop(): void;
}

/** What one run saw: answers a second, and milliseconds from question to answer. */
export interface Seen {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
  readonly failures: number;
}

const WARM_UP_SECONDS = 4;
const SECONDS = 8;
const CONNECTIONS = 8;

/** Starts a script beside this one; it says on which port it listens. */
export function start(script: string, env: NodeJS.ProcessEnv): Promise<Running> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = fork(fileURLToPath(new URL(script, import.meta.url)), {
      env: { ...process.env, NODE_ENV: 'production', ...env },
    });
    child.once('error', reject);
    child.once('message', (message) => {
      resolve({ url: `http://127.0.0.1:${String((message as { port: number }).port)}`, stop: () => void child.kill() });
    });
  });
}

/** Asks by POST for some seconds, after a warm-up that is not counted. */
export const ask = (url: string, bodyOf: (count: number) => unknown): Promise<Seen> =>
  watch(url, (count) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(bodyOf(count)) }));

/** Reads pages for some seconds, after a warm-up that is not counted. */
export const read = (origin: string, pathOf: (count: number) => string): Promise<Seen> =>
  watch(origin, (count) => ({ method: 'GET', path: pathOf(count) }));

async function watch(url: string, requestOf: (count: number) => autocannon.Request): Promise<Seen> {
  let count = 0;
  const run = (duration: number): Promise<autocannon.Result> =>
    autocannon({
      url,
      connections: CONNECTIONS,
      duration,
      requests: [{ setupRequest: (request) => ({ ...request, ...requestOf(count++) }) }],
    });
  await run(WARM_UP_SECONDS);
  const { requests, latency, non2xx, errors } = await run(SECONDS);
  return { perSecond: requests.average, median: latency.p50, p99: latency.p99, failures: non2xx + errors };
}
