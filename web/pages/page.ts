import type { ComponentType } from 'react';
import type { TadaDocumentNode } from '../graphql.js';
import type { Head } from '../frame/Html.js';
import type { PageContext } from '../frame/page-context.js';

/** What an address says beside its path: the named parts, the query, the day, the revision asked for. */
export interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly today: string;
  readonly revision: number | undefined;
}

/** A kind of page: where it is, the one document that it asks, and what it makes of the answer. */
export interface PageKind<Data, Variables> {
  /** /people/:slug */
  readonly pattern: string;
  readonly document: TadaDocumentNode<Data, Variables>;
  readonly variables: (asked: Asked) => Variables;
  /** The head of the page; undefined where there is no such thing, which answers 404. */
  readonly head: (data: Data, page: PageContext) => Head | undefined;
  /** The address of what the page is about, where that is another one now: records that were merged answer under both. */
  readonly movedTo?: (data: Data, asked: Asked) => string | undefined;
  /** True for a page about the account of whoever asks: it is made anew each time and kept by nobody. */
  readonly private?: boolean;
  readonly Body: ComponentType<{ readonly data: Data }>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- pages of every kind stand in one table
export type AnyPage = PageKind<any, any>;

/** Keeps a page's document, variables and components agreeing with each other. */
export const definePage = <Data, Variables>(page: PageKind<Data, Variables>): PageKind<Data, Variables> => page;
