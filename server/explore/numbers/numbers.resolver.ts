import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { HeldOn } from '../../domain/numbers/held-over-time.js';
import { Allow } from '../../graphql/allow.js';
import { readDay } from '../../graphql/day.js';
import { refuse } from '../../graphql/refusal.js';
import { RevisionArgs } from '../../graphql/revision-args.js';
import { codesOf } from '../../registry/files/vocabularies.js';
import type { ReadView } from '../../registry/read-view.js';
import { Languages } from '../../registry/wording.js';
import { Views, type RequestContext } from '../../registry/views.js';
import { Statistics } from './statistics.js';

export class StatisticsArgs extends RevisionArgs {
  @IsOptional() @IsString() @MaxLength(20) on?: string;
}

/** Numbers about many people. */
@Resolver()
export class NumbersResolver {
  constructor(
    private readonly views: Views,
    private readonly languages: Languages,
  ) {}

  @Query('heldOverTime')
  @Allow('read')
  async heldOverTime(@Args() asked: RevisionArgs, @Context() context: RequestContext): Promise<readonly HeldOn[]> {
    const view = await this.views.asked(context, asked);
    const { total } = await this.numbers(view, readDay(undefined, 'on')).heldOverTime();
    return total;
  }

  @Query('statistics')
  @Allow('read')
  async statistics(@Args() { on, ...asked }: StatisticsArgs, @Context() context: RequestContext): Promise<Statistics> {
    const view = await this.views.asked(context, asked);
    return this.numbers(view, pastDay(on));
  }

  private numbers(view: ReadView, day: number): Statistics {
    return new Statistics(view, day, codesOf(this.languages.vocabularies));
  }
}

/** Nobody knows who will be held: a day to come is refused. */
function pastDay(on: string | undefined): number {
  const [day, now] = [readDay(on, 'on'), readDay(undefined, 'on')];
  return day <= now ? day : refuse('DAY_TO_COME', 'on', `${on ?? ''} is still to come; give a day up to today.`);
}
