import type { ReactNode } from 'react';
import { Link, OutLink } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { useFootnotes, type Footnote } from './footnotes.js';
import type { Source } from './fragments.js';
import { Quotation } from './Quotation.js';
import { languageName } from './language-name.js';

/** Uses beyond these are folded away. */
const SHOWN_USES = 3;

/** Everything that the page rests on, numbered as its marks are. */
export function SourceList(): ReactNode {
  const { wording } = usePage();
  const { all } = useFootnotes();
  if (all.length === 0) return null;
  return (
    <section aria-labelledby="sources" className="sources">
      <h2 id="sources">{wording.phrase('sources.heading')}</h2>
      <ol>
        {all.map((note) => (
          <SourceItem key={note.source.id} {...note} />
        ))}
      </ol>
    </section>
  );
}

function SourceItem({ number, source, quotes, uses }: Footnote): ReactNode {
  const { phrase } = usePage().wording;
  return (
    <li id={`s${number}`} tabIndex={-1}>
      <SourceLine source={source} />
      {quotes.map(({ text, language, locator }) => (
        <Quotation key={text} quote={text} language={language ?? source.language} locator={locator} />
      ))}
      <p className="uses">
        <Link to={`/sources/${encodeURIComponent(source.id)}`}>{phrase('sources.record')}</Link>
        <span>{phrase('sources.supports', { count: uses.length })}</span>
        <Uses uses={uses} />
      </p>
    </li>
  );
}

function Uses({ uses }: Pick<Footnote, 'uses'>): ReactNode {
  const { phrase } = usePage().wording;
  const links = (some: Footnote['uses']): ReactNode =>
    some.map(({ anchor, label }) => <UseLink key={anchor} anchor={anchor} label={label} />);
  const more = uses.slice(SHOWN_USES);
  return (
    <>
      {links(uses.slice(0, SHOWN_USES))}
      {more.length > 0 && (
        <details>
          <summary>{phrase('sources.more', { count: more.length })}</summary>
          {links(more)}
        </details>
      )}
    </>
  );
}

const UseLink = ({ anchor, label }: Footnote['uses'][number]): ReactNode => (
  <a className="back" href={`#${anchor}`}>
    {label}
  </a>
);

/** Title, publisher, date, language, kind: one line of a bibliography. */
export function SourceLine({ source }: { readonly source: Source }): ReactNode {
  const { wording } = usePage();
  const { title, url, language, publisher, issued, kindLabel } = source;
  const date = issued ? wording.date(issued.edtf) : wording.phrase('sources.undated');
  return (
    <p className="source">
      <span lang={language}>{url === null ? title : <OutLink to={url}>{title}</OutLink>}</span>{' '}
      <small>
        <i>{publisher}</i> · {date} · {languageName(language, wording)} · {kindLabel}
      </small>
    </p>
  );
}
