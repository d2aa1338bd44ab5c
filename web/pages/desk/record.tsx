import type { ReactNode } from 'react';
import { ClaimForDeskFragment } from '../../desk/claims.js';
import { Form } from '../../form/Form.js';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { changePath } from '../../desk/Problems.js';
import { ClaimLine } from '../../desk/StandingClaims.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { usePage, useWords } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const EditRecordQuery = graphql(
  `
    query EditRecord($id: ID!, $draft: ID) {
      desk {
        draft(id: $draft) {
          id
          summary
        }
        record(id: $id, draft: $draft) {
          isNew
          kindLabel
          record {
            id
            kind
            slug
            path
            displayName
          }
          whole {
            id
            displayName
          }
          facts {
            property
            label
            section
            changes
            claims {
              ...ClaimForDesk
            }
          }
          parts {
            id
            kind
            displayName
            slug
          }
          roles {
            kindLabel
            record {
              id
            }
            whole {
              displayName
            }
          }
          partKinds {
            code
            label
          }
        }
      }
    }
  `,
  [ClaimForDeskFragment],
);

type Data = ResultOf<typeof EditRecordQuery>;
type Edited = NonNullable<NonNullable<Data['desk']>['record']>;

/** A record with every property that it can have: the way to state, replace or take back each. */
function EditRecordPage({ data: { desk } }: { readonly data: Data }): ReactNode {
  const { viewer, wording } = usePage();
  const { phrase } = wording;
  const edited = desk?.record;
  if (!edited) return null;
  const { record, whole, isNew, kindLabel } = edited;
  const draft = desk.draft?.id;
  return (
    <DeskFrame title={phrase('desk.record.title', { name: record.displayName })}>
      <p className="under">
        {[kindLabel, ...(isNew ? [phrase('desk.record.isNew')] : [])].join(' · ')}
        {!isNew && (
          <>
            {' · '}
            <Link to={record.path}>{phrase('desk.record.page')}</Link>
          </>
        )}
        {whole && (
          <>
            {' · '}
            <Link to={`/desk/records/${whole.id}${inDraft(draft)}`}>{whole.displayName}</Link>
          </>
        )}
        {draft !== undefined && (
          <>
            {' · '}
            <Link to={`/desk/proposals/${draft}`}>{phrase('desk.record.draft')}</Link>
          </>
        )}
      </p>
      <Sections edited={edited} draft={draft} />
      <Parts edited={edited} draft={draft} />
      <Roles edited={edited} draft={draft} />
      {!isNew && viewer?.may.includes('merge') && (
        <p>
          <Link to={`/desk/merge/${record.id}`}>{phrase('desk.record.merge')}</Link>
        </p>
      )}
      {!isNew && viewer?.may.includes('set-visibility') && (
        <p>
          <Link to={`/desk/withhold/record/${record.id}`}>{phrase('desk.withhold.record')}</Link>
        </p>
      )}
    </DeskFrame>
  );
}

const inDraft = (draft: string | undefined): string => (draft === undefined ? '' : `?draft=${draft}`);

function Sections({ edited, draft }: { readonly edited: Edited; readonly draft: string | undefined }): ReactNode {
  const { phrase } = useWords();
  const sections = [...new Set(edited.facts.map(({ section }) => section))];
  return sections.map((section) => (
    <section key={section}>
      <h2>{phrase(`section.${section}`)}</h2>
      <dl className="facts edited">
        {edited.facts
          .filter((fact) => fact.section === section)
          .map((fact) => (
            <div key={fact.property} id={`p-${fact.property}`}>
              <dt>{fact.label}</dt>
              <dd>
                <FactForms fact={fact} record={edited.record.id} draft={draft} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  ));
}

interface FactFormsProps {
  readonly fact: Edited['facts'][number];
  readonly record: string;
  readonly draft: string | undefined;
}

function FactForms({ fact, record, draft }: FactFormsProps): ReactNode {
  const { viewer, wording } = usePage();
  const { phrase } = wording;
  const place = `/desk/records/${record}/${fact.property}`;
  return (
    <>
      {fact.claims.length > 0 && (
        <ul className="claims">
          {fact.claims.map((claim) => (
            <li key={claim.id}>
              <span id={`c-${claim.id}`}>
                <ClaimLine claim={claim} />
              </span>
              <span className="step-forms">
                <Link to={`${place}?claim=${claim.id}`} className="button">
                  {phrase('desk.record.replace')}
                  <span className="unseen"> {claim.text}</span>
                </Link>
                <Form name={`retract-${claim.id}`} to={`/desk/retract/${record}`} hidden={{ claim: claim.id }} className="inline">
                  <button type="submit" aria-describedby={`c-${claim.id}`}>
                    {phrase('desk.record.retract')}
                  </button>
                </Form>
                {viewer?.may.includes('set-visibility') && (
                  <Link to={`/desk/withhold/claim/${claim.id}`}>
                    {phrase('desk.withhold.claim')}
                    <span className="unseen"> {claim.text}</span>
                  </Link>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {draft !== undefined &&
        fact.changes.map((key, index) => (
          <p key={key}>
            <Link to={changePath(draft, key)}>{phrase('desk.record.inDraft', { n: index + 1 })}</Link>
          </p>
        ))}
      <Link to={place}>
        {phrase('desk.record.state')}
        <span className="unseen"> {fact.label}</span>
      </Link>
    </>
  );
}

function Parts({ edited, draft }: { readonly edited: Edited; readonly draft: string | undefined }): ReactNode {
  const { phrase } = useWords();
  const { parts, partKinds, record } = edited;
  return partKinds.map(({ code, label }) => (
    <section key={code}>
      <h2>{label}</h2>
      <ul className="proposals">
        {parts
          .filter(({ kind }) => kind === code)
          .map(({ id, displayName, slug }) => (
            <li key={id}>
              <Link to={`/desk/records/${id}${inDraft(draft)}`}>{displayName}</Link> <small>{slug}</small>
            </li>
          ))}
        <li>
          <Link to={`/desk/new?kind=${code}&parent=${record.id}`}>{phrase('desk.record.addPart', { kind: label })}</Link>
        </li>
      </ul>
    </section>
  ));
}

/** A person's part in a trial is a record of its own, and stands on the page of the trial. */
function Roles({ edited: { roles }, draft }: { readonly edited: Edited; readonly draft: string | undefined }): ReactNode {
  const { phrase } = useWords();
  if (roles.length === 0) return null;
  return (
    <section>
      <h2>{phrase('desk.record.roles')}</h2>
      <ul className="proposals">
        {roles.map(({ record, kindLabel, whole }) => (
          <li key={record.id}>
            {kindLabel}: <Link to={`/desk/records/${record.id}${inDraft(draft)}`}>{whole?.displayName ?? kindLabel}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const editRecordPage = definePage({
  pattern: '/desk/records/:id',
  private: true,
  document: EditRecordQuery,
  variables: ({ params, query }) => ({ id: params.id ?? '', draft: query.get('draft') }),
  head: ({ desk }, { wording }) =>
    desk?.record ? deskHead(wording.phrase('desk.record.title', { name: desk.record.record.displayName })) : undefined,
  Body: EditRecordPage,
});
