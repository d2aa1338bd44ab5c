import { getHeapStatistics } from 'node:v8';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../domain/roles.js';
import { isDay } from '../domain/values/calendar-day.js';
import { Database } from '../persistence/database.js';
import { refuse } from '../graphql/refusal.js';
import type { RevisionArgs } from '../graphql/revision-args.js';
import { ReadView } from './read-view.js';
import { latestRevision, publishedAt, revisionOn } from './registry.store.js';
import { Languages } from './wording.js';

// What open views may have at hand together, in records and sources: a quarter of the memory that the process may use. A record of
// ten claims, with everything read and weighed, takes some 14 kB.
const MOST_AT_HAND = Math.floor(getHeapStatistics().heap_size_limit / 4 / 14_000);

/** What a request says of itself. */
export interface RequestContext {
  readonly language: string;
  /** Whoever asks. Views are the same for everybody: they hold what is public. */
  readonly viewer: Viewer;
  /** Scheme and host under which a page of this site is shown; the API by itself is asked from anywhere. */
  readonly ownOrigin?: string;
  /** The latest revision, where something on the way has looked already. */
  readonly latestRevision?: number;
}

/** Opens the registry for requests: one view for each revision and language, shared by all who ask. */
@Injectable()
export class Views {
  /** Open views; the one asked for last stands last. */
  private readonly views = new Map<string, ReadView>();
  private newest = 0;
  private readonly latest = new WeakMap<RequestContext, Promise<number>>();

  constructor(
    private readonly database: Database,
    private readonly languages: Languages,
  ) {}

  /** The view that a question asks for: of a revision, of the end of a day, or of the latest revision. */
  async asked(context: RequestContext, { asOfRevision, known }: RevisionArgs): Promise<ReadView> {
    if (typeof known !== 'string') return this.at(context, asOfRevision);
    if (typeof asOfRevision === 'number') refuse('REVISION_AMBIGUOUS', 'known', 'Give asOfRevision or known, not both.');
    if (!isDay(known)) refuse('EDTF_INVALID', 'known', `'${known}' is not a day; give one such as 2023-09-27.`);
    return this.at(context, await this.knownOn(known, 'known'));
  }

  /** The view of a revision, or of the latest. Refuses a revision that does not exist. */
  async at(context: RequestContext, asOfRevision: number | null | undefined): Promise<ReadView> {
    const latest = await this.latestFor(context);
    const revision = asOfRevision ?? latest;
    if (revision < 1 || revision > latest) {
      if (asOfRevision !== null && asOfRevision !== undefined) {
        refuse('REVISION_UNKNOWN', 'asOfRevision', `There is no revision ${String(revision)}; give one from 1 to ${String(latest)}.`);
      }
    }
    this.forgetBefore(latest);
    const key = `${String(revision)}/${context.language}`;
    this.makeRoom();
    const view = this.views.get(key) ?? new ReadView(this.database, revision, this.languages, context.language);
    this.views.delete(key);
    this.views.set(key, view);
    return view;
  }

  /** The revision that a text names: by its number, or by a day (UTC) at whose end it was the latest. */
  async revisionNamed(context: RequestContext, text: string, path: string): Promise<number> {
    const latest = await this.latestFor(context);
    if (isDay(text)) return this.knownOn(text, path);
    const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
    return number >= 1 && number <= latest
      ? number
      : refuse(
          'REVISION_UNKNOWN',
          path,
          `There is no revision ${text.slice(0, 40)}; give one from 1 to ${String(latest)}, or a day such as 2023-09-27.`,
        );
  }

  private async knownOn(day: string, path: string): Promise<number> {
    const revision = await revisionOn(this.database, day);
    if (revision > 0) return revision;
    const first = await publishedAt(this.database, 1);
    const since = first === undefined ? 'nothing has been published yet' : `the first revision is of ${first.slice(0, 10)}`;
    return refuse('REVISION_UNKNOWN', path, `Nothing was published by ${day}: ${since}.`);
  }

  /** Closes the views that have not been asked for longest, until what the others have at hand is little enough. */
  private makeRoom(): void {
    let atHand = [...this.views.values()].reduce((sum, view) => sum + view.size, 0);
    for (const [key, view] of this.views) {
      if (atHand < MOST_AT_HAND) return;
      this.views.delete(key);
      atHand -= view.size;
    }
  }

  /** A new revision may also take away what older ones showed: whatever was read before it is read again. */
  private forgetBefore(latest: number): void {
    if (latest <= this.newest) return;
    this.newest = latest;
    this.views.clear();
  }

  private latestFor(context: RequestContext): Promise<number> {
    const known = this.latest.get(context) ?? Promise.resolve(context.latestRevision ?? latestRevision(this.database));
    this.latest.set(context, known);
    return known;
  }
}
