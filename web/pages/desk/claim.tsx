import type { ReactNode } from 'react';
import { ClaimFormBody, ClaimFormFragment, type ClaimFormData } from '../../desk/ClaimFormBody.js';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { SourceFormBody, SourceFormFragment } from '../../desk/SourceFormBody.js';
import { changePath } from '../../desk/Problems.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { usePage, useWords, type PageWording } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const NewClaimQuery = graphql(
  `
    query NewClaim($record: ID!, $property: String!, $claim: ID, $draft: ID) {
      desk {
        claimForm(record: $record, property: $property, claim: $claim, draft: $draft) {
          ...ClaimFormParts
        }
      }
    }
  `,
  [ClaimFormFragment],
);

const EditChangeQuery = graphql(
  `
    query EditChange($draft: ID!, $change: ID!) {
      desk {
        claimForm(draft: $draft, change: $change) {
          ...ClaimFormParts
        }
        sourceForm(draft: $draft, change: $change) {
          ...SourceFormParts
        }
      }
    }
  `,
  [ClaimFormFragment, SourceFormFragment],
);

const titleOf = ({ record, label }: ClaimFormData, { phrase }: PageWording): string =>
  phrase('desk.claim.title', { name: record.displayName, fact: label });

function ClaimPage({ form, to }: { readonly form: ClaimFormData; readonly to: string }): ReactNode {
  const words = useWords();
  return (
    <DeskFrame title={titleOf(form, words)}>
      <p className="under">
        {form.replaced ? words.phrase('desk.claim.replaces', { text: form.replaced.text }) : words.phrase('desk.claim.adds')}
      </p>
      <ClaimFormBody form={form} to={to} />
    </DeskFrame>
  );
}

function NewClaimPage({ data: { desk } }: { readonly data: ResultOf<typeof NewClaimQuery> }): ReactNode {
  const { path } = usePage();
  return desk?.claimForm ? <ClaimPage form={desk.claimForm} to={path} /> : null;
}

function EditChangePage({ data: { desk } }: { readonly data: ResultOf<typeof EditChangeQuery> }): ReactNode {
  const { phrase } = useWords();
  if (desk?.claimForm) return <ClaimPage form={desk.claimForm} to={changePath(desk.claimForm.draft ?? '', desk.claimForm.change)} />;
  if (!desk?.sourceForm) return null;
  const { draft, change } = desk.sourceForm;
  return (
    <DeskFrame title={phrase('desk.source.title')}>
      <p className="under">
        <Link to={`/desk/proposals/${draft ?? ''}`}>{phrase('desk.record.draft')}</Link>
      </p>
      <SourceFormBody form={desk.sourceForm} to={changePath(draft ?? '', change)} />
    </DeskFrame>
  );
}

/** The form for a new claim, or for one in the place of another. */
export const newClaimPage = definePage({
  pattern: '/desk/records/:record/:property',
  private: true,
  document: NewClaimQuery,
  variables: ({ params, query }) => ({
    record: params.record ?? '',
    property: params.property ?? '',
    claim: query.get('claim'),
    draft: query.get('draft'),
  }),
  head: ({ desk }, { wording }) => (desk?.claimForm ? deskHead(titleOf(desk.claimForm, wording)) : undefined),
  Body: NewClaimPage,
});

/** The form for a change that a draft holds. */
export const editChangePage = definePage({
  pattern: '/desk/proposals/:draft/changes/:change',
  private: true,
  document: EditChangeQuery,
  variables: ({ params }) => ({ draft: params.draft ?? '', change: params.change ?? '' }),
  head: ({ desk }, { wording }) => {
    if (desk?.claimForm) return deskHead(titleOf(desk.claimForm, wording));
    return desk?.sourceForm ? deskHead(wording.phrase('desk.source.title')) : undefined;
  },
  Body: EditChangePage,
});
