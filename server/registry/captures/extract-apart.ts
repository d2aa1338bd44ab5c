import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import type { Extract } from './extract.js';
import { refuseCapture, type Judged, type MediaType } from './media.js';

// A hostile file may cost this much and no more.
const MOST_SECONDS = 30;
const MOST_MEGABYTES = 512;

/** What reads PDFs and pictures is many modules: a server that is given none does not wait for them when it starts. */
const reader = (): Promise<typeof import('./extract.js')> => import('./extract.js');

interface Task {
  readonly bytes: Uint8Array;
  readonly type: MediaType;
}

type Reply = { readonly text: string; readonly copy: Uint8Array; readonly copyType: MediaType } | { readonly error: string };

/** Reads a file in a thread of its own, with little memory and time: one that cannot be read there is refused, and nothing else stops. */
export async function extractApart(bytes: Buffer, type: MediaType): Promise<Judged<Extract>> {
  if (type === 'text/plain') return { ok: true, value: await (await reader()).extract(bytes, type) };
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: { bytes, type } satisfies Task,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      stdout: true,
      stderr: true,
      env: {},
    });
    const end = (judged: Judged<Extract>): void => {
      clearTimeout(timer);
      resolve(judged);
      void worker.terminate();
    };
    const timer = setTimeout(() => {
      end(refuseCapture('CAPTURE_UNREADABLE', { reason: `it takes more than ${String(MOST_SECONDS)} seconds to read` }));
    }, MOST_SECONDS * 1_000);
    worker.once('message', (reply: Reply) => {
      end(
        'error' in reply
          ? refuseCapture('CAPTURE_UNREADABLE', { reason: reply.error })
          : { ok: true, value: { ...reply, copy: Buffer.from(reply.copy) } },
      );
    });
    worker.once('error', (error: Error) => {
      end(refuseCapture('CAPTURE_UNREADABLE', { reason: firstLine(error) }));
    });
  });
}

// File names and places of this machine are nobody's business.
const firstLine = (error: unknown): string =>
  (error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unknown').replace(/\S*\/\S+/g, '…').slice(0, 200);

if (!isMainThread && parentPort) {
  const { bytes, type } = workerData as Task;
  const { extract } = await reader();
  const reply: Reply = await extract(Buffer.from(bytes), type).then(
    ({ text, copy, copyType }) => ({ text, copy: new Uint8Array(copy), copyType }),
    (error: unknown) => ({ error: firstLine(error) }),
  );
  parentPort.postMessage(reply);
}
