import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { ACTIONS, ANONYMOUS, mayOnceConfirmed, type Viewer } from '../domain/roles.js';
import { today } from '../graphql/day.js';
import { inBase64 } from '../log/checkpoint.js';
import type { LogKeeper } from '../log/log-keeper.js';
import { lastTreeHead, NO_TREE, treeHead, type TreeHead } from '../log/log.store.js';
import { Database } from '../persistence/database.js';
import { revisionOn } from '../registry/registry.store.js';
import { LOG_KEEPER } from '../log/tokens.js';
import { DEFAULT_LANGUAGE, Languages } from '../registry/wording.js';
import { readAddress } from './address.js';
import { InProcess } from './in-process.js';
import { siteLanguage } from './languages.js';
import { goneAt } from './gone-at.js';
import { KeptPage, pageCache } from './page-cache.js';
import { ORIGIN, WEB_BUILD } from './tokens.js';
import type { FormState, PageViewer, Rendered, RenderRequest, WebBuild } from './pages.js';

/** A page that was found under an address; its tag stands for all that it is made from. */
export interface Found {
  readonly is: 'page';
  readonly tag: string;
  readonly language: string;
  readonly request: RenderRequest;
  /** False for what is made for one person alone. */
  readonly isShared: boolean;
}

/** Who comes, and with what. */
export interface Visit {
  readonly viewer: Viewer;
  /** Scheme and host that the visitor's browser shows. */
  readonly ownOrigin?: string;
  /** The form that was sent and comes back. */
  readonly form?: FormState;
}

type PageAddress = Extract<ReturnType<typeof readAddress>, { readonly is: 'page' }>;
type AskedRevision = { readonly revision: number | undefined } | { readonly wrong: { readonly about: string; readonly found: string } };

const MOST_HEADS = 1_000;

const READER: Visit = { viewer: ANONYMOUS };

type Answer = Found | { readonly is: 'moved'; readonly to: string } | { readonly is: 'wrong'; readonly html: string };
type Made = { readonly is: 'page'; readonly page: KeptPage } | ({ readonly is: 'made' } & Rendered);

/** Finds, makes and keeps pages. */
@Injectable()
export class Site {
  private readonly kept = pageCache();
  private readonly heads = new LRUCache<number, TreeHead>({ max: MOST_HEADS });
  private readonly words = new Map<string, RenderRequest['wording']>();

  constructor(
    private readonly database: Database,
    private readonly languages: Languages,
    private readonly inProcess: InProcess,
    @Inject(WEB_BUILD) private readonly web: WebBuild,
    @Inject(ORIGIN) private readonly origin: string,
    @Inject(LOG_KEEPER) private readonly keeper: LogKeeper,
  ) {}

  async find(url: string, visit: Visit = READER): Promise<Answer> {
    const address = readAddress(url, this.languages.known);
    if (address.is === 'moved') return address;
    const newest = (await lastTreeHead(this.database)) ?? NO_TREE;
    const latest = newest.revision;
    const asked = address.is === 'page' ? await this.askedRevision(address, latest) : { wrong: address };
    if ('wrong' in asked) {
      const request = this.request(address, latest, newest, undefined, visit);
      const { about, found } = asked.wrong;
      const message = request.wording.phrase(`problem.${about}`, { found: found.slice(0, 20), latest });
      return { is: 'wrong', html: this.web.pages.renderProblem(request, 400, message).html };
    }
    const head = asked.revision === undefined ? newest : await this.headAt(asked.revision);
    const request = this.request(address, latest, head, asked.revision, visit);
    const isShared = visit.viewer.is === 'anonymous' && !visit.form && !this.web.pages.isPrivate(address.path);
    return { is: 'page', tag: this.tagOf(request), language: address.language, request, isShared };
  }

  async make({ tag, request, isShared }: Found): Promise<Made> {
    // Nobody signs in to a mirror.
    if (!isShared && this.keeper.origin !== undefined) return { is: 'made', ...this.web.pages.renderProblem(request, 404) };
    if (!isShared) return { is: 'made', ...(await this.render(request)) };
    const known = this.kept.get(tag);
    if (known) return { is: 'page', page: known };
    const rendered = await this.render(request);
    if (rendered.status !== 200) return { is: 'made', ...rendered };
    const page = new KeptPage(Buffer.from(rendered.html), rendered.file);
    this.kept.set(tag, page);
    return { is: 'page', page };
  }

  /** What is not there any more is told apart from what never was. */
  private async render(request: RenderRequest): Promise<Rendered> {
    const rendered = await this.web.pages.render(request);
    const gone = rendered.status === 404 ? await goneAt(this.database, request.path, request.revision) : undefined;
    return gone === undefined ? rendered : this.web.pages.renderProblem(request, 410, undefined, gone);
  }

  /** A page about a fault needs nothing that can fail again. */
  problem(status: number, message?: string): string {
    const address = { language: DEFAULT_LANGUAGE, path: '/', query: new URLSearchParams() };
    const request = this.request(address, 0, NO_TREE, undefined, READER);
    return this.web.pages.renderProblem(request, status, message).html;
  }

  /** A page in the language of an address. */
  inLanguageOf(url: string, path: string): string {
    const { language } = { language: DEFAULT_LANGUAGE, ...readAddress(url, this.languages.known) };
    return language === DEFAULT_LANGUAGE ? path : `/${language}${path}`;
  }

  /** How the language of an address says a thing. */
  wordingAt(url: string): RenderRequest['wording'] {
    const address = readAddress(url, this.languages.known);
    return this.wordingOf(address.is === 'moved' ? DEFAULT_LANGUAGE : address.language);
  }

  private request(
    { language, path, query }: Pick<RenderRequest, 'path' | 'query'> & { readonly language: string },
    latestRevision: number,
    { revision, size, root }: TreeHead,
    askedRevision: number | undefined,
    { viewer, ownOrigin, form }: Visit,
  ): RenderRequest {
    return {
      wording: this.wordingOf(language),
      languages: this.languages.known.map(siteLanguage),
      defaultLanguage: DEFAULT_LANGUAGE,
      path,
      query,
      revision,
      askedRevision,
      checkpoint: { size, root: inBase64(root) },
      log: { origin: this.keeper.origin, isInTrouble: this.keeper.trouble !== undefined },
      today: today(),
      origin: this.origin,
      viewer: pageViewer(viewer),
      form,
      assets: this.web.assets,
      execute: (document, variables) =>
        this.inProcess.execute(document, variables, { language, viewer, latestRevision, ...(ownOrigin !== undefined && { ownOrigin }) }),
    };
  }

  /** The revision that an address names, by its number or by a day. */
  private async askedRevision({ revision, known }: PageAddress, latest: number): Promise<AskedRevision> {
    if (known !== undefined) {
      const found = await revisionOn(this.database, known);
      return found === 0 ? { wrong: { about: 'unknownDay', found: known } } : { revision: found };
    }
    return revision !== undefined && revision > latest ? { wrong: { about: 'revision', found: String(revision) } } : { revision };
  }

  /** How a revision left the log never changes. */
  private async headAt(revision: number): Promise<TreeHead> {
    const known = this.heads.get(revision) ?? (await treeHead(this.database, revision)) ?? { ...NO_TREE, revision };
    this.heads.set(revision, known);
    return known;
  }

  private wordingOf(language: string): RenderRequest['wording'] {
    const known = this.words.get(language) ?? this.languages.wording(language, () => '');
    this.words.set(language, known);
    return known;
  }

  /** Days held are counted anew each day, so the day is part of what a page is made from. */
  private tagOf({ wording, path, query, revision, askedRevision, log, today: day }: RenderRequest): string {
    const parts = [this.web.id, wording.language, path, query.toString(), revision, askedRevision ?? '', log.isInTrouble, day];
    return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
  }
}

const pageViewer = (viewer: Viewer): PageViewer | undefined =>
  viewer.is === 'account'
    ? { email: viewer.email, role: viewer.role, may: ACTIONS.filter((action) => mayOnceConfirmed(viewer, action)) }
    : undefined;
