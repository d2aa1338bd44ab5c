import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { IsString, MaxLength } from 'class-validator';
import { Allow } from '../../graphql/allow.js';
import { ConnectionArgs, type Connection } from '../../graphql/connection.js';
import { addressOf, allKinds, type KindDeclaration } from '../../model/index.js';
import { listOfRecords } from '../list-of-records.js';
import type { RegistryRecord } from '../record.js';
import { neededBy } from '../look-ahead.js';
import { Views, type RequestContext } from '../views.js';
import { SlugArgs } from './record.resolver.js';

export class AddressArgs extends SlugArgs {
  @IsString() @MaxLength(100) address!: string;
}

export class AddressedListArgs extends ConnectionArgs {
  @IsString() @MaxLength(100) address!: string;
}

interface RecordList extends Connection<RegistryRecord> {
  readonly kind: string;
  readonly label: string;
}

/** Records of whatever kind, found by their addresses: what serves a page need not know the kinds. */
@Resolver('Record')
export class AnyRecordResolver {
  constructor(private readonly views: Views) {}

  @Query('record')
  @Allow('read')
  async record(
    @Args() { address, slug, ...asked }: AddressArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegistryRecord | undefined> {
    const kind = kindAt(address);
    return kind && (await this.views.asked(context, asked)).around(kind.name, slug, neededBy(info));
  }

  @Query('records')
  @Allow('read')
  async records(@Args() { address, ...args }: AddressedListArgs, @Context() context: RequestContext): Promise<RecordList | undefined> {
    const kind = kindAt(address);
    if (!kind) return undefined;
    const view = await this.views.asked(context, args);
    return { ...(await listOfRecords(view, kind.name, args)), kind: kind.name, label: view.wording.phrase(`model.${kind.name}._plural`) };
  }
}

/** Parts of other records have no addresses of their own. */
export const kindAt = (address: string): KindDeclaration | undefined =>
  allKinds().find((kind) => kind.of === undefined && addressOf(kind) === address);
