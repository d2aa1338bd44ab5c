import { Fragment, type ReactNode } from 'react';
import { Link, OutLink } from '../frame/Link.js';
import { useWords, type PageWording } from '../frame/page-context.js';
import { useFootnotes, type Footnote } from './footnotes.js';
import type { Source } from './fragments.js';
import { Quotation } from './Quotation.js';
import { languageName } from './language-name.js';

/** So many places of use stand in the line itself; more of them, and quotations, open below it. */
const USES_IN_LINE = 2;

/** Everything that the page rests on, numbered as its marks are: the title leads to the source, the line below it to its own page here. */
export function SourceList(): ReactNode {
  const { phrase, number } = useWords();
  const { all } = useFootnotes();
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="sources" className="sources">
      <h2 id="sources">
        {phrase('sources.heading')} <span className="count">{number(all.length)}</span>
      </h2>
      <ol>
        {all.map((note) => (
          <SourceItem key={note.source.id} {...note} />
        ))}
      </ol>
    </section>
  );
}

function SourceItem(note: Footnote): ReactNode {
  const { number, source, quotes, uses } = note;
  const inLine = quotes.length === 0 && uses.length <= USES_IN_LINE;
  return (
    <li id={`s${number}`} tabIndex={-1}>
      <p className="source">
        <span lang={source.language}>{source.url === null ? source.title : <OutLink to={source.url}>{source.title}</OutLink>}</span>
      </p>
      <div className="bibliography">
        <Link to={`/sources/${encodeURIComponent(source.id)}`}>
          <SourceLine source={source} />
        </Link>{' '}
        {inLine ? <Uses uses={uses} /> : <WhatItSays {...note} />}
      </div>
    </li>
  );
}

/** The source's own words, and every place on the page that rests on it. */
function WhatItSays({ source, quotes, uses }: Footnote): ReactNode {
  const { phrase, list } = useWords();
  const counts = [
    ...(uses.length > 0 ? [phrase('sources.facts', { count: uses.length })] : []),
    ...(quotes.length > 0 ? [phrase('sources.quotations', { count: quotes.length })] : []),
  ];
  return (
    <details>
      <summary>{list(counts)}</summary>
      {quotes.map(({ text, language, locator }) => (
        <Quotation key={text} quote={text} language={language ?? source.language} locator={locator} />
      ))}
      <Uses uses={uses} />
    </details>
  );
}

function Uses({ uses }: Pick<Footnote, 'uses'>): ReactNode {
  const { phrase } = useWords();
  return (
    <span className="uses">
      {phrase('sources.for')}{' '}
      {uses.map(({ anchor, label }, index) => (
        <Fragment key={anchor}>
          {index > 0 && ', '}
          <a className="back" href={`#${anchor}`}>
            {label}
          </a>
        </Fragment>
      ))}
    </span>
  );
}

/** Publisher, date, kind, and the language where it is not the reader's own. */
export function SourceLine({ source }: { readonly source: Source }): ReactNode {
  const words = useWords();
  return (
    <small>
      <i>{source.publisher}</i>
      {detailsOf(source, words).map((detail) => ` · ${detail}`)}
    </small>
  );
}

function detailsOf({ issued, language, kindLabel }: Source, words: PageWording): readonly string[] {
  const date = issued ? words.date(issued.edtf) : words.phrase('sources.undated');
  return [date, ...(language === words.language ? [] : [languageName(language, words)]), kindLabel];
}
