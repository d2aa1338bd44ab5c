import type { ReactNode } from 'react';
import { groupBy } from '../../server/domain/group-by.js';
import { anchorOf } from '../facts/FactRow.js';
import { graphql, type ResultOf } from '../graphql.js';
import { Cite } from '../frame/Cite.js';
import { Link, OutLink } from '../frame/Link.js';
import { Pager, PagerFragment } from '../frame/Pager.js';
import { usePage, useWords } from '../frame/page-context.js';
import { Quotation } from '../sources/Quotation.js';
import { languageName } from '../sources/language-name.js';
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
        id
        title
        publisher
        publisherCountry
        kindLabel
        cslType
        language
        url
        readAt
        issued {
          edtf
        }
        accessed {
          edtf
        }
        abstract
        note
        soleSupport
        facts(first: 100, after: $after) {
          totalCount
          nodes {
            id
            property
            label
            text
            rank
            record {
              id
              kind
              slug
              path
              displayName
            }
            citations {
              locator
              quote
              quoteLanguage
              source {
                id
              }
            }
          }
          pageInfo {
            ...Pager
          }
        }
      }
    }
  `,
  [PagerFragment],
);

type Data = ResultOf<typeof SourcePageQuery>;
type Source = NonNullable<Data['source']>;
type Claim = Source['facts']['nodes'][number];

/** A bibliographic record, and everything that rests on it. */
function SourcePage({ data }: { readonly data: Data }): ReactNode {
  const { wording } = usePage();
  const { phrase, number } = wording;
  const { source, registry } = data;
  if (!source) return null;
  const { totalCount } = source.facts;
  return (
    <div className="with-aside">
      <article>
        <nav className="crumb" aria-label={phrase('site.crumb')}>
          <Link to="/sources">{phrase('site.nav.sources')}</Link>
        </nav>
        <h1 lang={source.language} className="title">
          {source.title}
        </h1>
        <p className="lede">
          {phrase('source.rests', { count: totalCount, n: number(totalCount) })}{' '}
          {source.soleSupport > 0 && phrase('source.sole', { count: source.soleSupport, n: number(source.soleSupport) })}
        </p>
        <Bibliography source={source} />
        <section aria-labelledby="rests">
          <h2 id="rests">{phrase('source.restsHeading')}</h2>
          {[...groupBy(byName(source.facts.nodes, wording.language), ({ record }) => record.path)].map(([path, claims]) => (
            <RestingClaims key={path} claims={claims} source={source.id} kinds={data.model.kinds} />
          ))}
          <Pager info={source.facts.pageInfo} />
        </section>
      </article>
      <aside aria-label={phrase('person.aside')}>
        <Cite title={source.title} path={`/sources/${encodeURIComponent(source.id)}`} revision={registry.revision} />
      </aside>
    </div>
  );
}

/** A person's own facts, detentions and trials stand together. */
const byName = (claims: readonly Claim[], language: string): readonly Claim[] =>
  claims.toSorted((a, b) => a.record.displayName.localeCompare(b.record.displayName, language));

function Bibliography({ source }: { readonly source: Source }): ReactNode {
  const words = useWords();
  const { phrase, date } = words;
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      'publisher',
      source.publisherCountry === null ? source.publisher : `${source.publisher} (${countryName(source.publisherCountry, words.language)})`,
    ],
    ['issued', source.issued ? date(source.issued.edtf) : phrase('sources.undated')],
    ['kind', source.kindLabel],
    ['language', languageName(source.language, words)],
    [
      'url',
      source.url === null ? null : (
        <OutLink key="url" to={source.url} className="address">
          {source.url}
        </OutLink>
      ),
    ],
    [
      'readAt',
      source.readAt === null ? null : (
        <OutLink key="read" to={source.readAt} className="address">
          {source.readAt}
        </OutLink>
      ),
    ],
    ['accessed', date(source.accessed.edtf)],
    [
      'abstract',
      source.abstract === null ? null : (
        <q key="abstract" className="paraphrase">
          {source.abstract}
        </q>
      ),
    ],
    ['note', source.note],
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

const countryName = (code: string, language: string): string =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;

/** What a record takes from the source; each line leads to the fact on the record's page. */
function RestingClaims({
  claims,
  source,
  kinds,
}: {
  readonly claims: readonly Claim[];
  readonly source: string;
  readonly kinds: Data['model']['kinds'];
}): ReactNode {
  const [first] = claims;
  if (!first) return null;
  return (
    <>
      <h3>
        <Link to={first.record.path}>{first.record.displayName}</Link>{' '}
        <small className="kind">{kinds.find(({ name }) => name === first.record.kind)?.label}</small>
      </h3>
      <dl className="facts resting">
        {claims.map((claim) => (
          <RestingClaim key={claim.id} claim={claim} source={source} />
        ))}
      </dl>
    </>
  );
}

function RestingClaim({ claim, source }: { readonly claim: Claim; readonly source: string }): ReactNode {
  const { phrase } = useWords();
  const { label, text, record, property, rank, citations } = claim;
  const own = citations.filter(({ source: each }) => each.id === source);
  return (
    <>
      <dt>
        <Link to={`${record.path.split('#')[0] ?? ''}#${anchorOf(record.slug, property)}`}>{label}</Link>
      </dt>
      <dd>
        {rank === 'DEPRECATED' ? <del>{text}</del> : text}
        {own.length === citations.length && <small className="only">{phrase('source.only')}</small>}
        {own.map(
          ({ quote, quoteLanguage, locator }) =>
            quote !== null && <Quotation key={quote} quote={quote} language={quoteLanguage} locator={locator} />,
        )}
      </dd>
    </>
  );
}

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
