import type { Config, MirrorConfig } from '../../persistence/config.js';
import type { Database } from '../../persistence/database.js';
import type { Projection } from '../append.js';
import { checkpointFile, keep } from '../kept-checkpoint.js';
import { knownKey, lastTreeHead, replaceKey, type TreeHead } from '../log.store.js';
import type { LogKeeper } from '../log-keeper.js';
import { readVerifierKey, verifierKey, type NoteKey } from '../signed-note.js';
import { follow } from './follow.js';
import { HistoryRewritten, RemoteLog } from './remote-log.js';

/**
 * Follows the log of another instance and answers for nothing but what that one signed. Where the origin contradicts what it signed
 * before, this instance says so until somebody decides, takes nothing more, and goes on showing what it had verified.
 */
export class MirrorKeeper implements LogKeeper {
  trouble: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private isSilent = false;

  private constructor(
    private readonly database: Database,
    private readonly remote: RemoteLog,
    private readonly key: NoteKey,
    private readonly home: string,
    private readonly complain: (sentence: string) => void,
  ) {}

  static async open(
    database: Database,
    { home }: Config,
    mirror: MirrorConfig,
    complain: (sentence: string) => void,
  ): Promise<MirrorKeeper> {
    const remote = new RemoteLog(mirror.origin);
    return new MirrorKeeper(database, remote, await pinnedKey(database, remote, mirror), home, complain);
  }

  get origin(): string {
    return this.remote.origin;
  }

  get verifierKey(): string {
    return verifierKey(this.key);
  }

  /** What the origin signed; this instance signs nothing. */
  async noteOf(head: TreeHead): Promise<string | undefined> {
    return head.note ?? undefined;
  }

  /** Looks at the origin once. Never fails: what is wrong is said. */
  async look(projections: readonly Projection[]): Promise<void> {
    if (this.trouble !== undefined) return;
    try {
      await follow(this.database, this.remote, this.key, projections);
      const head = await lastTreeHead(this.database);
      if (head?.note) keep(checkpointFile(this.home), head.note);
      if (this.isSilent) this.complain(`${this.remote.origin} answers again.`);
      this.isSilent = false;
    } catch (error) {
      this.notice(error);
    }
  }

  /** Looks at the origin from time to time; each look waits for the one before. */
  start(projections: readonly Projection[], seconds: number): void {
    const again = (): void => {
      this.running = this.look(projections).then(() => {
        if (this.timer !== undefined) this.timer = setTimeout(again, seconds * 1000).unref();
      });
    };
    this.timer = setTimeout(again, seconds * 1000).unref();
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  private notice(error: unknown): void {
    const said = error instanceof Error ? error.message : String(error);
    if (error instanceof HistoryRewritten) {
      this.trouble =
        `${this.remote.origin} has rewritten its history: ${said}. Nothing more is taken from it; what was verified before is shown on. ` +
        'Keep the file checkpoint: with it anybody can prove what was signed.';
      this.complain(this.trouble);
    } else if (!this.isSilent) {
      this.isSilent = true;
      this.complain(`The log of ${this.remote.origin} could not be followed: ${said}. It is asked again.`);
    }
  }
}

/** The key that this mirror was told to believe, or the one that it saw first. */
async function pinnedKey(database: Database, remote: RemoteLog, { key: given }: MirrorConfig): Promise<NoteKey> {
  const known = await knownKey(database);
  if (known !== undefined && given !== undefined && known !== given)
    throw new Error(
      `HABEAS_MIRROR_KEY: found ${given}, and what is here was verified with ${known}; begin in an empty HABEAS_HOME to believe another key`,
    );
  const pinned = known ?? given;
  const key = pinned === undefined ? await remote.key() : readVerifierKey(pinned);
  if (!key) throw new Error(`HABEAS_MIRROR_KEY: found "${pinned ?? ''}"; expected a verifier key, as /log/key of the origin shows it`);
  if (known === undefined) await database.write((db) => replaceKey(db, verifierKey(key)));
  return key;
}
