import type { ReactNode } from 'react';
import { ClaimForDeskFragment } from '../../desk/claims.js';
import { Area } from '../../form/Field.js';
import { Form } from '../../form/Form.js';
import { useFormState } from '../../form/use-form-state.js';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { ProblemFragment, StepFragment } from '../../desk/fragments.js';
import { Problems } from '../../desk/Problems.js';
import { ClaimLine } from '../../desk/StandingClaims.js';
import { Released, ReleaseFragment, ReleaseForm } from '../../desk/ReleaseForm.js';
import { Steps } from '../../desk/Steps.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { usePage, useWords } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const ProposalPageQuery = graphql(
  `
    query ProposalPage($id: ID!) {
      desk {
        proposal(id: $id) {
          id
          state
          version
          summary
          author
          isOwn
          updatedAt
          baseRevision
          publishedIn
          moves
          ...ReleaseParts
          steps {
            ...StepParts
          }
          conflicts {
            record {
              id
              displayName
            }
            property
            label
            revision
            changes
            seen {
              ...ClaimForDesk
            }
            standing {
              ...ClaimForDesk
            }
          }
          problems {
            ...ProblemParts
          }
          warnings {
            ...ProblemParts
          }
          remarks {
            id
            at
            isOwn
            isAuthors
            move
            text
          }
        }
      }
    }
  `,
  [StepFragment, ProblemFragment, ClaimForDeskFragment, ReleaseFragment],
);

type Data = ResultOf<typeof ProposalPageQuery>;
type Proposal = NonNullable<NonNullable<Data['desk']>['proposal']>;

/** A draft or a proposal: what it changes in words, what is wrong with it, and what whoever looks may do with it now. */
function ProposalPage({ data: { desk } }: { readonly data: Data }): ReactNode {
  const { phrase, date, number } = useWords();
  const proposal = desk?.proposal;
  if (!proposal) return null;
  const { id, state, summary, author, isOwn, updatedAt, baseRevision, publishedIn, moves, steps, problems, warnings } = proposal;
  const canChange = moves.includes('SAVE');
  const draft = canChange ? id : undefined;
  return (
    <DeskFrame title={summary === '' ? phrase('desk.untitled') : summary}>
      <p className="under">
        {[
          phrase(`desk.state.${state}`),
          isOwn ? phrase('desk.own') : author,
          date(updatedAt.slice(0, 10)),
          phrase('desk.base', { revision: number(baseRevision) }),
        ].join(' · ')}
        {publishedIn !== null && (
          <>
            {' · '}
            <Link to={`/changes/${publishedIn}`}>{phrase('desk.published', { revision: number(publishedIn) })}</Link>
          </>
        )}
      </p>
      {proposal.release.visibility !== 'PUBLIC' && state !== 'PUBLISHED' && (
        <p className="kept-back">
          <Released release={proposal.release} />
        </p>
      )}
      <section aria-labelledby="changes">
        <h2 id="changes">{phrase('desk.changes', { count: steps.length, n: number(steps.length) })}</h2>
        {steps.length === 0 && <p className="fine">{phrase('desk.changesNone')}</p>}
        <Steps steps={steps} draft={draft} />
      </section>
      <Conflicts proposal={proposal} />
      <Problems problems={problems} warnings={warnings} draft={draft} />
      <Moves proposal={proposal} />
      <Remarks proposal={proposal} />
    </DeskFrame>
  );
}

/** Facts that others have changed meanwhile: both sides, and the choice between them. */
function Conflicts({ proposal: { id, version, conflicts, moves } }: { readonly proposal: Proposal }): ReactNode {
  const { phrase, number } = useWords();
  if (conflicts.length === 0) return null;
  const canChoose = moves.includes('SAVE');
  const sides = conflicts.map((conflict) => {
    const name = `choice.${conflict.record.id}.${conflict.property}`;
    return (
      <fieldset key={name} className="conflict">
        <legend>
          {conflict.record.displayName} · {conflict.label}
        </legend>
        <div className="side-by-side">
          <div>
            <h4>{phrase('desk.conflict.seen')}</h4>
            <ul>
              {conflict.seen.map((claim) => (
                <li key={claim.id}>
                  <ClaimLine claim={claim} />
                </li>
              ))}
            </ul>
          </div>
          <div>
            <h4>{phrase('desk.conflict.standing', { revision: number(conflict.revision) })}</h4>
            <ul>
              {conflict.standing.map((claim) => (
                <li key={claim.id}>
                  <ClaimLine claim={claim} />
                </li>
              ))}
            </ul>
          </div>
        </div>
        {canChoose &&
          (['mine', 'theirs'] as const).map((choice) => (
            <label key={choice}>
              <input type="radio" name={name} value={choice} defaultChecked={choice === 'mine'} /> {phrase(`desk.conflict.${choice}`)}
            </label>
          ))}
      </fieldset>
    );
  });
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">{phrase('desk.conflict.heading', { count: conflicts.length })}</h2>
      {canChoose ? (
        <Form name="settle" to={`/desk/proposals/${id}/settle`} hidden={{ version }} className="work">
          {sides}
          <div className="buttons">
            <button type="submit">{phrase('desk.conflict.submit')}</button>
          </div>
        </Form>
      ) : (
        sides
      )}
    </section>
  );
}

/** What whoever looks may do with it now. */
function Moves({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { viewer, wording } = usePage();
  const { phrase } = wording;
  const releaseProblem = useFormState('release')?.problem;
  const { id, version, moves, summary, state, isOwn } = proposal;
  const at = `/desk/proposals/${id}`;
  const canReview = moves.includes('PUBLISH') || moves.includes('KEEP');
  const isWaiting = state === 'PROPOSED' && isOwn && !canReview;
  if (moves.length === 0 && !isWaiting) return null;
  return (
    <section aria-labelledby="next">
      <h2 id="next">{phrase('desk.next')}</h2>
      {isWaiting && <p>{phrase('desk.waits')}</p>}
      {moves.includes('PROPOSE') && (
        <Form name="propose" to={`${at}/propose`} hidden={{ version }} className="work">
          <Area
            form="propose"
            name="summary"
            label={phrase('desk.summary.label')}
            hint={phrase('desk.summary.hint')}
            value={summary}
            rows={2}
            maxLength={500}
          />
          <div className="buttons">
            <button type="submit" className="main">
              {phrase('desk.propose')}
            </button>
            <button type="submit" name="act" value="keep">
              {phrase('desk.keep')}
            </button>
          </div>
        </Form>
      )}
      {canReview && (
        <Form name="publish" to={`${at}/publish`} hidden={{ version }} className="work">
          <p>{phrase(moves.includes('KEEP') ? 'desk.keepBack.about' : 'desk.publish.about')}</p>
          <div className="buttons">
            <button type="submit" className="main">
              {phrase(moves.includes('KEEP') ? 'desk.keepBack.submit' : 'desk.publish.submit')}
            </button>
          </div>
        </Form>
      )}
      {moves.includes('RELEASE') && (
        <details className="more" open={releaseProblem !== undefined}>
          <summary>{phrase('desk.release.heading')}</summary>
          <ReleaseForm {...proposal} />
        </details>
      )}
      {moves.includes('RETURN') && (
        <Form name="return" to={`${at}/return`} hidden={{ version }} className="work">
          <Area form="return" name="text" label={phrase('desk.return.label')} />
          <div className="buttons">
            <button type="submit">{phrase('desk.return.submit')}</button>
          </div>
        </Form>
      )}
      {state === 'KEPT' && viewer?.may.includes('erase') && (
        <p>
          <Link to={`/desk/withhold/proposal/${id}`}>{phrase('desk.erase.link')}</Link>
        </p>
      )}
      {moves.includes('WITHDRAW') && (
        <Form name="withdraw" to={`${at}/withdraw`} hidden={{ version }} className="work">
          <div className="buttons">
            <button type="submit">{phrase(state === 'DRAFT' ? 'desk.withdraw.draft' : 'desk.withdraw.proposal')}</button>
          </div>
        </Form>
      )}
    </section>
  );
}

function Remarks({ proposal: { id, remarks, state } }: { readonly proposal: Proposal }): ReactNode {
  const { phrase, date } = useWords();
  const canSpeak = ['PROPOSED', 'RETURNED', 'KEPT'].includes(state);
  if (!canSpeak && remarks.length === 0) return null;
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks">{phrase('desk.remarks.heading')}</h2>
      <ul className="remarks">
        {remarks.map(({ id: key, at, isOwn, isAuthors, move, text }) => (
          <li key={key}>
            <small>
              {[
                isOwn ? phrase('desk.own') : phrase(isAuthors ? 'desk.remarks.author' : 'desk.remarks.reviewer'),
                ...(move === null ? [] : [phrase(`desk.remarks.move.${move}`)]),
                `${date(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`,
              ].join(' · ')}
            </small>
            {text !== '' && <p>{text}</p>}
          </li>
        ))}
      </ul>
      {canSpeak && (
        <Form name="comment" to={`/desk/proposals/${id}/comment`} className="work">
          <Area form="comment" name="text" label={phrase('desk.remarks.label')} />
          <div className="buttons">
            <button type="submit">{phrase('desk.remarks.submit')}</button>
          </div>
        </Form>
      )}
    </section>
  );
}

export const proposalPage = definePage({
  pattern: '/desk/proposals/:id',
  private: true,
  document: ProposalPageQuery,
  variables: ({ params }) => ({ id: params.id ?? '' }),
  head: ({ desk }, { wording }) =>
    desk?.proposal ? deskHead(desk.proposal.summary === '' ? wording.phrase('desk.untitled') : desk.proposal.summary) : undefined,
  Body: ProposalPage,
});
