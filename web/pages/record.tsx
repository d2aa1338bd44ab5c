import type { ReactNode } from 'react';
import { FactFragment } from '../facts/fragments.js';
import { FactSections } from '../facts/FactSections.js';
import { graphql, type ResultOf } from '../graphql.js';
import { Cite } from '../frame/Cite.js';
import { Jump } from '../frame/Jump.js';
import { Link } from '../frame/Link.js';
import { usePage, useWords } from '../frame/page-context.js';
import { CampaignCard, CampaignFragment, PetitionCard, PetitionFragment } from '../person/Act.js';
import { calledBy } from '../record/called.js';
import { Part } from '../record/Part.js';
import { PartsTable } from '../record/PartsTable.js';
import { Referrers, ReferrerFragment } from '../record/Referrers.js';
import { questionFor, ThisRecord } from '../record/ThisRecord.js';
import { Titled } from '../record/Titled.js';
import { Footnotes, FootnotesContext } from '../sources/footnotes.js';
import { SourceList } from '../sources/SourceList.js';
import { definePage } from './page.js';

const RecordPageQuery = graphql(
  `
    query RecordPage($address: String!, $slug: String!, $revision: Int) {
      registry(asOfRevision: $revision) {
        revision
        publishedAt
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
        __typename
        id
        kind
        slug
        path
        displayName
        facts {
          ...FactParts
        }
        parts {
          id
          kind
          slug
          displayName
          facts {
            ...FactParts
          }
        }
        referrers {
          ...ReferrerParts
        }
        ... on Petition {
          ...PetitionCard
        }
        ... on Campaign {
          ...CampaignCard
        }
      }
    }
  `,
  [FactFragment, ReferrerFragment, PetitionFragment, CampaignFragment],
);

type Data = ResultOf<typeof RecordPageQuery>;
type PageRecord = NonNullable<Data['record']>;

/** The page of a record of any kind: whatever the model declares of it stands here without a line of code. */
function RecordPage({ data }: { readonly data: Data }): ReactNode {
  const { phrase } = usePage().wording;
  const { record, model } = data;
  if (!record) return null;
  const kind = model.kinds.find(({ name }) => name === record.kind);
  const parts = model.kinds.find(({ name }) => name === record.parts[0]?.kind)?.plural ?? '';
  const called = calledBy(record.facts, record.displayName);
  return (
    <FootnotesContext value={new Footnotes()}>
      <div className="with-aside">
        <article>
          <nav className="crumb" aria-label={phrase('site.crumb')}>
            <Link to={`/${kind?.address ?? ''}`}>{kind?.plural}</Link>
          </nav>
          <Titled slug={record.slug} fact={called}>
            <h1 className="title">{record.displayName}</h1>
          </Titled>
          <PartsOfPage record={record} parts={parts} />
          <FactSections
            records={[{ id: record.id, slug: record.slug, facts: record.facts.filter((fact) => fact !== called) }]}
            under={kind?.label}
          />
          <PartsTable parts={record.parts} heading={parts} />
          {record.parts.map((part) => (
            <Part key={part.slug} part={part} />
          ))}
          <Referrers referrers={record.referrers} kinds={model.kinds} />
        </article>
        <Aside data={data} record={record} address={kind?.address ?? ''} />
        <SourceList />
      </div>
    </FootnotesContext>
  );
}

/** Short pages are seen at once. */
function PartsOfPage({ record, parts }: { readonly record: PageRecord; readonly parts: string }): ReactNode {
  const { phrase } = useWords();
  const canAct = isAct(record);
  const [first] = record.parts;
  if (!canAct && !first) return null;
  return (
    <Jump
      parts={[
        ['facts', phrase('person.facts')],
        ...(first ? [[first.slug, parts] as const] : []),
        ...(canAct ? [['act', phrase('record.act')] as const] : []),
        ['cite', phrase('cite.heading')],
        ['sources', phrase('sources.heading')],
      ]}
    />
  );
}

const isAct = ({ __typename }: PageRecord): boolean => __typename === 'Petition' || __typename === 'Campaign';

function Aside({ data, record, address }: { readonly data: Data; readonly record: PageRecord; readonly address: string }): ReactNode {
  const { phrase } = useWords();
  const { revision, publishedAt } = data.registry;
  return (
    <aside aria-label={phrase('person.aside')}>
      {isAct(record) && (
        <section aria-labelledby="act">
          <h2 id="act">{phrase('record.act')}</h2>
          {record.__typename === 'Petition' && <PetitionCard petition={record} here />}
          {record.__typename === 'Campaign' && <CampaignCard campaign={record} here />}
        </section>
      )}
      <Cite title={record.displayName} path={record.path} revision={revision} />
      <ThisRecord
        id={record.id}
        facts={[record, ...record.parts].flatMap(({ facts }) => facts)}
        query={questionFor('record', { address, slug: record.slug })}
        revision={revision}
        publishedAt={publishedAt}
      />
    </aside>
  );
}

export const recordPage = definePage({
  pattern: '/:address/:slug',
  document: RecordPageQuery,
  variables: ({ params, revision }) => ({ address: params.address ?? '', slug: params.slug ?? '', revision }),
  movedTo: ({ record }, { params }) => (record && record.slug !== params.slug ? record.path : undefined),
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
