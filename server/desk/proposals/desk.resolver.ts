import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { IsDefined, IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { may, type SignedIn } from '../../domain/roles.js';
import { Allow } from '../../graphql/allow.js';
import type { RequestContext } from '../../registry/views.js';
import { claimForm, type ClaimForm } from './claim-form.js';
import { VISIBILITIES } from '../../domain/release.js';
import { comment } from './comment.js';
import { maySee } from './may-see.js';
import { refusing, type Actor, type DeskHouse, type Result } from './desk.js';
import type { Proposal } from './proposal.js';
import { proposalById, proposalsIn, proposalsOf } from './proposal.store.js';
import { propose } from './propose.js';
import { publishProposal } from './publish-proposal.js';
import { rebase } from './rebase.js';
import { saveDraft } from './save-draft.js';
import { seenBy, type SeenProposal } from './seen-proposal.js';
import { sendBack } from './send-back.js';
import { setRelease } from './set-release.js';
import { DESK_HOUSE } from './tokens.js';
import { withdraw } from './withdraw.js';
import { wordProblem, type WordedProblem } from './word-problem.js';

const LONGEST_TEXT = 10_000;

export class MeantArgs {
  @IsString() @MaxLength(100) id!: string;
  @IsInt() @Min(1) version!: number;
}

export class ReturnArgs extends MeantArgs {
  @IsString() @MaxLength(LONGEST_TEXT) text!: string;
}

export class ReleaseArgs extends MeantArgs {
  @IsIn(VISIBILITIES.map((each) => each.toUpperCase())) visibility!: string;
  @IsOptional() @IsString() @MaxLength(20) until?: string;
  @IsOptional() @IsString() @MaxLength(LONGEST_TEXT) editors?: string;
}

export class SaveDraftArgs {
  @IsOptional() @IsString() @MaxLength(100) id?: string;
  @IsOptional() @IsInt() @Min(1) version?: number;
  @IsString() @MaxLength(LONGEST_TEXT) summary!: string;
  @IsDefined() changes!: unknown;
}

export class CommentArgs {
  @IsString() @MaxLength(100) id!: string;
  @IsString() @MaxLength(LONGEST_TEXT) text!: string;
}

export class ProposalArgs {
  @IsString() @MaxLength(100) id!: string;
}

export class ClaimFormArgs {
  @IsOptional() @IsString() @MaxLength(100) record?: string;
  @IsOptional() @IsString() @MaxLength(100) property?: string;
  @IsOptional() @IsString() @MaxLength(100) claim?: string;
  @IsOptional() @IsString() @MaxLength(100) draft?: string;
  @IsOptional() @IsString() @MaxLength(100) change?: string;
}

interface Payload {
  readonly proposal: SeenProposal | undefined;
  readonly problems: readonly WordedProblem[];
}

/** The desk as whoever is signed in sees it. */
@Resolver('Desk')
export class DeskResolver {
  constructor(@Inject(DESK_HOUSE) private readonly desk: DeskHouse) {}

  @Query('desk')
  @Allow('see-desk')
  see(): object {
    return {};
  }

  @ResolveField('drafts')
  async drafts(@Parent() _: object, @Context() context: RequestContext): Promise<readonly SeenProposal[]> {
    return (await proposalsOf(this.desk.database, actor(context).id, ['draft', 'returned'])).map((each) => this.seen(each, context));
  }

  @ResolveField('queue')
  async queue(@Parent() _: object, @Context() context: RequestContext): Promise<readonly SeenProposal[]> {
    if (!may(context.viewer, 'review')) return [];
    return this.seenAmong(await proposalsIn(this.desk.database, ['proposed']), context);
  }

  @ResolveField('kept')
  async kept(@Parent() _: object, @Context() context: RequestContext): Promise<readonly SeenProposal[]> {
    return this.seenAmong(await proposalsIn(this.desk.database, ['kept']), context);
  }

  @ResolveField('proposal')
  async proposal(@Parent() _: object, @Args() { id }: ProposalArgs, @Context() context: RequestContext): Promise<SeenProposal | undefined> {
    const proposal = await proposalById(this.desk.database, id);
    return proposal && maySee(context.viewer as SignedIn, proposal) ? this.seen(proposal, context) : undefined;
  }

  @ResolveField('claimForm')
  async claimForm(@Parent() _: object, @Args() asked: ClaimFormArgs, @Context() context: RequestContext): Promise<ClaimForm | undefined> {
    return claimForm(this.desk, actor(context).id, asked, context.language);
  }

  @Mutation('saveDraft')
  @Allow('propose')
  async saveDraft(@Args() form: SaveDraftArgs, @Context() context: RequestContext): Promise<Payload> {
    if (merges(form.changes) && !may(context.viewer, 'merge')) return this.told(refusing('MERGE_NOT_YOURS', 'changes'), context);
    return this.told(await saveDraft(this.desk, actor(context), form), context);
  }

  @Mutation('rebaseDraft')
  @Allow('propose')
  async rebaseDraft(@Args() meant: MeantArgs, @Context() context: RequestContext): Promise<Payload> {
    return this.told(await rebase(this.desk, actor(context), meant), context);
  }

  @Mutation('proposeDraft')
  @Allow('propose')
  async proposeDraft(@Args() meant: MeantArgs, @Context() context: RequestContext): Promise<Payload> {
    return this.told(await propose(this.desk, actor(context), meant), context);
  }

  @Mutation('withdrawProposal')
  @Allow('propose')
  async withdrawProposal(@Args() meant: MeantArgs, @Context() context: RequestContext): Promise<Payload> {
    return this.told(await withdraw(this.desk, actor(context), meant), context);
  }

  @Mutation('returnProposal')
  @Allow('review')
  async returnProposal(@Args() { text, ...meant }: ReturnArgs, @Context() context: RequestContext): Promise<Payload> {
    return this.told(await sendBack(this.desk, actor(context), meant, text), context);
  }

  @Mutation('setRelease')
  @Allow('propose')
  async setRelease(@Args() { visibility, until, editors, ...meant }: ReleaseArgs, @Context() context: RequestContext): Promise<Payload> {
    const form = { visibility: visibility.toLowerCase(), ...(until && { until }), ...(editors && { editors }) };
    return this.told(await setRelease(this.desk, releasing(context.viewer as SignedIn), meant, form), context);
  }

  @Mutation('publishProposal')
  @Allow('publish')
  async publishProposal(@Args() meant: MeantArgs, @Context() context: RequestContext): Promise<Payload> {
    return this.told(await publishProposal(this.desk, actor(context), meant), context);
  }

  @Mutation('commentOnProposal')
  @Allow('comment')
  async commentOnProposal(@Args() { id, text }: CommentArgs, @Context() context: RequestContext): Promise<Payload> {
    return this.told(await comment(this.desk, actor(context), id, text), context);
  }

  private seenAmong(proposals: readonly Proposal[], context: RequestContext): readonly SeenProposal[] {
    return proposals.filter((each) => maySee(context.viewer as SignedIn, each)).map((each) => this.seen(each, context));
  }

  private seen(proposal: Proposal, context: RequestContext): SeenProposal {
    return seenBy(proposal, context.viewer as SignedIn, this.desk, context.language);
  }

  private told(result: Result<Proposal>, context: RequestContext): Payload {
    if (result.ok) return { proposal: this.seen(result.value, context), problems: [] };
    const wording = this.desk.languages.wording(context.language, () => '');
    return { proposal: undefined, problems: result.problems.map((problem) => wordProblem(problem, wording)) };
  }
}

/** Whoever acts: what they may has been decided before (@Allow). */
const actor = ({ viewer }: RequestContext): Actor => actorOf(viewer as SignedIn);

/** What merges records takes a right of its own, on the desk's pages as here. */
const merges = (changes: unknown): boolean =>
  Array.isArray(changes) &&
  changes.some((each: unknown) => typeof each === 'object' && each !== null && 'do' in each && each.do === 'merge');

/** Whoever decides who may see something. */
export const releasing = (viewer: SignedIn) => ({ ...actorOf(viewer), maySetVisibility: may(viewer, 'set-visibility') });

export const actorOf = ({ id, role, publicName }: SignedIn): Actor => ({
  id,
  label: publicName === undefined ? role : `${publicName}, ${role}`,
});
