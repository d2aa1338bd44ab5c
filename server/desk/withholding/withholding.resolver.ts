import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { may, type SignedIn } from '../../domain/roles.js';
import { Allow } from '../../graphql/allow.js';
import type { RequestContext } from '../../registry/views.js';
import { actorOf } from '../proposals/desk.resolver.js';
import type { DeskHouse, DeskProblem } from '../proposals/desk.js';
import { refusing } from '../proposals/desk.js';
import { seenBy, type SeenProposal } from '../proposals/seen-proposal.js';
import { DESK_HOUSE } from '../proposals/tokens.js';
import { wordProblem, type WordedProblem } from '../proposals/word-problem.js';
import { erase, type Erasable } from './erase.js';
import { going, type Going } from './going.js';
import { withhold } from './withhold.js';

const KINDS = ['claim', 'source', 'capture', 'record', 'proposal'] as const satisfies readonly Erasable['is'][];

export class SubjectArgs {
  @IsIn(KINDS.map((each) => each.toUpperCase())) is!: string;
  @IsString() @MaxLength(300) id!: string;
}

export class WithholdArgs extends SubjectArgs {
  @IsString() @MaxLength(10_000) why!: string;
}

export class EraseArgs extends SubjectArgs {
  @IsString() @MaxLength(10_000) reason!: string;
  @IsOptional() @IsBoolean() withSources?: boolean;
}

/** Takes out of public view what must not be there. */
@Resolver('Desk')
export class WithholdingResolver {
  constructor(@Inject(DESK_HOUSE) private readonly desk: DeskHouse) {}

  @ResolveField('going')
  async going(@Parent() _: object, @Args() args: SubjectArgs, @Context() { viewer, language }: RequestContext): Promise<Going | undefined> {
    const subject = subjectOf(args);
    return subject.is === 'proposal' || !may(viewer, 'set-visibility') ? undefined : going(this.desk, subject, language);
  }

  @Mutation('withhold')
  @Allow('set-visibility')
  async withhold(
    @Args() { why, ...args }: WithholdArgs,
    @Context() context: RequestContext,
  ): Promise<{ readonly proposal: SeenProposal | undefined; readonly problems: readonly WordedProblem[] }> {
    const viewer = context.viewer as SignedIn;
    const subject = subjectOf(args);
    const result =
      subject.is === 'proposal' ? refusing('NOTHING_TO_WITHHOLD', 'id') : await withhold(this.desk, actorOf(viewer), subject, why);
    return result.ok
      ? { proposal: seenBy(result.value, viewer, this.desk, context.language), problems: [] }
      : { proposal: undefined, problems: this.worded(result.problems, context) };
  }

  @Mutation('erase')
  @Allow('erase')
  async erase(
    @Args() { reason, withSources = false, ...args }: EraseArgs,
    @Context() context: RequestContext,
  ): Promise<{ readonly revision: number | undefined; readonly problems: readonly WordedProblem[] }> {
    const result = await erase(this.desk, actorOf(context.viewer as SignedIn), subjectOf(args), { reason, withSources });
    return result.ok ? { revision: result.value, problems: [] } : { revision: undefined, problems: this.worded(result.problems, context) };
  }

  private worded(problems: readonly DeskProblem[], { language }: RequestContext): readonly WordedProblem[] {
    return problems.map((problem) =>
      wordProblem(
        problem,
        this.desk.languages.wording(language, () => ''),
      ),
    );
  }
}

const subjectOf = ({ is, id }: SubjectArgs): Erasable => ({ is: is.toLowerCase() as Erasable['is'], id });
