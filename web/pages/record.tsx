import type { ReactNode } from 'react';
import { FactFragment } from '../facts/fragments.js';
import { FactSections, type NamedFacts } from '../facts/FactSections.js';
import { graphql, type ResultOf } from '../graphql.js';
import { Cite } from '../frame/Cite.js';
import { Link } from '../frame/Link.js';
import { usePage } from '../frame/page-context.js';
import { Referrers, ReferrerFragment } from '../record/Referrers.js';
import { Footnotes, FootnotesContext } from '../sources/footnotes.js';
import { SourceList } from '../sources/SourceList.js';
import { definePage } from './page.js';

const RecordPageQuery = graphql(
  `
    query RecordPage($address: String!, $slug: String!, $revision: Int) {
      registry(asOfRevision: $revision) {
        revision
      }
      model {
        kinds {
          name
          label
          plural
          address
        }
      }
      record(address: $address, slug: $slug, asOfRevision: $revision) {
        id
        kind
        slug
        path
        displayName
        facts {
          ...FactParts
        }
        parts {
          slug
          displayName
          facts {
            ...FactParts
          }
        }
        referrers {
          ...ReferrerParts
        }
      }
    }
  `,
  [FactFragment, ReferrerFragment],
);

type Data = ResultOf<typeof RecordPageQuery>;

/** The page of a record of any kind: whatever the model declares of it stands here without a line of code. */
function RecordPage({ data }: { readonly data: Data }): ReactNode {
  const { phrase } = usePage().wording;
  const { record, registry, model } = data;
  if (!record) return null;
  const kind = model.kinds.find(({ name }) => name === record.kind);
  const parts = record.parts.map(({ slug, displayName, facts }): NamedFacts => ({ slug, facts, heading: displayName }));
  return (
    <FootnotesContext value={new Footnotes()}>
      <div className="with-aside">
        <article>
          <nav className="crumb" aria-label={phrase('site.crumb')}>
            <Link to={`/${kind?.address ?? ''}`}>{kind?.plural}</Link>
          </nav>
          <h1 className="title">{record.displayName}</h1>
          <FactSections records={[{ slug: record.slug, facts: record.facts }]} />
          {parts.map((part) => (
            <section key={part.slug} id={part.slug} className="part">
              <h2 className="part-name">{part.heading}</h2>
              <FactSections records={[part]} level={3} />
            </section>
          ))}
          <Referrers referrers={record.referrers} kinds={model.kinds} />
          <SourceList />
        </article>
        <aside aria-label={phrase('person.aside')}>
          <Cite title={record.displayName} path={record.path} revision={registry.revision} />
        </aside>
      </div>
    </FootnotesContext>
  );
}

export const recordPage = definePage({
  pattern: '/:address/:slug',
  document: RecordPageQuery,
  variables: ({ params, revision }) => ({ address: params.address ?? '', slug: params.slug ?? '', revision }),
  head: ({ record, model }, { wording }) =>
    record
      ? {
          title: record.displayName,
          description: wording.phrase('record.description', {
            name: record.displayName,
            kind: model.kinds.find(({ name }) => name === record.kind)?.label ?? '',
          }),
          canonical: record.path,
          type: 'article',
        }
      : undefined,
  Body: RecordPage,
});
