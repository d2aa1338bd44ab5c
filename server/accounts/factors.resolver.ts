import { Inject } from '@nestjs/common';
import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Arriving, SignedIn, Viewer } from '../domain/roles.js';
import { Allow } from '../graphql/allow.js';
import { authenticatorAddress } from './authenticator.js';
import { authenticatorsOf, factorsOf, hasFactor, passkeysOf } from './factor.store.js';
import { Gate } from './gate.js';
import { passkeyCreation, passkeyRequest } from './passkeys.js';
import { qrPicture } from './qr-picture.js';
import { GATE } from './tokens.js';

interface Asking {
  readonly viewer: Viewer;
  readonly ownOrigin?: string;
}

/** The second factors of whoever is signed in. */
@Resolver('Me')
export class FactorsResolver {
  constructor(@Inject(GATE) private readonly gate: Gate) {}

  @ResolveField('hasSecondFactor')
  async hasSecondFactor(@Parent() { id }: SignedIn): Promise<boolean> {
    return hasFactor(await factorsOf(this.gate.database, id));
  }

  @ResolveField('recoveryCodesLeft')
  async recoveryCodesLeft(@Parent() { id }: SignedIn): Promise<number> {
    return (await factorsOf(this.gate.database, id)).recoveryCodes;
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

  @ResolveField('passkeys')
  async passkeys(@Parent() { id }: SignedIn): Promise<readonly object[]> {
    const passkeys = await passkeysOf(this.gate.database, id);
    return passkeys.map((passkey) => ({ id: passkey.id, label: passkey.label, madeAt: passkey.made_at, usedAt: passkey.used_at }));
  }

  @ResolveField('passkeyCreation')
  async passkeyCreation(@Parent() viewer: SignedIn, @Context() { ownOrigin }: Asking): Promise<string | undefined> {
    return ownOrigin === undefined ? undefined : passkeyCreation(this.gate, ownOrigin, viewer);
  }

  @ResolveField('passkeyRequest')
  async passkeyRequest(@Parent() viewer: SignedIn, @Context() { ownOrigin }: Asking): Promise<string | undefined> {
    return ownOrigin === undefined ? undefined : passkeyRequest(this.gate, ownOrigin, viewer);
  }
}

/** Whoever is about to sign in. */
@Resolver('Arrival')
export class ArrivalResolver {
  constructor(@Inject(GATE) private readonly gate: Gate) {}

  @Query('arrival')
  @Allow('sign-in')
  arrival(@Context() { viewer }: Asking): Arriving | undefined {
    return viewer.is === 'arriving' ? viewer : undefined;
  }

  @ResolveField('stage')
  stage(@Parent() { stage }: Arriving): string {
    return stage === 'setup' ? 'SETUP' : 'SECOND_FACTOR';
  }

  @ResolveField('passkeyRequest')
  async passkeyRequest(@Parent() viewer: Arriving, @Context() { ownOrigin }: Asking): Promise<string | undefined> {
    if (viewer.stage !== 'second-factor' || ownOrigin === undefined) return undefined;
    return passkeyRequest(this.gate, ownOrigin, viewer);
  }
}
