import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { IsString, MaxLength } from 'class-validator';
import type { Type } from '@nestjs/common';
import { Allow } from '../../graphql/allow.js';
import { ConnectionArgs, type Connection } from '../../graphql/connection.js';
import { RevisionArgs } from '../../graphql/revision-args.js';
import { allKinds, type KindDeclaration } from '../../model/index.js';
import { listOfRecords } from '../list-of-records.js';
import type { RegistryRecord } from '../record.js';
import { neededBy } from '../look-ahead.js';
import { Views, type RequestContext } from '../views.js';
import { typeName } from './type-defs.js';

export class SlugArgs extends RevisionArgs {
  @IsString() @MaxLength(200) slug!: string;
}

/** The root fields of a kind: one record by slug with all that its page needs, and the list of all. */
function recordResolver(kind: KindDeclaration): Type {
  @Resolver(typeName(kind.name))
  class RecordResolver {
    constructor(readonly views: Views) {}

    @Query(kind.name)
    @Allow('read')
    async one(
      @Args() { slug, ...asked }: SlugArgs,
      @Context() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<RegistryRecord | undefined> {
      return (await this.views.asked(context, asked)).around(kind.name, slug, neededBy(info));
    }
  }
  if (kind.name === 'person') return RecordResolver;

  @Resolver(typeName(kind.name))
  class ListedRecordResolver extends RecordResolver {
    @Query(kind.plural)
    @Allow('read')
    async list(@Args() args: ConnectionArgs, @Context() context: RequestContext): Promise<Connection<RegistryRecord>> {
      return listOfRecords(await this.views.asked(context, args), kind.name, args);
    }
  }
  Reflect.defineMetadata('design:paramtypes', [Views], ListedRecordResolver);
  return ListedRecordResolver;
}

export const recordResolvers = (): Type[] => allKinds().map(recordResolver);
