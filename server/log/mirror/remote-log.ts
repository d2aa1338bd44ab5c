import { openCheckpoint, type Checkpoint } from '../checkpoint.js';
import type { LogEntry } from '../entries.js';
import { readVerifierKey, type NoteKey } from '../signed-note.js';

const MOST_SECONDS = 30;
const LARGEST_ANSWER = 64 * 1024 * 1024;

/** The origin could not be asked, or answered what is no log: try again later. */
export class OriginSilent extends Error {}

/** The origin answers with its key, but not what it signed or published before. */
export class HistoryRewritten extends Error {}

/** A checkpoint with the note that carries it. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: string;
}

/** The log of another instance. Everything that it says is judged by whoever asks. */
export class RemoteLog {
  constructor(readonly origin: string) {}

  async key(): Promise<NoteKey> {
    const text = await this.text('key');
    const key = readVerifierKey(text);
    if (!key) throw new OriginSilent(`${this.origin}/log/key does not answer with a verifier key`);
    return key;
  }

  /** The newest signed checkpoint, or the one that a revision left. */
  async checkpoint(key: NoteKey, revision?: number): Promise<SignedCheckpoint> {
    const note = await this.text(revision === undefined ? 'checkpoint' : `checkpoint?revision=${String(revision)}`);
    const checkpoint = openCheckpoint(note, key);
    if (!checkpoint) throw new HistoryRewritten(`a checkpoint of ${this.origin} is not signed with the key that is pinned here`);
    return { ...checkpoint, note };
  }

  /** What is to prove that the tree of `to` entries begins with that of `from`; hashes as hex. */
  async consistencyProof(from: number, to: number): Promise<readonly string[]> {
    const { proof } = (readJson(await this.text(`proof/consistency?from=${String(from)}&to=${String(to)}`)) ?? {}) as {
      readonly proof?: unknown;
    };
    if (!Array.isArray(proof) || !proof.every((hash) => typeof hash === 'string'))
      throw new OriginSilent(`${this.origin}/log/proof/consistency does not answer with a proof`);
    return proof.map((hash) => Buffer.from(hash, 'base64').toString('hex'));
  }

  /** The entries from one up to another, which is left out; page by page. */
  async *entries(from: number, to: number): AsyncGenerator<LogEntry> {
    for (let at = from; at < to;) {
      const page = readPage(await this.text(`entries?from=${String(at)}&to=${String(to)}`));
      if (!page || page.length === 0 || page.some(({ index }, place) => index !== at + place) || at + page.length > to)
        throw new OriginSilent(`${this.origin}/log/entries does not answer with the entries from ${String(at)} on`);
      yield* page;
      at += page.length;
    }
  }

  private async text(path: string): Promise<string> {
    const url = `${this.origin}/log/${path}`;
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(MOST_SECONDS * 1000) }).catch((error: unknown) => {
      throw new OriginSilent(`${url} does not answer (${reasonOf(error)})`);
    });
    if (!answer.ok) throw new OriginSilent(`${url} answers with status ${String(answer.status)}`);
    return readText(answer, url);
  }
}

/** Reads an answer as it comes, so that an endless one does not fill the memory. */
async function readText(answer: Response, url: string): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of answer.body ?? []) {
      size += (part as Uint8Array).length;
      if (size > LARGEST_ANSWER) throw new Error(`more than ${String(LARGEST_ANSWER)} bytes`);
      parts.push(part as Uint8Array);
    }
  } catch (error) {
    throw new OriginSilent(`${url} could not be read (${reasonOf(error)})`);
  }
  return Buffer.concat(parts).toString('utf8');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

function readPage(text: string): readonly LogEntry[] | undefined {
  const { entries } = (readJson(text) ?? {}) as { readonly entries?: unknown };
  return Array.isArray(entries) && entries.every(isEntry) ? entries : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isEntry(entry: unknown): entry is LogEntry {
  const { index, leaf, payload, salt } = (entry ?? {}) as Record<string, unknown>;
  const isText = (text: unknown): boolean => text === undefined || text === null || typeof text === 'string';
  return typeof index === 'number' && typeof leaf === 'string' && isText(payload) && isText(salt);
}
