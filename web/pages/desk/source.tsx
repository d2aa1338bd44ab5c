import type { ReactNode } from 'react';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { SourceFormBody, SourceFormFragment } from '../../desk/SourceFormBody.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { usePage } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const SourceFormQuery = graphql(
  `
    query DescribeSource($id: ID, $draft: ID) {
      desk {
        sourceForm(id: $id, draft: $draft) {
          ...SourceFormParts
        }
      }
    }
  `,
  [SourceFormFragment],
);

type Data = ResultOf<typeof SourceFormQuery>;

function SourcePage({ data: { desk } }: { readonly data: Data }): ReactNode {
  const { path, wording } = usePage();
  if (!desk?.sourceForm) return null;
  const { source } = desk.sourceForm;
  return (
    <DeskFrame title={source ? source.title : wording.phrase('desk.source.new')}>
      <p className="under">{wording.phrase('desk.source.about')}</p>
      <SourceFormBody form={desk.sourceForm} to={path} />
    </DeskFrame>
  );
}

const head = ({ desk }: Data, { wording }: { readonly wording: { readonly phrase: (key: string) => string } }) =>
  desk?.sourceForm ? deskHead(desk.sourceForm.source?.title ?? wording.phrase('desk.source.new')) : undefined;

export const newSourcePage = definePage({
  pattern: '/desk/sources/new',
  private: true,
  document: SourceFormQuery,
  variables: ({ query }) => ({ id: null, draft: query.get('draft') }),
  head,
  Body: SourcePage,
});

export const editSourcePage = definePage({
  pattern: '/desk/sources/:id',
  private: true,
  document: SourceFormQuery,
  variables: ({ params, query }) => ({ id: params.id ?? '', draft: query.get('draft') }),
  head,
  Body: SourcePage,
});
