import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Allow } from '../../graphql/allow.js';
import { ConnectionArgs, connection, LARGEST_PAGE, readPage, type Connection, type Edge, type Page } from '../../graphql/connection.js';
import { wordsSought } from '../../domain/folded.js';
import { refuse } from '../../graphql/refusal.js';
import { RevisionArgs } from '../../graphql/revision-args.js';
import type { ReadView } from '../../registry/read-view.js';
import type { RecordClaim, RegistryRecord } from '../../registry/record.js';
import { Views, type RequestContext } from '../../registry/views.js';
import { findByName, type Found } from './find-by-name.js';
import { claimsWith, countClaimsWith } from './search.store.js';
import { recordKinds } from './type-defs.js';

export class SearchArgs extends ConnectionArgs {
  @IsString() @MaxLength(200) text!: string;
  @IsOptional() @IsArray() @IsString({ each: true }) kinds?: string[];
}

export class PassagesArgs extends RevisionArgs {
  @IsString() @MaxLength(200) text!: string;
  @IsOptional() @IsInt() @Min(1) @Max(LARGEST_PAGE) first?: number;
  @IsOptional() @IsString() @MaxLength(500) after?: string;
}

/** What was found, and its place among all that was, from 1. */
interface Placed {
  readonly place: number;
}

interface Hit extends Placed {
  readonly found: Found;
  readonly record: RegistryRecord;
}

interface Passage extends Placed {
  readonly claim: RecordClaim;
}

/** The questions that are put in words. */
@Resolver()
export class SearchResolver {
  constructor(private readonly views: Views) {}

  @Query('search')
  @Allow('read')
  async search(@Args() args: SearchArgs, @Context() context: RequestContext): Promise<Connection<Hit>> {
    const view = await this.views.asked(context, args);
    const page = readPage(args, 'number');
    const found = await findByName(view.db, args.text, args.kinds ?? Object.values(recordKinds()), view.revision);
    return connection(page, {
      rows: () => hitsOn(page, found, view),
      positionOf: ({ place, found: { record } }) => ({ key: place, id: record }),
      nodeOf: (hit) => hit,
      count: () => Promise.resolve(found.length),
    });
  }

  @Query('passages')
  @Allow('read')
  async passages(@Args() args: PassagesArgs, @Context() context: RequestContext): Promise<Connection<RecordClaim>> {
    const view = await this.views.asked(context, args);
    const page = readPage(args, 'number');
    const words = wordsSought(args.text);
    if (words.length === 0) refuse('SEARCH_TOO_SHORT', 'text', `'${args.text}' has no word of three letters; give a longer one.`);
    return connection<Passage, RecordClaim>(page, {
      rows: async () => {
        const skip = Number(page.after?.key ?? 0);
        const claims = await view.claimsIn(await claimsWith(view.db, words, view.revision, { size: page.size + 1, skip }));
        return claims.map((claim, index) => ({ claim, place: skip + index + 1 }));
      },
      positionOf: ({ place, claim }) => ({ key: place, id: claim.id }),
      nodeOf: ({ claim }) => claim,
      count: () => countClaimsWith(view.db, words, view.revision),
    });
  }
}

/** A page of what was found, one more where there is more, in the page's direction. */
async function hitsOn({ after, before, backward, size }: Page, found: readonly Found[], view: ReadView): Promise<readonly Hit[]> {
  const from = Number(after?.key ?? 0);
  const to = before === undefined ? found.length : Number(before.key) - 1;
  const placed = found.map((each, index) => ({ found: each, place: index + 1 })).slice(from, to);
  const wanted = backward ? placed.toReversed() : placed;
  const hits = await Promise.all(wanted.slice(0, size + 1).map(async (hit) => ({ ...hit, record: await view.record(hit.found.record) })));
  return hits.flatMap(({ record, ...hit }) => (record ? [{ ...hit, record }] : []));
}

/** Why a record was found. */
@Resolver('SearchEdge')
export class SearchEdgeResolver {
  @ResolveField('node')
  node(@Parent() { node }: Edge<Hit>): RegistryRecord {
    return node.record;
  }

  @ResolveField('matchedText')
  matchedText(@Parent() { node }: Edge<Hit>): string {
    return node.found.name;
  }

  @ResolveField('score')
  score(@Parent() { node }: Edge<Hit>): number {
    return node.found.score;
  }
}

@Resolver('SearchConnection')
export class SearchConnectionResolver {
  @ResolveField('nodes')
  async nodes(@Parent() connection: Connection<Hit>): Promise<readonly RegistryRecord[]> {
    return (await connection.nodes()).map(({ record }) => record);
  }
}
