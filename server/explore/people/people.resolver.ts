import DataLoader from 'dataloader';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { State } from '../../domain/state.js';
import { dayText } from '../../domain/values/calendar-day.js';
import { Allow } from '../../graphql/allow.js';
import { ConnectionArgs, connection, readPage, type Connection } from '../../graphql/connection.js';
import { readDay } from '../../graphql/day.js';
import { RevisionArgs } from '../../graphql/revision-args.js';
import { asksAbout, neededBy } from '../../registry/look-ahead.js';
import type { ReadView } from '../../registry/read-view.js';
import type { RegistryRecord } from '../../registry/record.js';
import { Views, type RequestContext } from '../../registry/views.js';
import { placesOfCaptivity, type PlacesOfCaptivity } from '../map/places-of-captivity.js';
import { contextEvents } from './context-events.js';
import { findByName } from '../search/find-by-name.js';
import { facetsOf, yearOfDays, type PeopleFacets } from './facets.js';
import {
  countPeople,
  heldSince,
  lastReleased,
  pageOfPeople,
  pageStartingAt,
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
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(9999, { each: true })
  capturedIn?: number[];
  @IsOptional() @IsString() @MaxLength(100) name?: string;
}

export class PeopleFacetsArgs extends RevisionArgs {
  @IsOptional() @ValidateNested() @Type(() => PeopleFilter) filter?: PeopleFilter;
  @IsOptional() @IsString() @MaxLength(20) on?: string;
}

export class PeopleOrder {
  @IsIn(PEOPLE_ORDERS) field!: PeopleOrderField;
  @IsOptional() @IsIn(['ASC', 'DESC']) direction?: 'ASC' | 'DESC';
}

export class PeopleArgs extends ConnectionArgs {
  @IsOptional() @ValidateNested() @Type(() => PeopleFilter) filter?: PeopleFilter;
  @IsOptional() @ValidateNested() @Type(() => PeopleOrder) orderBy?: PeopleOrder;
  @IsOptional() @IsString() @MaxLength(200) startAt?: string;
}

/** How many of the last releases are told where nobody says how many. */
const LAST_FEW = 5;

export class LastReleasedArgs extends RevisionArgs {
  @IsOptional() @IsInt() @Min(1) @Max(100) first?: number;
}

/** Some people, as of a revision. */
export class SomePeopleArgs extends RevisionArgs {
  @IsOptional() @ValidateNested() @Type(() => PeopleFilter) filter?: PeopleFilter;
}

/** The questions about many people. */
@Resolver('Person')
export class PeopleResolver {
  private readonly called = new WeakMap<RequestContext, Map<string, Promise<readonly string[]>>>();

  constructor(private readonly views: Views) {}

  @Query('people')
  @Allow('read')
  async people(
    @Args() args: PeopleArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RegistryRecord>> {
    const view = await this.views.asked(context, args);
    const conditions = await this.conditionsOf(view, context, args.filter ?? {});
    const { field, direction } = args.orderBy ?? { field: 'NAME' as const };
    const asked = readPage(args, field === 'NAME' ? 'string' : 'number');
    const list = { conditions, field, descending: direction === 'DESC' };
    const page = args.startAt ? await pageStartingAt(view.db, view.revision, list, asked, args.startAt) : asked;
    return connection(page, {
      rows: async () => {
        const rows = await pageOfPeople(view.db, view.revision, conditions, page, field, list.descending);
        await readLives(view, view.keep(rows), info);
        return rows;
      },
      positionOf: (row) => ({ key: row.sort_key, id: row.id }),
      nodeOf: (row) => view.keepOne(row),
      count: () => view.once(`people ${JSON.stringify(conditions)}`, () => counterOf(view).load(conditions)),
    });
  }

  @Query('peopleFacets')
  @Allow('read')
  async peopleFacets(@Args() { filter, on, ...asked }: PeopleFacetsArgs, @Context() context: RequestContext): Promise<PeopleFacets> {
    const view = await this.views.asked(context, asked);
    const conditions = await this.conditionsOf(view, context, filter ?? {});
    const day = conditions.status?.day ?? readDay(on, 'on');
    return view.once(`facets ${String(day)} ${JSON.stringify(conditions)}`, () => facetsOf(view, conditions, day));
  }

  @Query('lastReleased')
  @Allow('read')
  async lastReleased(
    @Args() { first, ...asked }: LastReleasedArgs,
    @Context() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly RegistryRecord[]> {
    const view = await this.views.asked(context, asked);
    const people = view.keep(await lastReleased(view.db, view.revision, readDay(undefined, 'on'), first ?? LAST_FEW));
    await readLives(view, people, info);
    return people;
  }

  @Query('heldSince')
  @Allow('read')
  async heldSince(@Args() { filter, ...asked }: SomePeopleArgs, @Context() context: RequestContext): Promise<string | null> {
    const view = await this.views.asked(context, asked);
    const conditions = await this.conditionsOf(view, context, filter ?? {});
    const first = await view.once(`held since ${JSON.stringify(conditions)}`, () => heldSince(view.db, view.revision, conditions));
    return first === null ? null : dayText(first);
  }

  @Query('placesOfCaptivity')
  @Allow('read')
  async placesOfCaptivity(@Args() { filter, ...asked }: SomePeopleArgs, @Context() context: RequestContext): Promise<PlacesOfCaptivity> {
    const view = await this.views.asked(context, asked);
    const conditions = await this.conditionsOf(view, context, filter ?? {});
    return view.once(`places of captivity ${JSON.stringify(conditions)}`, () => placesOfCaptivity(view, conditions));
  }

  @Query('contextEvents')
  @Allow('read')
  async contextEvents(@Args() asked: RevisionArgs, @Context() context: RequestContext): Promise<readonly RegistryRecord[]> {
    return contextEvents(await this.views.asked(context, asked));
  }

  private async conditionsOf(
    view: ReadView,
    context: RequestContext,
    { category, status, capturedIn, name }: PeopleFilter,
  ): Promise<PeopleConditions> {
    return {
      ...(category && { categories: category }),
      ...(status && { status: { day: readDay(status.on, 'filter.status.on'), states: status.state } }),
      ...(capturedIn && { captured: capturedIn.map(yearOfDays) }),
      ...(name && { people: await this.peopleCalled(view, context, name) }),
    };
  }

  /** A page that lists people and counts them asks for the same name several times; it is looked for once. */
  private peopleCalled({ db, revision }: ReadView, context: RequestContext, name: string): Promise<readonly string[]> {
    const key = `${String(revision)} ${name}`;
    const asked = this.called.get(context) ?? new Map<string, Promise<readonly string[]>>();
    this.called.set(context, asked);
    const found = asked.get(key) ?? findByName(db, name, ['person'], revision).then((people) => people.map(({ record }) => record));
    asked.set(key, found);
    return found;
  }
}

/** Where a document asks about the captivity of many people, their detentions and trials are found for all of them at once. */
async function readLives(view: ReadView, people: readonly RegistryRecord[], info: GraphQLResolveInfo): Promise<void> {
  const needed = neededBy(info);
  if (LIFE.some((kind) => asksAbout(needed, kind))) await view.readNear(people);
}

const LIFE = ['detention', 'defendant', 'proceeding'];

const counters = new WeakMap<ReadView, DataLoader<PeopleConditions, number>>();

/** Counts that are asked for at once are one question to the database. */
function counterOf(view: ReadView): DataLoader<PeopleConditions, number> {
  const known =
    counters.get(view) ?? new DataLoader<PeopleConditions, number>((each) => countPeople(view.db, view.revision, each), { cache: false });
  counters.set(view, known);
  return known;
}
