import { Inject } from '@nestjs/common';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { SignedIn } from '../../domain/roles.js';
import { today } from '../../graphql/day.js';
import type { RegistryRecord, SourceRecord } from '../../registry/record.js';
import { Views, type RequestContext } from '../../registry/views.js';
import { latestRevision } from '../../registry/registry.store.js';
import { ReadView } from '../../registry/read-view.js';
import { Contradictions } from '../contradictions.js';
import type { DeskHouse } from '../proposals/desk.js';
import { workingDraft } from '../proposals/put-change.js';
import { recordsCalled, sourcesSaying } from '../proposals/search.store.js';
import { seenBy, type SeenProposal } from '../proposals/seen-proposal.js';
import { sourceForm, type ShownSourceForm } from '../proposals/source-form.js';
import { DESK_HOUSE } from '../proposals/tokens.js';
import { editedRecord, type EditedRecord } from './edited-record.js';
import { preview, type Preview } from './preview.js';
import { shownCapture, type ShownCapture } from './shown-capture.js';
import { labelOfGroup, workGroups, workItems, type OpenQueue, type WorkGroup, type WorkItem } from './work-queue.js';

export class DraftArgs {
  @IsOptional() @IsString() @MaxLength(100) id?: string;
}

export class EditedArgs {
  @IsString() @MaxLength(100) id!: string;
  @IsOptional() @IsString() @MaxLength(100) draft?: string;
}

export class SourceFormArgs {
  @IsOptional() @IsString() @MaxLength(200) id?: string;
  @IsOptional() @IsString() @MaxLength(100) draft?: string;
  @IsOptional() @IsString() @MaxLength(100) change?: string;
}

export class SearchArgs {
  @IsString() @MaxLength(200) text!: string;
}

export class RecordSearchArgs extends SearchArgs {
  @IsOptional() @IsString() @MaxLength(100) kind?: string;
}

export class MergeArgs {
  @IsString() @MaxLength(100) record!: string;
  @IsString() @MaxLength(100) into!: string;
}

export class RevertArgs {
  @IsInt() @Min(1) @Max(1_000_000_000) revision!: number;
}

export class CaptureArgs {
  @IsString() @MaxLength(64) sha256!: string;
  @IsOptional() @IsString() @MaxLength(100) draft?: string;
}

export class GroupsArgs {
  @IsOptional() @IsString() @MaxLength(100) rule?: string;
}

export class StretchArgs {
  @IsOptional() @IsInt() @Min(0) skip?: number;
  @IsOptional() @IsInt() @Min(1) @Max(100) first?: number;
}

const MOST_FOUND = 12;

/** What the desk's pages ask beside proposals. */
@Resolver('Desk')
export class EditingResolver {
  constructor(
    @Inject(DESK_HOUSE) private readonly desk: DeskHouse,
    private readonly contradictions: Contradictions,
    private readonly views: Views,
  ) {}

  @ResolveField('draft')
  async draft(
    @Parent() _: object,
    @Args() { id }: DraftArgs,
    @Context() { viewer, language }: RequestContext,
  ): Promise<SeenProposal | undefined> {
    const draft = await workingDraft(this.desk.database, idOf(viewer), id);
    return draft && seenBy(draft, viewer as SignedIn, this.desk, language);
  }

  @ResolveField('record')
  async record(
    @Parent() _: object,
    @Args() asked: EditedArgs,
    @Context() { viewer, language }: RequestContext,
  ): Promise<EditedRecord | undefined> {
    return editedRecord(this.desk, idOf(viewer), asked, language);
  }

  @ResolveField('sourceForm')
  async sourceForm(
    @Parent() _: object,
    @Args() asked: SourceFormArgs,
    @Context() { viewer, language }: RequestContext,
  ): Promise<ShownSourceForm | undefined> {
    return sourceForm(this.desk, idOf(viewer), asked, language);
  }

  @ResolveField('recordsCalled')
  async recordsCalled(
    @Parent() _: object,
    @Args() { text, kind }: RecordSearchArgs,
    @Context() { language }: RequestContext,
  ): Promise<readonly RegistryRecord[]> {
    const view = await this.fresh(language);
    return text.trim() === '' ? [] : view.keep(await recordsCalled(view.db, kind, text.trim(), view.revision, MOST_FOUND));
  }

  @ResolveField('sourcesSaying')
  async sourcesSaying(
    @Parent() _: object,
    @Args() { text }: SearchArgs,
    @Context() { language }: RequestContext,
  ): Promise<readonly SourceRecord[]> {
    const view = await this.fresh(language);
    if (text.trim() === '') return [];
    return (await sourcesSaying(view.db, text.trim(), view.revision, MOST_FOUND)).map((row) => view.keepSource(row));
  }

  @ResolveField('mergePreview')
  async mergePreview(@Parent() _: object, @Args() { record, into }: MergeArgs, @Context() { language }: RequestContext): Promise<Preview> {
    return preview(this.desk, { key: 'merge', do: 'merge', record, into }, language);
  }

  @ResolveField('revertPreview')
  async revertPreview(@Parent() _: object, @Args() { revision }: RevertArgs, @Context() { language }: RequestContext): Promise<Preview> {
    return preview(this.desk, { key: 'revert', do: 'revert', revision }, language);
  }

  @ResolveField('capture')
  async capture(
    @Parent() _: object,
    @Args() asked: CaptureArgs,
    @Context() { viewer, language }: RequestContext,
  ): Promise<ShownCapture | undefined> {
    return shownCapture(this.desk, viewer as SignedIn, asked, language);
  }

  @ResolveField('workQueue')
  async workQueue(@Parent() _: object, @Context() context: RequestContext): Promise<OpenQueue> {
    const queue = await this.contradictions.on(today());
    return { queue, view: await this.views.at(context, queue.revision) };
  }

  private async fresh(language: string): Promise<ReadView> {
    const { database, languages } = this.desk;
    return new ReadView(database, await latestRevision(database), languages, language);
  }
}

@Resolver('WorkQueue')
export class WorkQueueResolver {
  @ResolveField('revision')
  revision(@Parent() { queue }: OpenQueue): number {
    return queue.revision;
  }

  @ResolveField('groups')
  groups(@Parent() open: OpenQueue, @Args() { rule }: GroupsArgs): readonly WorkGroup[] {
    return workGroups(open, rule ?? undefined);
  }
}

@Resolver('WorkGroup')
export class WorkGroupResolver {
  @ResolveField('label')
  label(@Parent() group: WorkGroup): string {
    return labelOfGroup(group);
  }

  @ResolveField('count')
  count(@Parent() { tasks }: WorkGroup): number {
    return tasks.length;
  }

  @ResolveField('items')
  async items(@Parent() group: WorkGroup, @Args() asked: StretchArgs): Promise<readonly WorkItem[]> {
    return workItems(group, asked);
  }
}

/** Whoever asks is signed in: the root field let them through. */
const idOf = (viewer: RequestContext['viewer']): string => (viewer as SignedIn).id;
