import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import type { Viewer } from '../domain/roles.js';
import { Allow } from '../graphql/allow.js';
import { listedAccounts, type ListedAccount } from './account.store.js';
import { EventsArgs, shownEvent, type ShownEvent } from './events.js';
import { eventsOf } from './event.store.js';
import { Gate } from './gate.js';
import { GATE } from './tokens.js';

interface Asking {
  readonly viewer: Viewer;
}

export class AccountArgs {
  @IsString() @MaxLength(100) id!: string;
}

/** Everybody who may sign in, for admins. */
@Resolver('Account')
export class AccountsResolver {
  constructor(@Inject(GATE) private readonly gate: Gate) {}

  @Query('accounts')
  @Allow('manage-accounts')
  async accounts(@Context() { viewer }: Asking): Promise<readonly object[]> {
    return (await listedAccounts(this.gate.database)).map((account) => shown(account, viewer));
  }

  @Query('account')
  @Allow('manage-accounts')
  async account(@Args() { id }: AccountArgs, @Context() { viewer }: Asking): Promise<object | undefined> {
    const account = (await listedAccounts(this.gate.database)).find((each) => each.id === id);
    return account && shown(account, viewer);
  }

  @ResolveField('events')
  async events(@Parent() { id }: { readonly id: string }, @Args() { first }: EventsArgs): Promise<readonly ShownEvent[]> {
    return (await eventsOf(this.gate.database, id, first ?? EventsArgs.usual)).map(shownEvent);
  }
}

const shown = (account: ListedAccount, viewer: Viewer): object => ({
  id: account.id,
  email: account.email,
  role: account.role.toUpperCase(),
  publicName: account.public_name,
  madeAt: account.made_at,
  isSetUp: account.password !== null,
  isDisabled: account.disabled_at !== null,
  hasSecondFactor: Number(account.factors) > 0,
  lastSeenAt: account.last_seen_at,
  isMine: viewer.is === 'account' && viewer.id === account.id,
});
