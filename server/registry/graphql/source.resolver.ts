import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsArray, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Allow } from '../../graphql/allow.js';
import { ConnectionArgs, connection, readPage, type Connection } from '../../graphql/connection.js';
import { RevisionArgs } from '../../graphql/revision-args.js';
import { all, among, any, contains, raw, sql, type Sql } from '../../persistence/sql.js';
import type { CaptureHead } from '../../domain/claim.js';
import { capturesOfSource } from '../captures/capture.store.js';
import { countSources, pageOfSources, paged, type SourceOrderField } from '../list.store.js';
import { claimsCiting, supportBy, type Support } from '../registry.store.js';
import type { RecordClaim, SourceRecord } from '../record.js';
import { Views, type RequestContext } from '../views.js';

export class SourceFilter {
  @IsOptional() @IsString() @MaxLength(200) text?: string;
  @IsOptional() @IsArray() @IsString({ each: true }) kind?: string[];
  @IsOptional() @IsArray() @IsString({ each: true }) language?: string[];
  @IsOptional() @IsArray() @IsString({ each: true }) publisher?: string[];
}

export class SourceOrder {
  @IsIn(['ID', 'TITLE', 'PUBLISHER', 'ISSUED_ON']) field!: SourceOrderField;
  @IsOptional() @IsIn(['ASC', 'DESC']) direction?: 'ASC' | 'DESC';
}

export class SourcesArgs extends ConnectionArgs {
  @IsOptional() @ValidateNested() @Type(() => SourceFilter) filter?: SourceFilter;
  @IsOptional() @ValidateNested() @Type(() => SourceOrder) orderBy?: SourceOrder;
}

export class SourceArgs extends RevisionArgs {
  @IsString() @MaxLength(200) id!: string;
}

@Resolver('Source')
export class SourceResolver {
  constructor(private readonly views: Views) {}

  @Query('source')
  @Allow('read')
  async source(@Args() { id, ...asked }: SourceArgs, @Context() context: RequestContext): Promise<SourceRecord | undefined> {
    return (await this.views.asked(context, asked)).source(id);
  }

  @Query('sources')
  @Allow('read')
  async sources(@Args() args: SourcesArgs, @Context() context: RequestContext): Promise<Connection<SourceRecord>> {
    const view = await this.views.asked(context, args);
    const { db, revision } = view;
    const page = readPage(args);
    const conditions = conditionsOf(args.filter ?? {});
    const { field, direction } = args.orderBy ?? { field: 'ID' as const };
    return connection(page, {
      rows: () => pageOfSources(db, revision, page, conditions, field, direction === 'DESC'),
      positionOf: (row) => ({ key: row.sort_key, id: row.id }),
      nodeOf: (row) => view.keepSource(row),
      count: () => countSources(db, revision, conditions),
    });
  }

  @ResolveField('facts')
  facts(@Parent() { id, view }: SourceRecord, @Args() args: ConnectionArgs): Connection<RecordClaim> {
    const page = readPage(args);
    const { condition } = paged(page, raw('claim.record_id'), raw('claim.id'));
    return connection(page, {
      rows: async () => view.claimsIn(await claimsCiting(view.db, id, view.revision, [condition], page.size + 1)),
      positionOf: (claim) => ({ key: claim.record.id, id: claim.id }),
      nodeOf: (claim) => claim,
      count: async () => (await this.supportBy(id, view)).claims,
    });
  }

  @ResolveField('captures')
  async captures(@Parent() { id, view }: SourceRecord): Promise<readonly CaptureHead[]> {
    return view.once(`captures of ${id}`, () => capturesOfSource(view.db, id, view.revision));
  }

  @ResolveField('soleSupport')
  async soleSupport(@Parent() { id, view }: SourceRecord): Promise<number> {
    return (await this.supportBy(id, view)).solely;
  }

  private supportBy(id: string, view: SourceRecord['view']): Promise<Support> {
    return view.once(`support by ${id}`, () => supportBy(view.db, id, view.revision));
  }
}

function conditionsOf({ text, kind, language, publisher }: SourceFilter): Sql {
  return all([
    ...(text ? [any([contains(raw('source.title'), text), contains(raw('source.publisher'), text)])] : []),
    ...(kind ? [sql`source.kind ${among(kind)}`] : []),
    ...(language ? [sql`source.language ${among(language)}`] : []),
    ...(publisher ? [sql`source.publisher ${among(publisher)}`] : []),
  ]);
}
