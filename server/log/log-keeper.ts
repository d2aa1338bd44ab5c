import type { Config } from '../persistence/config.js';
import type { Database } from '../persistence/database.js';
import { openCheckpoint, signCheckpoint } from './checkpoint.js';
import { contradiction } from './contradiction.js';
import { checkpointFile, keep, readKept } from './kept-checkpoint.js';
import { lastTreeHead, NO_TREE, type TreeHead } from './log.store.js';
import { openSigner } from './log-key.js';
import { verifierKey, type NoteSigner } from './signed-note.js';

/** Who answers for a log: with which key, and what is wrong with it, if anything is. */
export interface LogKeeper {
  readonly verifierKey: string;
  /** The instance whose log this one follows; undefined where it publishes its own. */
  readonly origin: string | undefined;
  /** Why the log can no longer be vouched for, as a sentence for operators and readers. */
  readonly trouble: string | undefined;
  /** The signed checkpoint of a tree; undefined where nobody signs it. */
  noteOf(head: TreeHead): Promise<string | undefined>;
}

/**
 * Signs the log of this instance, and keeps the newest checkpoint in a file after every write. A log must never sign two trees that do
 * not continue each other: nothing is signed that is not proven to, by the file or by what this process has signed before.
 */
export class SigningKeeper implements LogKeeper {
  trouble: string | undefined;
  readonly origin = undefined;
  private newest: TreeHead = NO_TREE;
  private readonly file: string;

  private constructor(
    private readonly database: Database,
    private readonly signer: NoteSigner,
    home: string,
    private readonly complain: (sentence: string) => void,
  ) {
    this.file = checkpointFile(home);
  }

  static async open(database: Database, config: Config, complain: (sentence: string) => void): Promise<SigningKeeper> {
    const keeper = new SigningKeeper(database, await openSigner(database, config), config.home, complain);
    await keeper.keepUp();
    database.onCommit = () => keeper.keepUp();
    return keeper;
  }

  get verifierKey(): string {
    return verifierKey(this.signer);
  }

  async noteOf(head: TreeHead): Promise<string | undefined> {
    // Another process may have published it.
    if (head.size > this.newest.size) await this.keepUp();
    this.notice(await contradiction(this.database, head, this.newest), 'the newest checkpoint that was signed');
    return this.trouble === undefined ? this.signed(head) : undefined;
  }

  /** Writes the newest checkpoint, unless it would contradict the one that is kept. */
  private async keepUp(): Promise<void> {
    try {
      // The file first: another process that shares it may have published in between.
      const kept = readKept(this.file);
      const head = (await lastTreeHead(this.database)) ?? NO_TREE;
      if (head.revision === this.newest.revision && head.root === this.newest.root) return;
      this.notice(await contradiction(this.database, this.newest, head), 'the newest checkpoint that was signed');
      if (kept !== undefined) this.notice(await this.whyNot(kept, head), `the checkpoint in ${this.file}`);
      if (this.trouble !== undefined) return;
      keep(this.file, this.signed(head));
      this.newest = head;
    } catch (error) {
      this.complain(`The newest checkpoint of the log could not be kept in ${this.file}: ${String(error)}`);
    }
  }

  private signed({ size, root }: TreeHead): string {
    return signCheckpoint({ origin: this.signer.name, size, root }, this.signer);
  }

  private async whyNot(kept: string, head: TreeHead): Promise<string | undefined> {
    const signed = openCheckpoint(kept, this.signer);
    return signed ? contradiction(this.database, signed, head) : 'it is not signed with the key of this log';
  }

  /** Says once that the log does not hold; from then on nothing is signed. */
  private notice(wrong: string | undefined, by: string): void {
    if (wrong === undefined || this.trouble !== undefined) return;
    this.trouble =
      `The log does not agree with ${by}: ${wrong}. No checkpoint is signed until that is resolved. ` +
      '"npm run habeas -- verify" says what was changed; if this database was restored or begun anew on purpose, move the checkpoint file away.';
    this.complain(this.trouble);
  }
}
