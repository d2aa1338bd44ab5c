import { createContext, useContext } from 'react';

/** How the reader's language says things: what the server's wording of a language offers to pages. */
export interface PageWording {
  readonly language: string;
  readonly phrase: (key: string, values?: Record<string, string | number>) => string;
  readonly date: (edtf: string) => string;
  readonly shortDate: (edtf: string) => string;
  readonly number: (value: number) => string;
  readonly list: (values: readonly string[]) => string;
}

export interface SiteLanguage {
  readonly code: string;
  /** Its own name: English, Հայերեն. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What every part of a page may ask about the page that it is on. */
export interface PageContext {
  readonly wording: PageWording;
  readonly languages: readonly SiteLanguage[];
  readonly defaultLanguage: string;
  /** The address without its language. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The revision that the page shows. */
  readonly revision: number;
  /** The revision that the reader asked for, where it is not simply the latest. */
  readonly askedRevision: number | undefined;
  /** The state of the public log as that revision left it: its entries, and the root of their tree in base64. */
  readonly checkpoint: { readonly size: number; readonly root: string };
  /** Whose log this instance follows, if it is a mirror, and whether the log disagrees with what was signed before. */
  readonly log: { readonly origin: string | undefined; readonly isInTrouble: boolean };
  /** The day for which status and days held are computed, UTC. */
  readonly today: string;
  /** Scheme and host of the public address. */
  readonly origin: string;
  readonly viewer: PageViewer | undefined;
  /** The form that was sent to this address, where the page is the answer to it. */
  readonly form: FormState | undefined;
}

/** Whoever is signed in. */
export interface PageViewer {
  readonly email: string;
  readonly role: string;
  readonly may: readonly string[];
}

/** A form that comes back: refused, or with something that is shown this once. */
export interface FormState {
  readonly name: string;
  readonly problem?: { readonly rule: string; readonly path: string; readonly message: string };
  /** What was typed, but for secrets. */
  readonly typed: Readonly<Record<string, string>>;
  readonly shown: Readonly<Record<string, readonly string[]>>;
}

export const Page = createContext<PageContext | undefined>(undefined);

export function usePage(): PageContext {
  const page = useContext(Page);
  if (!page) throw new Error('a component stands outside of a page');
  return page;
}

export const useWords = (): PageWording => usePage().wording;

/** The address of a page of the site in the reader's language, and as of the revision that the reader asked for. */
export function useHref(): (path: string) => string {
  const { askedRevision, defaultLanguage, wording } = usePage();
  return (path) => addressOf(path, wording.language, defaultLanguage, askedRevision);
}

export function addressOf(path: string, language: string, defaultLanguage: string, revision?: number): string {
  const [beforeHash = '', hash] = path.split('#', 2);
  const prefix = language === defaultLanguage ? '' : `/${language}`;
  const local = prefix !== '' && beforeHash === '/' ? prefix : `${prefix}${beforeHash}`;
  const revised = revision === undefined ? local : `${local}${local.includes('?') ? '&' : '?'}rev=${revision}`;
  return hash === undefined ? revised : `${revised}#${hash}`;
}
