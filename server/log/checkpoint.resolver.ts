import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ReadView } from '../registry/read-view.js';
import { inBase64 } from './checkpoint.js';
import type { LogKeeper } from './log-keeper.js';
import { NO_TREE, treeHead, type TreeHead } from './log.store.js';
import { LOG_KEEPER } from './tokens.js';

export const checkpointTypeDefs = `
"The head of the public log's Merkle tree (RFC 6962): whoever keeps it can prove later that nothing before it was changed."
type Checkpoint {
  "How many entries the log had."
  size: Int!
  "The root of the tree, in base64."
  root: String!
  "The signed form (C2SP tlog-checkpoint); null where nobody has signed it."
  note: String
}

extend type Registry {
  "The state of the public log as this revision left it."
  checkpoint: Checkpoint!
  "The key that the log's checkpoints are signed with: name, id, Ed25519 key."
  logKey: String!
}
`;

export interface ShownCheckpoint {
  readonly size: number;
  readonly root: string;
  readonly note: () => Promise<string | undefined>;
}

export const shownCheckpoint = (head: TreeHead, keeper: LogKeeper): ShownCheckpoint => ({
  size: head.size,
  root: inBase64(head.root),
  note: () => keeper.noteOf(head),
});

@Resolver('Registry')
export class CheckpointResolver {
  constructor(@Inject(LOG_KEEPER) private readonly keeper: LogKeeper) {}

  @ResolveField('checkpoint')
  async checkpoint(@Parent() view: ReadView): Promise<ShownCheckpoint> {
    const head = await view.once('tree head', async () => (await treeHead(view.db, view.revision)) ?? NO_TREE);
    return shownCheckpoint(head, this.keeper);
  }

  @ResolveField('logKey')
  logKey(): string {
    return this.keeper.verifierKey;
  }
}
