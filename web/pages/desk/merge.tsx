import type { ReactNode } from 'react';
import { Form } from '../../form/Form.js';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { PreviewFragment } from '../../desk/fragments.js';
import { Preview } from '../../desk/Preview.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { useHref, usePage } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const MergeQuery = graphql(
  `
    query Merge($record: ID!, $into: ID!, $hasInto: Boolean!, $text: String!) {
      desk {
        record(id: $record) {
          kindLabel
          record {
            id
            kind
            path
            displayName
          }
        }
        other: record(id: $into) @include(if: $hasInto) {
          record {
            id
            path
            displayName
          }
        }
        recordsCalled(text: $text) {
          id
          kind
          slug
          displayName
        }
        mergePreview(record: $record, into: $into) @include(if: $hasInto) {
          ...PreviewParts
        }
      }
    }
  `,
  [PreviewFragment],
);

/** Two records for one: which one stays, what becomes of the claims, and only then into the draft. */
function MergePage({ data: { desk } }: { readonly data: ResultOf<typeof MergeQuery> }): ReactNode {
  const { path, query, wording } = usePage();
  const { phrase } = wording;
  const href = useHref();
  const record = desk?.record?.record;
  if (!record) return null;
  const other = desk.other?.record;
  const found = desk.recordsCalled.filter(({ kind, id }) => kind === record.kind && id !== record.id);
  return (
    <DeskFrame title={phrase('desk.merge.title', { name: record.displayName })}>
      <p>{phrase('desk.merge.about')}</p>
      <form className="work" action={href(path)} method="get">
        <p className="field">
          <label htmlFor="merge-text">{phrase('desk.merge.search')}</label>
          <input id="merge-text" name="text" type="search" maxLength={100} defaultValue={query.get('text') ?? ''} />
        </p>
        <div className="buttons">
          <button type="submit">{phrase('site.search.go')}</button>
        </div>
      </form>
      {query.has('text') && found.length === 0 && <p>{phrase('desk.merge.none')}</p>}
      <ul className="proposals">
        {found.map(({ id, displayName, slug }) => (
          <li key={id}>
            <Link to={`${path}?into=${id}`}>{displayName}</Link> <small>{slug}</small>
          </li>
        ))}
      </ul>
      {other && desk.mergePreview && (
        <>
          <p>{phrase('desk.merge.chosen', { name: record.displayName, other: other.displayName })}</p>
          <Preview preview={desk.mergePreview}>
            <Form name="merge" to={path} hidden={{ into: other.id }} className="work">
              <div className="buttons">
                <button type="submit" className="main">
                  {phrase('desk.merge.submit')}
                </button>
              </div>
            </Form>
          </Preview>
        </>
      )}
    </DeskFrame>
  );
}

export const mergePage = definePage({
  pattern: '/desk/merge/:record',
  private: true,
  document: MergeQuery,
  variables: ({ params, query }) => ({
    record: params.record ?? '',
    into: query.get('into') ?? '',
    hasInto: (query.get('into') ?? '') !== '',
    text: query.get('text')?.slice(0, 100) ?? '',
  }),
  head: ({ desk }, { wording }) =>
    desk?.record ? deskHead(wording.phrase('desk.merge.title', { name: desk.record.record.displayName })) : undefined,
  Body: MergePage,
});
