import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Action, Role } from '../domain/roles.js';
import type { LanguageWording } from '../registry/wording.js';
import { readAssets, type Assets } from './assets.js';
import type { SiteLanguage } from './languages.js';

/** What a page is made from: the other side of web/entry-server.tsx. */
export interface RenderRequest {
  readonly wording: LanguageWording;
  readonly languages: readonly SiteLanguage[];
  readonly defaultLanguage: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly revision: number;
  readonly askedRevision: number | undefined;
  readonly checkpoint: { readonly size: number; readonly root: string };
  readonly log: { readonly origin: string | undefined; readonly isInTrouble: boolean };
  readonly today: string;
  readonly origin: string;
  /** Whoever is signed in. */
  readonly viewer: PageViewer | undefined;
  /** The form that was sent to this address, where the page is the answer to it. */
  readonly form: FormState | undefined;
  readonly assets: Assets;
  readonly execute: (document: DocumentNode, variables: Record<string, unknown>) => Promise<ExecutionResult>;
}

/** What a page may know of whoever is signed in. */
export interface PageViewer {
  readonly email: string;
  readonly role: Role;
  readonly may: readonly Action[];
}

/** A form that comes back: refused, or with something that is shown this once. */
export interface FormState {
  readonly name: string;
  /** What is wrong, in the reader's language, and with which field. */
  readonly problem?: { readonly rule: string; readonly path: string; readonly message: string };
  /** What was typed, but for secrets. */
  readonly typed: Readonly<Record<string, string>>;
  readonly shown: Readonly<Record<string, readonly string[]>>;
}

export interface Rendered {
  readonly status: number;
  readonly html: string;
  /** Where it is no page but a file: what it is, and the name under which it is kept. */
  readonly file?: { readonly type: string; readonly name: string };
  /** Where the page is found now, without its language; then there is no html. */
  readonly movedTo?: string;
  /** Why the viewer may not see the page; then there is no html. */
  readonly refused?: string;
}

/** The built pages, which run in this process. */
export interface Pages {
  /** True for pages that are for one person: they are never kept. */
  isPrivate(path: string): boolean;
  render(request: RenderRequest): Promise<Rendered>;
  /** `about`: which words of the catalogue say it, where not those of the status. */
  renderProblem(request: RenderRequest, status: number, message?: string, about?: string): Rendered;
}

/** What `npm run build` leaves of web/. */
export interface WebBuild {
  readonly pages: Pages;
  readonly assets: Assets;
  /** The folder of files that browsers fetch. */
  readonly client: string;
  /** Changes when any part of the pages does. */
  readonly id: string;
}

const WEB = fileURLToPath(new URL('../../web', import.meta.url));

/** Loads the built pages at start: nothing is read lazily. Answers undefined where the web part was not built. */
export async function loadWebBuild(folder: string = WEB): Promise<WebBuild | undefined> {
  const entry = join(folder, 'server', 'entry-server.js');
  if (!existsSync(entry)) return undefined;
  const client = join(folder, 'client');
  const pages = (await import(pathToFileURL(entry).href)) as Pages;
  const stamp = join(dirname(folder), '.built-web');
  const parts = [entry, join(client, '.vite', 'manifest.json'), stamp].filter((file) => existsSync(file)).map((file) => readFileSync(file));
  const id = parts
    .reduce((hash, part) => hash.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 16);
  return { pages, assets: readAssets(client), client, id };
}
