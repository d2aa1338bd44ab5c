import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { Database } from '../persistence/database.js';
import { refuse } from '../graphql/refusal.js';
import { neededBy } from './look-ahead.js';
import { LRUCache } from 'lru-cache';
import type { Source } from '../domain/claim.js';
import { ReadView, type SourceShelf } from './read-view.js';
import { latestRevision } from './registry.store.js';
import { Languages } from './wording.js';

// Sources are small and asked for again and again; those of a revision never change.
const MOST_REVISIONS = 3;
const MOST_SOURCES = 20_000;

/** What a request says of itself. */
export interface RequestContext {
  readonly language: string;
  /** The latest revision, where something on the way has looked already. */
  readonly latestRevision?: number;
}

/** Opens the registry for a request: one view for each revision that it asks about. */
@Injectable()
export class Views {
  private readonly shelves = new LRUCache<number, SourceShelf>({ max: MOST_REVISIONS });
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
      views.get(revision) ??
      new ReadView(this.database, revision, this.languages, context.language, neededBy(operation, fragments), this.shelfOf(revision));
    views.set(revision, view);
    return view;
  }

  private shelfOf(revision: number): SourceShelf {
    const shelf = this.shelves.get(revision) ?? new LRUCache<string, Source>({ max: MOST_SOURCES });
    this.shelves.set(revision, shelf);
    return shelf;
  }

  private latestFor(context: RequestContext): Promise<number> {
    const known = this.latest.get(context) ?? Promise.resolve(context.latestRevision ?? latestRevision(this.database));
    this.latest.set(context, known);
    return known;
  }
}
