import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { State } from '../../domain/status.js';
import { Allow } from '../../graphql/allow.js';
import { ConnectionArgs, connection, readPage, type Connection } from '../../graphql/connection.js';
import { readDay } from '../../graphql/day.js';
import type { RegistryRecord } from '../../registry/record.js';
import { RevisionArgs } from '../../registry/graphql/registry.resolver.js';
import { Views, type RequestContext } from '../../registry/views.js';
import { heldOverTime, type HeldOn } from './held-over-time.js';
import {
  allSpans,
  countPeople,
  lastReleased,
  pageOfPeople,
  PEOPLE_ORDERS,
  type PeopleConditions,
  type PeopleOrderField,
} from './people.store.js';

export class StatusFilter {
  @IsString() @MaxLength(20) on!: string;
  @IsArray() @IsString({ each: true }) state!: State[];
}

export class PeopleFilter {
  /** Codes of the vocabulary: GraphQL's enum has turned its names into them. */
  @IsOptional() @IsArray() @IsString({ each: true }) category?: string[];
  @IsOptional() @ValidateNested() @Type(() => StatusFilter) status?: StatusFilter;
  @IsOptional() @IsString() @MaxLength(100) name?: string;
}

export class PeopleOrder {
  @IsIn(PEOPLE_ORDERS) field!: PeopleOrderField;
  @IsOptional() @IsIn(['ASC', 'DESC']) direction?: 'ASC' | 'DESC';
}

export class PeopleArgs extends ConnectionArgs {
  @IsOptional() @ValidateNested() @Type(() => PeopleFilter) filter?: PeopleFilter;
  @IsOptional() @ValidateNested() @Type(() => PeopleOrder) orderBy?: PeopleOrder;
}

/** How many of the last releases are told where nobody says how many. */
const LAST_FEW = 5;

export class LastReleasedArgs extends RevisionArgs {
  @IsOptional() @IsInt() @Min(1) @Max(100) first?: number;
}

/** The questions about many people. */
@Resolver('Person')
export class PeopleResolver {
  constructor(private readonly views: Views) {}

  @Query('people')
  @Allow('read')
  async people(@Args() args: PeopleArgs, @Context() context: RequestContext): Promise<Connection<RegistryRecord>> {
    const view = await this.views.at(context, args.asOfRevision);
    const conditions = conditionsOf(args.filter ?? {});
    const { field, direction } = args.orderBy ?? { field: 'NAME' as const };
    const page = readPage(args, field === 'NAME' ? 'string' : 'number');
    const rows = await pageOfPeople(view.db, view.revision, conditions, page, field, direction === 'DESC');
    const records = new Map(view.keep(rows).map((record) => [record.id, record]));
    return connection(
      page,
      rows,
      (row) => ({ key: row.sort_key, id: row.id }),
      (row) => records.get(row.id) as RegistryRecord,
      () => view.once(`people ${JSON.stringify(conditions)}`, () => countPeople(view.db, view.revision, conditions)),
    );
  }

  @Query('lastReleased')
  @Allow('read')
  async lastReleased(
    @Args() { first, asOfRevision }: LastReleasedArgs,
    @Context() context: RequestContext,
  ): Promise<readonly RegistryRecord[]> {
    const view = await this.views.at(context, asOfRevision);
    return view.keep(await lastReleased(view.db, view.revision, readDay(undefined, 'on'), first ?? LAST_FEW));
  }

  @Query('heldOverTime')
  @Allow('read')
  async heldOverTime(@Args() { asOfRevision }: RevisionArgs, @Context() context: RequestContext): Promise<readonly HeldOn[]> {
    const view = await this.views.at(context, asOfRevision);
    const day = readDay(undefined, 'on');
    return view.once(`held over time ${String(day)}`, async () => heldOverTime(await allSpans(view.db, view.revision), day));
  }
}

function conditionsOf({ category, status, name }: PeopleFilter): PeopleConditions {
  return {
    ...(category && { categories: category }),
    ...(status && { status: { day: readDay(status.on, 'filter.status.on'), states: status.state } }),
    ...(name && { text: name }),
  };
}
