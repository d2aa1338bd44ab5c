import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Where files are kept under the hash of what is in them. What is there is never changed. */
export interface Vault {
  /** Keeps a file; answers its SHA-256. */
  put(bytes: Buffer): Promise<string>;
  /** The file, or undefined where there is none. Throws where what is kept is no longer what was put. */
  get(sha256: string): Promise<Buffer | undefined>;
  /** Takes a file away for good: an erasure. */
  erase(sha256: string): Promise<void>;
}

/** A vault in a folder: ab/abcdef…, written whole or not at all. */
export class FolderVault implements Vault {
  constructor(private readonly folder: string) {}

  async put(bytes: Buffer): Promise<string> {
    const sha256 = sha256Of(bytes);
    const path = this.pathOf(sha256);
    if (await exists(path)) return sha256;
    await mkdir(dirname(path), { recursive: true });
    const draft = join(dirname(path), `.${randomUUID()}`);
    const file = await open(draft, 'wx', 0o440);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
    return sha256;
  }

  async get(sha256: string): Promise<Buffer | undefined> {
    const path = this.pathOf(sha256);
    if (!(await exists(path))) return undefined;
    const bytes = await readFile(path);
    if (sha256Of(bytes) !== sha256) throw new Error(`capture ${sha256} is no longer what was kept`);
    return bytes;
  }

  async erase(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('no SHA-256');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
