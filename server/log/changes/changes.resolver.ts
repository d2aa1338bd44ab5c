import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inject, type Type } from '@nestjs/common';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { Allow } from '../../graphql/allow.js';
import { RevisionArgs } from '../../graphql/revision-args.js';
import { ConnectionArgs, connection, readPage, type Connection } from '../../graphql/connection.js';
import { refuse } from '../../graphql/refusal.js';
import { kindAt } from '../../registry/graphql/any-record.resolver.js';
import { formerRecord, publishedAt, redirectedTo } from '../../registry/registry.store.js';
import type { ReadView } from '../../registry/read-view.js';
import type { RegistryRecord, SourceRecord } from '../../registry/record.js';
import { Views, type RequestContext } from '../../registry/views.js';
import { shownCheckpoint, type ShownCheckpoint } from '../checkpoint.resolver.js';
import type { LogKeeper } from '../log-keeper.js';
import { NO_TREE, treeHead } from '../log.store.js';
import { LOG_KEEPER } from '../tokens.js';
import { changedRecords, type ChangedRecord, type SeenStretch } from './changed-records.js';
import {
  countChangedRecords,
  countChangedSources,
  countRevisions,
  pageOfChangedSources,
  pageOfRevisions,
  type ListedRevision,
  type Stretch,
} from './stretch.store.js';

export class HistoryArgs extends ConnectionArgs {
  @IsString() @MaxLength(100) address!: string;
  @IsString() @MaxLength(200) slug!: string;
}

export class FormerRecordArgs extends RevisionArgs {
  @IsString() @MaxLength(100) address!: string;
  @IsString() @MaxLength(200) slug!: string;
}

export class ChangeArgs {
  @IsInt() number!: number;
}

export class BetweenArgs {
  @IsString() @MaxLength(40) from!: string;
  @IsOptional() @IsString() @MaxLength(40) to?: string;
}

/** A stretch of the log that somebody asks about: all of it, or what concerns one record and its parts. */
interface AskedStretch extends Stretch {
  readonly of?: string | undefined;
}

interface ShownFormer {
  readonly record: RegistryRecord;
  readonly withdrawnIn: number;
  readonly became: RegistryRecord | undefined;
}

/** A revision of the log, and the stretch of the log that it is. */
interface ShownChange extends AskedStretch, Omit<ListedRevision, 'published_at' | 'previous_hash'> {
  readonly publishedAt: string;
}

interface Comparison extends Stretch {
  readonly ends: { readonly from: ShownChange; readonly to: ShownChange };
}

const shown = ({ published_at: publishedAt, ...revision }: ListedRevision, of?: string): ShownChange => ({
  ...revision,
  of,
  publishedAt,
  from: revision.number - 1,
  to: revision.number,
});

/** What a revision and a comparison of two have in common: what changed. */
function stretchResolver(type: string): Type<{ readonly views: Views }> {
  @Resolver(type)
  class StretchResolver {
    constructor(readonly views: Views) {}

    @ResolveField('changed')
    async changed(
      @Parent() stretch: AskedStretch,
      @Args() args: ConnectionArgs,
      @Context() context: RequestContext,
    ): Promise<Connection<ChangedRecord>> {
      const seen = await this.seen(stretch, context);
      const page = readPage(args);
      const { db } = seen.after;
      return connection(page, {
        rows: () => changedRecords(seen, stretch.of, page),
        positionOf: ({ whole, place }) => ({ key: whole, id: place }),
        nodeOf: (row) => row.shown,
        count: () =>
          seen.after.once(`changed since ${String(stretch.from)} ${stretch.of ?? ''}`, () => countChangedRecords(db, stretch, stretch.of)),
      });
    }

    @ResolveField('sources')
    async sources(
      @Parent() stretch: Stretch,
      @Args() args: ConnectionArgs,
      @Context() context: RequestContext,
    ): Promise<Connection<SourceRecord>> {
      const { after } = await this.seen(stretch, context);
      const page = readPage(args);
      return connection(page, {
        rows: () => pageOfChangedSources(after.db, stretch, page),
        positionOf: ({ id }) => ({ key: id, id }),
        nodeOf: (row) => after.keepSource(row),
        count: () => countChangedSources(after.db, stretch),
      });
    }

    /** The registry before and after. */
    private async seen({ from, to }: Stretch, context: RequestContext): Promise<SeenStretch> {
      const before = from === 0 ? undefined : await this.views.at(context, from);
      return { from, to, before, after: await this.views.at(context, to), since: await (before && dayOf(before)) };
    }
  }
  Reflect.defineMetadata('design:paramtypes', [Views], StretchResolver);
  return StretchResolver;
}

async function dayOf(view: ReadView): Promise<string | undefined> {
  return (await view.once('published at', () => publishedAt(view.db, view.revision)))?.slice(0, 10);
}

export const stretchResolvers = (): readonly Type[] => [stretchResolver('Change'), stretchResolver('Comparison')];

@Resolver('Change')
export class ChangesResolver {
  constructor(
    private readonly views: Views,
    @Inject(LOG_KEEPER) private readonly keeper: LogKeeper,
  ) {}

  @Query('changes')
  @Allow('read')
  async changes(@Args() args: ConnectionArgs, @Context() context: RequestContext): Promise<Connection<ShownChange>> {
    return this.list(await this.views.asked(context, args), args);
  }

  @Query('history')
  @Allow('read')
  async history(@Args() args: HistoryArgs, @Context() context: RequestContext): Promise<Connection<ShownChange> | undefined> {
    const view = await this.views.asked(context, args);
    const kind = kindAt(args.address);
    if (!kind) return undefined;
    const record = (await view.bySlug(kind.name, args.slug)) ?? (await formerRecord(view.db, kind.name, args.slug, view.revision));
    return record && this.list(view, args, record.id);
  }

  @Query('formerRecord')
  @Allow('read')
  async formerRecord(@Args() args: FormerRecordArgs, @Context() context: RequestContext): Promise<ShownFormer | undefined> {
    const view = await this.views.asked(context, args);
    const kind = kindAt(args.address);
    const former = kind && (await formerRecord(view.db, kind.name, args.slug, view.revision));
    if (!former) return undefined;
    const { id, withdrawnIn } = former;
    const then = await this.views.at(context, withdrawnIn - 1);
    const record = await then.record(id);
    const slug = await redirectedTo(view.db, kind.name, args.slug, view.revision);
    const became = (await view.record(id)) ?? (slug === undefined ? undefined : await view.bySlug(kind.name, slug));
    return record && { record, withdrawnIn, became };
  }

  private list({ db, revision: upTo }: ReadView, args: ConnectionArgs, of?: string): Connection<ShownChange> {
    const page = readPage(args, 'number');
    const conditions = { upTo, of };
    return connection(page, {
      rows: () => pageOfRevisions(db, page, conditions),
      positionOf: ({ number, hash }) => ({ key: number, id: hash }),
      nodeOf: (row) => shown(row, of),
      count: () => countRevisions(db, conditions),
    });
  }

  @Query('change')
  @Allow('read')
  async change(@Args() { number }: ChangeArgs, @Context() context: RequestContext): Promise<ShownChange | undefined> {
    const { db, revision: upTo } = await this.views.at(context, undefined);
    const [row] = await pageOfRevisions(db, { size: 1, backward: false }, { upTo, number });
    return row && shown(row);
  }

  @Query('changesBetween')
  @Allow('read')
  async changesBetween(@Args() args: BetweenArgs, @Context() context: RequestContext): Promise<Comparison> {
    const latest = await this.views.at(context, undefined);
    const from = await this.views.revisionNamed(context, args.from, 'from');
    const to = args.to ? await this.views.revisionNamed(context, args.to, 'to') : latest.revision;
    if (from >= to)
      refuse('RANGE_EMPTY', 'to', `Nothing lies between revision ${String(from)} and ${String(to)}: give an earlier one first.`);
    const [first, last] = await Promise.all([from, to].map((number) => this.change({ number }, context)));
    if (!first || !last) throw new Error(`a revision between ${String(from)} and ${String(to)} is missing`);
    return { from, to, ends: { from: first, to: last } };
  }

  @ResolveField('checkpoint')
  async checkpoint(@Parent() { number }: ShownChange, @Context() context: RequestContext): Promise<ShownCheckpoint> {
    const { db } = await this.views.at(context, number);
    return shownCheckpoint((await treeHead(db, number)) ?? NO_TREE, this.keeper);
  }
}

/** The two revisions that are compared. */
@Resolver('Comparison')
export class ComparisonResolver {
  @ResolveField('from')
  from(@Parent() { ends }: Comparison): ShownChange {
    return ends.from;
  }

  @ResolveField('to')
  to(@Parent() { ends }: Comparison): ShownChange {
    return ends.to;
  }
}
