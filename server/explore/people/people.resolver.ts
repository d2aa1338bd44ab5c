import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { timeHeld, type State, type TimeHeld } from '../../domain/status.js';
import { ConnectionArgs, connection, readPage, type Connection } from '../../graphql/connection.js';
import { readDay } from '../../graphql/day.js';
import type { RegistryRecord } from '../../registry/record.js';
import { RevisionArgs } from '../../registry/graphql/registry.resolver.js';
import { Views, type RequestContext } from '../../registry/views.js';
import { declareNeeds, needsOf } from '../../registry/look-ahead.js';
import { CUSTODY } from './custody.js';
import { contextFor } from './context-events.js';
import { concerning } from './concerning.js';
import { dossierOf } from './dossier.js';
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
import { statusOn, type Status } from './status-on.js';
import { TIMELINE, contextEntries, timelineOf, type TimelineEntry } from './timeline.js';
import { inOrder } from '../../domain/timeline.js';

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

export class OnArgs {
  @IsOptional() @IsString() @MaxLength(20) on?: string;
}

export class AsOfArgs {
  @IsOptional() @IsString() @MaxLength(20) asOf?: string;
}

export class TimelineArgs {
  @IsOptional() @IsBoolean() context?: boolean;
}

const LIFE = ['person', 'detention', 'proceeding', 'defendant'];

declareNeeds({
  status: needsOf(LIFE, CUSTODY),
  timeHeld: needsOf(LIFE, CUSTODY),
  petitions: needsOf([...LIFE, 'petition'], CUSTODY),
  campaigns: needsOf([...LIFE, 'campaign'], CUSTODY),
  timeline: needsOf([...LIFE, 'case', 'event'], [...CUSTODY, ...TIMELINE]),
});

/** What explore adds to people. */
@Resolver('Person')
export class PeopleResolver {
  constructor(private readonly views: Views) {}

  @Query('people')
  async people(
    @Args() args: PeopleArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RegistryRecord>> {
    const view = await this.views.at(context, args.asOfRevision, info);
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
      () => countPeople(view.db, view.revision, conditions),
    );
  }

  @Query('lastReleased')
  async lastReleased(
    @Args() { first, asOfRevision }: LastReleasedArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly RegistryRecord[]> {
    const view = await this.views.at(context, asOfRevision, info);
    return view.keep(await lastReleased(view.db, view.revision, readDay(undefined, 'on'), first ?? LAST_FEW));
  }

  @Query('heldOverTime')
  async heldOverTime(
    @Args() { asOfRevision }: RevisionArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly HeldOn[]> {
    const { db, revision } = await this.views.at(context, asOfRevision, info);
    return heldOverTime(await allSpans(db, revision), readDay(undefined, 'on'));
  }

  @ResolveField('defendants')
  async defendants(@Parent() person: RegistryRecord): Promise<readonly RegistryRecord[]> {
    return (await dossierOf(person)).defendants;
  }

  @ResolveField('cases')
  async cases(@Parent() person: RegistryRecord): Promise<readonly RegistryRecord[]> {
    return concerning(person, 'case');
  }

  @ResolveField('petitions')
  async petitions(@Parent() person: RegistryRecord): Promise<readonly RegistryRecord[]> {
    return concerning(person, 'petition');
  }

  @ResolveField('campaigns')
  async campaigns(@Parent() person: RegistryRecord): Promise<readonly RegistryRecord[]> {
    return concerning(person, 'campaign');
  }

  @ResolveField('events')
  async events(@Parent() person: RegistryRecord): Promise<readonly RegistryRecord[]> {
    return concerning(person, 'event');
  }

  @ResolveField('status')
  async status(@Parent() person: RegistryRecord, @Args() { on }: OnArgs): Promise<Status> {
    return statusOn(await dossierOf(person), readDay(on, 'on'));
  }

  @ResolveField('timeHeld')
  async timeHeld(@Parent() person: RegistryRecord, @Args() { asOf }: AsOfArgs): Promise<TimeHeld> {
    const day = readDay(asOf, 'asOf');
    return timeHeld(
      day,
      (await dossierOf(person)).custody.map(({ span }) => span),
    );
  }

  @ResolveField('timeline')
  async timeline(@Parent() person: RegistryRecord, @Args() { context }: TimelineArgs): Promise<readonly TimelineEntry[]> {
    const dossier = await dossierOf(person);
    const others = [...(await concerning(person, 'case')), ...(await concerning(person, 'event'))];
    await person.view.load([person, ...dossier.detentions, ...dossier.defendants, ...dossier.proceedings, ...others], TIMELINE);
    const own = timelineOf(dossier, others);
    if (!context) return own;
    const around = await contextFor(dossier, others);
    return inOrder([...own, ...around.flatMap((event) => contextEntries(event, dossier))]);
  }
}

function conditionsOf({ category, status, name }: PeopleFilter): PeopleConditions {
  return {
    ...(category && { categories: category }),
    ...(status && { status: { day: readDay(status.on, 'filter.status.on'), states: status.state } }),
    ...(name && { text: name }),
  };
}
