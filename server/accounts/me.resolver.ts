import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ACTIONS, lacksSecondFactor, may, type SignedIn, type Viewer } from '../domain/roles.js';
import { Allow } from '../graphql/allow.js';
import { EventsArgs, shownEvent, type ShownEvent } from './events.js';
import { eventsOf } from './event.store.js';
import { Gate } from './gate.js';
import { scopesFor, TOKEN_DAYS } from './make-token.js';
import { sessionsOf } from './session.store.js';
import { signOut } from './sign-out.js';
import { before, IDLE } from './times.js';
import { tokensOf } from './token.store.js';
import { GATE } from './tokens.js';

interface Asking {
  readonly viewer: Viewer;
}

/** Whoever is signed in: what she may, where she is signed in, what happened. */
@Resolver('Me')
export class MeResolver {
  constructor(@Inject(GATE) private readonly gate: Gate) {}

  @Query('me')
  @Allow('manage-own-account')
  me(@Context() { viewer }: Asking): Viewer {
    return viewer;
  }

  @Mutation('signOut')
  @Allow('sign-in')
  async signOut(@Context() { viewer }: Asking): Promise<boolean> {
    if (viewer.is !== 'account') return false;
    await signOut(this.gate, viewer);
    return true;
  }

  @ResolveField('role')
  role(@Parent() { role }: SignedIn): string {
    return role.toUpperCase();
  }

  @ResolveField('actions')
  actions(@Parent() viewer: SignedIn): readonly string[] {
    return ACTIONS.filter((action) => may(viewer, action));
  }

  @ResolveField('lacksSecondFactor')
  lacksSecondFactor(@Parent() viewer: SignedIn): boolean {
    return lacksSecondFactor(viewer);
  }

  @ResolveField('sessions')
  async sessions(@Parent() { id, sessionId }: SignedIn): Promise<readonly object[]> {
    const now = this.gate.now();
    const sessions = await sessionsOf(this.gate.database, id, now.toISOString(), before(now, IDLE));
    return sessions.map((session) => ({
      id: session.id,
      device: session.device,
      startedAt: session.started_at,
      seenAt: session.seen_at,
      isThis: session.id === sessionId,
    }));
  }

  @ResolveField('tokens')
  async tokens(@Parent() { id }: SignedIn): Promise<readonly object[]> {
    const tokens = await tokensOf(this.gate.database, id, this.gate.now().toISOString());
    return tokens.map((token) => ({
      id: token.id,
      label: token.label,
      scopes: JSON.parse(token.scopes) as string[],
      madeAt: token.made_at,
      expiresAt: token.expires_at,
      usedOn: token.used_on,
    }));
  }

  @ResolveField('scopes')
  scopes(@Parent() viewer: SignedIn): readonly string[] {
    return scopesFor(viewer);
  }

  @ResolveField('tokenDays')
  tokenDays(): readonly number[] {
    return TOKEN_DAYS;
  }

  @ResolveField('events')
  async events(@Parent() { id }: SignedIn, @Args() { first }: EventsArgs): Promise<readonly ShownEvent[]> {
    return (await eventsOf(this.gate.database, id, first ?? EventsArgs.usual)).map(shownEvent);
  }
}
