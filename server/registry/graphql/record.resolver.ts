import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { Type } from '@nestjs/common';
import { Allow } from '../../graphql/allow.js';
import { ConnectionArgs, type Connection } from '../../graphql/connection.js';
import { allKinds, type KindDeclaration } from '../../model/index.js';
import { listOfRecords } from '../list-of-records.js';
import type { RegistryRecord } from '../record.js';
import { neededBy } from '../look-ahead.js';
import { Views, type RequestContext } from '../views.js';
import { typeName } from './type-defs.js';

export class SlugArgs {
  @IsString() @MaxLength(200) slug!: string;
  @IsOptional() @IsInt() @Min(1) asOfRevision?: number;
}

/** The root fields of a kind: one record by slug with all that its page needs, and the list of all. */
function recordResolver(kind: KindDeclaration): Type {
  @Resolver(typeName(kind.name))
  class RecordResolver {
    constructor(readonly views: Views) {}

    @Query(kind.name)
    @Allow('read')
    async one(
      @Args() { slug, asOfRevision }: SlugArgs,
      @Context() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<RegistryRecord | undefined> {
      return (await this.views.at(context, asOfRevision)).around(kind.name, slug, neededBy(info));
    }
  }
  if (kind.name === 'person') return RecordResolver;

  @Resolver(typeName(kind.name))
  class ListedRecordResolver extends RecordResolver {
    @Query(kind.plural)
    @Allow('read')
    async list(@Args() args: ConnectionArgs, @Context() context: RequestContext): Promise<Connection<RegistryRecord>> {
      return listOfRecords(await this.views.at(context, args.asOfRevision), kind.name, args);
    }
  }
  Reflect.defineMetadata('design:paramtypes', [Views], ListedRecordResolver);
  return ListedRecordResolver;
}

export const recordResolvers = (): Type[] => allKinds().map(recordResolver);
