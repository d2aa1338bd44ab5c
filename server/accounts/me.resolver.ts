import { Inject } from '@nestjs/common';
import { Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ACTIONS, lacksSecondFactor, may, type SignedIn, type Viewer } from '../domain/roles.js';
import { Allow } from '../graphql/allow.js';
import { authenticatorAddress } from './authenticator.js';
import { authenticatorsOf } from './factor.store.js';
import { Gate } from './gate.js';
import { qrPicture } from './qr-picture.js';
import { signOut } from './sign-out.js';
import { GATE } from './tokens.js';

interface Asking {
  readonly viewer: Viewer;
}

/** Whoever asks, and how far she has come. */
@Resolver('Me')
export class MeResolver {
  constructor(@Inject(GATE) private readonly gate: Gate) {}

  @Query('arrival')
  @Allow('sign-in')
  arrival(@Context() { viewer }: Asking): object | undefined {
    return viewer.is === 'arriving' ? { email: viewer.email, stage: viewer.stage === 'setup' ? 'SETUP' : 'SECOND_FACTOR' } : undefined;
  }

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

  @ResolveField('hasAuthenticator')
  async hasAuthenticator(@Parent() { id }: SignedIn): Promise<boolean> {
    return (await authenticatorsOf(this.gate.database, id)).some((each) => each.confirmed_at !== null);
  }

  @ResolveField('newAuthenticator')
  async newAuthenticator(@Parent() { id, email }: SignedIn): Promise<object | undefined> {
    const begun = (await authenticatorsOf(this.gate.database, id)).find((each) => each.confirmed_at === null);
    if (!begun) return undefined;
    const secret = this.gate.keys.open('authenticator', begun.secret);
    const address = authenticatorAddress(this.gate.siteName, email, secret);
    const { size, path } = qrPicture(address);
    return { secret, address, pictureSize: size, picturePath: path };
  }
}
