import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Database } from '../persistence/database.js';
import { refuse } from '../graphql/refusal.js';
import { neededBy } from './look-ahead.js';
import { ReadView } from './read-view.js';
import { latestRevision } from './registry.store.js';
import { Languages } from './wording.js';

/** What a request says of itself. */
export interface RequestContext {
  readonly language: string;
}

/** Opens the registry for a request: one view for each revision that it asks about. */
@Injectable()
export class Views {
  private readonly opened = new WeakMap<RequestContext, Map<number, ReadView>>();
  private readonly latest = new WeakMap<RequestContext, Promise<number>>();

  constructor(
    private readonly database: Database,
    private readonly languages: Languages,
  ) {}

  /** The view of a revision, or of the latest. Refuses a revision that does not exist. */
  async at(
    context: RequestContext,
    asOfRevision: number | null | undefined,
    { operation, fragments }: GraphQLResolveInfo,
  ): Promise<ReadView> {
    const latest = await this.latestFor(context);
    const revision = asOfRevision ?? latest;
    if (revision < 1 || revision > latest) {
      if (asOfRevision !== null && asOfRevision !== undefined) {
        refuse('REVISION_UNKNOWN', 'asOfRevision', `There is no revision ${String(revision)}; give one from 1 to ${String(latest)}.`);
      }
    }
    const views = this.opened.get(context) ?? new Map<number, ReadView>();
    this.opened.set(context, views);
    const view =
      views.get(revision) ?? new ReadView(this.database, revision, this.languages, context.language, neededBy(operation, fragments));
    views.set(revision, view);
    return view;
  }

  private latestFor(context: RequestContext): Promise<number> {
    const known = this.latest.get(context) ?? latestRevision(this.database);
    this.latest.set(context, known);
    return known;
  }
}
