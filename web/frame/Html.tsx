import type { ReactNode } from 'react';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { LogBanner } from './LogBanner.js';
import { addressOf, usePage } from './page-context.js';
import { RevisionBanner } from './RevisionBanner.js';

/** The built files that a page loads. */
export interface Assets {
  readonly script: string;
  /** Runs before anything is drawn. */
  readonly early: string;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
}

// Kept for good by browsers: a new picture takes a new name.
const ICON = '/assets/icon-1.svg';

export interface Head {
  readonly title: string;
  readonly description: string;
  /** Where the page is found; left out for pages that are not there. */
  readonly canonical?: string;
  /** What the page is about, for link previews. */
  readonly type?: 'website' | 'article' | 'profile';
}

/** The frame of every page: what a machine reads in the head, and the landmarks that a person moves between. */
export function Html({
  head,
  assets,
  children,
}: {
  readonly head: Head;
  readonly assets: Assets;
  readonly children: ReactNode;
}): ReactNode {
  const { wording, languages } = usePage();
  const language = languages.find(({ code }) => code === wording.language);
  return (
    <html lang={wording.language} dir={language?.direction ?? 'ltr'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <HeadElements {...head} />
        <link rel="icon" href={ICON} type="image/svg+xml" />
        <script src={assets.early} />
        {assets.fonts.map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="anonymous" />
        ))}
        {assets.styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        <script type="module" src={assets.script} />
      </head>
      <body>
        <a className="skip" href="#main">
          {wording.phrase('site.skip')}
        </a>
        <Header />
        <main id="main" tabIndex={-1}>
          <LogBanner />
          <RevisionBanner />
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function HeadElements({ title, description, canonical, type = 'website' }: Head): ReactNode {
  const { wording, languages, defaultLanguage, origin, revision, askedRevision, checkpoint } = usePage();
  const name = wording.phrase('site.name');
  const full = title === name ? wording.phrase('site.title') : wording.phrase('site.pageTitle', { title });
  const at = (language: string): string => `${origin}${addressOf(canonical ?? '/', language, defaultLanguage)}`;
  return (
    <>
      <title>{full}</title>
      <meta name="description" content={description} />
      <meta name="revision" content={String(revision)} />
      <meta name="checkpoint" content={`${String(checkpoint.size)} ${checkpoint.root}`} />
      <meta name="color-scheme" content="light dark" />
      {(canonical === undefined || askedRevision !== undefined) && <meta name="robots" content="noindex" />}
      {canonical !== undefined && (
        <>
          <link rel="canonical" href={at(wording.language)} />
          {languages.length > 1 && languages.map(({ code }) => <link key={code} rel="alternate" hrefLang={code} href={at(code)} />)}
          {languages.length > 1 && <link rel="alternate" hrefLang="x-default" href={at(defaultLanguage)} />}
          <meta property="og:type" content={type} />
          <meta property="og:site_name" content={name} />
          <meta property="og:title" content={title} />
          <meta property="og:description" content={description} />
          <meta property="og:url" content={at(wording.language)} />
          <meta property="og:locale" content={wording.language} />
        </>
      )}
    </>
  );
}
