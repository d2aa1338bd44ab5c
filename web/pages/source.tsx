import type { ReactNode } from 'react';
import { graphql, type ResultOf } from '../graphql.js';
import { Cite } from '../frame/Cite.js';
import { Link, OutLink } from '../frame/Link.js';
import { Pager, PagerFragment } from '../frame/Pager.js';
import { usePage, useWords } from '../frame/page-context.js';
import { SourceNoteFragment } from '../sources/fragments.js';
import { RestingFacts, RestingFragment } from '../sources/RestingFacts.js';
import { SourceLine } from '../sources/SourceList.js';
import { definePage } from './page.js';

const SourcePageQuery = graphql(
  `
    query SourcePage($id: ID!, $after: String, $revision: Int) {
      registry(asOfRevision: $revision) {
        revision
      }
      model {
        kinds {
          name
          label
        }
      }
      source(id: $id, asOfRevision: $revision) {
        ...SourceNote
        publisherCountry
        readAt
        accessed {
          edtf
        }
        abstract
        note
        soleSupport
        captures {
          sha256
          takenAt
        }
        facts(first: 100, after: $after) {
          totalCount
          nodes {
            ...RestingClaim
          }
          pageInfo {
            ...Pager
          }
        }
      }
    }
  `,
  [SourceNoteFragment, RestingFragment, PagerFragment],
);

type Data = ResultOf<typeof SourcePageQuery>;
type Source = NonNullable<Data['source']>;

/** A bibliographic record, and everything that rests on it. */
function SourcePage({ data }: { readonly data: Data }): ReactNode {
  const { wording } = usePage();
  const { phrase } = wording;
  const { source, registry } = data;
  if (!source) return null;
  return (
    <div className="with-aside">
      <article>
        <nav className="crumb" aria-label={phrase('site.crumb')}>
          <Link to="/sources">{phrase('site.nav.sources')}</Link>
        </nav>
        <h1 lang={source.language} className="title">
          {source.title}
        </h1>
        <p className="under-title">
          <SourceLine source={source} />
        </p>
        <p className="lede">
          <Support source={source} />
        </p>
        <Bibliography source={source} />
        <section aria-labelledby="rests">
          <h2 id="rests">{phrase('source.restsHeading')}</h2>
          <p className="fine">{phrase('source.sharedNote')}</p>
          <RestingFacts claims={source.facts.nodes} source={source.id} kinds={data.model.kinds} />
          <Pager info={source.facts.pageInfo} />
        </section>
      </article>
      <aside aria-label={phrase('person.aside')}>
        <Cite title={source.title} path={`/sources/${encodeURIComponent(source.id)}`} revision={registry.revision} />
      </aside>
    </div>
  );
}

/** How much rests on the source, and how much of that on it alone. */
function Support({ source: { facts, soleSupport } }: { readonly source: Source }): ReactNode {
  const { phrase, number } = useWords();
  const { totalCount } = facts;
  const rests = phrase('source.rests', { count: totalCount, n: number(totalCount) });
  if (soleSupport === 0) return rests;
  if (soleSupport === totalCount) return `${rests} ${phrase('source.soleAll', { count: totalCount })}`;
  return `${rests} ${phrase('source.sole', { count: soleSupport, n: number(soleSupport) })}`;
}

function Bibliography({ source }: { readonly source: Source }): ReactNode {
  const words = useWords();
  const { phrase, date } = words;
  const rows: readonly (readonly [string, ReactNode])[] = [
    ['url', source.url === null ? null : <Address key="url" to={source.url} />],
    ['readAt', source.readAt === null ? null : <Address key="read" to={source.readAt} />],
    ['accessed', date(source.accessed.edtf)],
    ['publisherCountry', source.publisherCountry === null ? null : countryName(source.publisherCountry, words.language)],
    [
      'abstract',
      source.abstract === null ? null : (
        <q key="abstract" className="paraphrase">
          {source.abstract}
        </q>
      ),
    ],
    ['note', source.note],
    [
      'captures',
      source.captures.length === 0
        ? null
        : source.captures.map(({ sha256, takenAt }) => (
            <p key={sha256}>
              <a href={`/captures/${sha256}`} rel="nofollow">
                {date(takenAt.slice(0, 10))}
              </a>{' '}
              <small>
                SHA-256 <code>{sha256}</code>
              </small>
            </p>
          )),
    ],
  ];
  return (
    <dl className="facts">
      {rows
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{phrase(`source.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

const Address = ({ to }: { readonly to: string }): ReactNode => (
  <OutLink to={to} className="address go">
    {to.replace(/^https?:\/\/(www\.)?/, '')}
  </OutLink>
);

const countryName = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;

export const sourcePage = definePage({
  pattern: '/sources/:id',
  document: SourcePageQuery,
  variables: ({ params, query, revision }) => ({ id: params.id ?? '', after: query.get('after'), revision }),
  head: ({ source }, { wording }) =>
    source
      ? {
          title: source.title,
          description: wording.phrase('source.description', { title: source.title, publisher: source.publisher }),
          canonical: `/sources/${encodeURIComponent(source.id)}`,
          type: 'article',
        }
      : undefined,
  Body: SourcePage,
});
