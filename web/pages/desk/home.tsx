import type { ReactNode } from 'react';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { ProposalLineFragment, type ProposalLineData } from '../../desk/fragments.js';
import { Released } from '../../desk/ReleaseForm.js';
import { Form } from '../../form/Form.js';
import { useFormState } from '../../form/use-form-state.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { usePage, useWords } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const DeskPageQuery = graphql(
  `
    query DeskPage {
      desk {
        drafts {
          ...ProposalLine
        }
        queue {
          ...ProposalLine
        }
        kept {
          ...ProposalLine
        }
      }
    }
  `,
  [ProposalLineFragment],
);

/** Where somebody who works here begins: what she has begun, and what waits for her. */
function DeskPage({ data: { desk } }: { readonly data: ResultOf<typeof DeskPageQuery> }): ReactNode {
  const { viewer, wording } = usePage();
  const { phrase } = wording;
  const problem = useFormState('desk')?.problem;
  return (
    <DeskFrame title={phrase('desk.title')}>
      {problem && (
        <p className="wrong" role="alert">
          {problem.message}
        </p>
      )}
      <p className="lede">{phrase('desk.intro')}</p>
      <ul className="starts">
        <li>
          <Link to="/desk/captures/new">{phrase('desk.start.capture')}</Link>
        </li>
        <li>
          <Link to="/people">{phrase('desk.start.record')}</Link>
        </li>
        <li>
          <Link to="/desk/new">{phrase('desk.start.new')}</Link>
        </li>
        <li>
          <Link to="/desk/queue">{phrase('desk.start.queue')}</Link>
        </li>
      </ul>
      <ProposalList heading={phrase('desk.drafts')} none={phrase('desk.draftsNone')} proposals={desk?.drafts ?? []} />
      {(desk?.drafts.length ?? 0) > 0 && (
        <Form name="drafts" to="/desk/drafts" className="work">
          <div className="buttons">
            <button type="submit">{phrase('desk.another')}</button>
            <small>{phrase('desk.anotherAbout')}</small>
          </div>
        </Form>
      )}
      {viewer?.may.includes('review') && (
        <ProposalList heading={phrase('desk.waiting')} none={phrase('desk.waitingNone')} proposals={desk?.queue ?? []} />
      )}
      {(desk?.kept.length ?? 0) > 0 && <ProposalList heading={phrase('desk.keptBack')} none="" proposals={desk?.kept ?? []} />}
    </DeskFrame>
  );
}

interface ProposalListProps {
  readonly heading: string;
  readonly none: string;
  readonly proposals: readonly ProposalLineData[];
}

function ProposalList({ heading, none, proposals }: ProposalListProps): ReactNode {
  const { phrase, date } = useWords();
  return (
    <section>
      <h2>{heading}</h2>
      {proposals.length === 0 && <p className="fine">{none}</p>}
      <ul className="proposals">
        {proposals.map(({ id, state, summary, author, isOwn, updatedAt, release }) => (
          <li key={id}>
            <Link to={`/desk/proposals/${id}`}>{summary === '' ? phrase('desk.untitled') : summary}</Link>{' '}
            <small>
              {[phrase(`desk.state.${state}`), isOwn ? phrase('desk.own') : author, date(updatedAt.slice(0, 10))].join(' · ')}
              {release.visibility !== 'PUBLIC' && ' · '}
              <Released release={release} />
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const deskPage = definePage({
  pattern: '/desk',
  private: true,
  document: DeskPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => deskHead(wording.phrase('desk.title')),
  Body: DeskPage,
});
