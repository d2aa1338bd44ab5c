import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { sql } from '../../persistence/sql.js';
import { countSources, countRecords } from '../list.store.js';
import { countClaims } from '../registry.store.js';
import type { ReadView } from '../read-view.js';
import type { RegistryRecord, SourceRecord } from '../record.js';
import { Views, type RequestContext } from '../views.js';

export class RevisionArgs {
  @IsOptional() @IsInt() @Min(1) asOfRevision?: number;
}

export class NodeArgs extends RevisionArgs {
  @IsString() @MaxLength(200) id!: string;
}

@Resolver('Registry')
export class RegistryResolver {
  constructor(private readonly views: Views) {}

  @Query('registry')
  async registry(
    @Args() { asOfRevision }: RevisionArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReadView> {
    return this.views.at(context, asOfRevision, info);
  }

  @Query('node')
  async node(
    @Args() { id, asOfRevision }: NodeArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegistryRecord | SourceRecord | undefined> {
    const view = await this.views.at(context, asOfRevision, info);
    return (await view.record(id)) ?? view.source(id);
  }

  @ResolveField('publishedAt')
  async publishedAt(@Parent() { db, revision }: ReadView): Promise<string | undefined> {
    const [row] = await db.rows<{ published_at: string }>(sql`select published_at from revision where number = ${revision}`);
    return row?.published_at;
  }

  @ResolveField('people')
  async people(@Parent() { db, revision }: ReadView): Promise<number> {
    return countRecords(db, 'person', revision);
  }

  @ResolveField('claims')
  async claims(@Parent() { db, revision }: ReadView): Promise<number> {
    return countClaims(db, revision);
  }

  @ResolveField('sources')
  async sources(@Parent() { db, revision }: ReadView): Promise<number> {
    return countSources(db, revision, sql`true`);
  }
}
