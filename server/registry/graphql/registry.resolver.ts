import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { Allow } from '../../graphql/allow.js';
import { publishedAt, sizeOf, type Size } from '../registry.store.js';
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
  @Allow('read')
  async registry(@Args() { asOfRevision }: RevisionArgs, @Context() context: RequestContext): Promise<ReadView> {
    return this.views.at(context, asOfRevision);
  }

  @Query('node')
  @Allow('read')
  async node(
    @Args() { id, asOfRevision }: NodeArgs,
    @Context() context: RequestContext,
  ): Promise<RegistryRecord | SourceRecord | undefined> {
    const view = await this.views.at(context, asOfRevision);
    return (await view.record(id)) ?? view.source(id);
  }

  @ResolveField('publishedAt')
  async publishedAt(@Parent() view: ReadView): Promise<string | undefined> {
    return view.once('published at', () => publishedAt(view.db, view.revision));
  }

  @ResolveField('people')
  async people(@Parent() view: ReadView): Promise<number> {
    return (await this.size(view)).people;
  }

  @ResolveField('claims')
  async claims(@Parent() view: ReadView): Promise<number> {
    return (await this.size(view)).claims;
  }

  @ResolveField('sources')
  async sources(@Parent() view: ReadView): Promise<number> {
    return (await this.size(view)).sources;
  }

  private size(view: ReadView): Promise<Size> {
    return view.once('size', () => sizeOf(view.db, view.revision));
  }
}
