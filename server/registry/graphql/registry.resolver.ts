import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { Allow } from '../../graphql/allow.js';
import { RevisionArgs } from '../../graphql/revision-args.js';
import { publishedAt, sizeOf, type Size } from '../registry.store.js';
import type { ReadView } from '../read-view.js';
import type { RegistryRecord, SourceRecord } from '../record.js';
import { Views, type RequestContext } from '../views.js';

export class NodeArgs extends RevisionArgs {
  @IsString() @MaxLength(200) id!: string;
}

@Resolver('Registry')
export class RegistryResolver {
  constructor(private readonly views: Views) {}

  @Query('registry')
  @Allow('read')
  async registry(@Args() asked: RevisionArgs, @Context() context: RequestContext): Promise<ReadView> {
    return this.views.asked(context, asked);
  }

  @Query('node')
  @Allow('read')
  async node(@Args() { id, ...asked }: NodeArgs, @Context() context: RequestContext): Promise<RegistryRecord | SourceRecord | undefined> {
    const view = await this.views.asked(context, asked);
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
