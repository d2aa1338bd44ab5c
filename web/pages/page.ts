import type { ComponentType, ReactElement } from 'react';
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

/** What an address gives that is no page: under which name it is kept, and as text or drawn. */
export interface FileContent {
  readonly type: string;
  readonly name: string;
  readonly content: string | ReactElement;
}

/** A kind of file: data or a picture of what a page shows, made from a document as pages are. */
export interface FileKind<Data, Variables> extends Pick<PageKind<Data, Variables>, 'pattern' | 'document' | 'variables'> {
  /** Undefined where there is no such file, which answers 404. */
  readonly file: (data: Data, page: PageContext, params: Asked['params']) => FileContent | undefined;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- pages of every kind stand in one table
export type AnyPage = PageKind<any, any> | FileKind<any, any>;

/** Keeps a page's document, variables and components agreeing with each other. */
export const definePage = <Data, Variables>(page: PageKind<Data, Variables>): PageKind<Data, Variables> => page;

export const defineFile = <Data, Variables>(file: FileKind<Data, Variables>): FileKind<Data, Variables> => file;
