import type { ReactNode } from 'react';
import { Area } from '../../form/Field.js';
import { Form } from '../../form/Form.js';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { PreviewFragment } from '../../desk/fragments.js';
import { Preview } from '../../desk/Preview.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { usePage } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const RevertQuery = graphql(
  `
    query Revert($revision: Int!) {
      change(number: $revision) {
        number
        summary
      }
      desk {
        revertPreview(revision: $revision) {
          ...PreviewParts
        }
      }
    }
  `,
  [PreviewFragment],
);

/** What taking a revision back would change. It becomes a new revision, reviewed like any other. */
function RevertPage({ data: { change, desk } }: { readonly data: ResultOf<typeof RevertQuery> }): ReactNode {
  const { path, wording } = usePage();
  const { phrase, number } = wording;
  if (!change || !desk?.revertPreview) return null;
  const revision = number(change.number);
  return (
    <DeskFrame title={phrase('desk.revert.title', { revision })}>
      <p className="under">
        <Link to={`/changes/${change.number}`}>{change.summary}</Link>
      </p>
      <p>{phrase('desk.revert.about')}</p>
      <Preview preview={desk.revertPreview}>
        <Form name="revert" to={path} className="work">
          <Area
            form="revert"
            name="summary"
            label={phrase('desk.summary.label')}
            rows={2}
            maxLength={400}
            value={phrase('desk.revert.summary', { revision, summary: change.summary })}
          />
          <div className="buttons">
            <button type="submit" className="main">
              {phrase('desk.revert.submit')}
            </button>
          </div>
        </Form>
      </Preview>
    </DeskFrame>
  );
}

export const revertPage = definePage({
  pattern: '/desk/revert/:revision',
  private: true,
  document: RevertQuery,
  variables: ({ params }) => ({ revision: /^[1-9]\d{0,8}$/.test(params.revision ?? '') ? Number(params.revision) : 1_000_000_000 }),
  head: ({ change }, { wording }) =>
    change ? deskHead(wording.phrase('desk.revert.title', { revision: wording.number(change.number) })) : undefined,
  Body: RevertPage,
});
