import type { ReactNode } from 'react';
import { DeskFrame, deskHead } from '../../desk/DeskFrame.js';
import { GoingFragment } from '../../desk/fragments.js';
import { FactsByRecord } from '../../desk/Steps.js';
import { Area, Field } from '../../form/Field.js';
import { Form } from '../../form/Form.js';
import { usePage } from '../../frame/page-context.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { definePage } from '../page.js';

const WithholdQuery = graphql(
  `
    query Withhold($is: SubjectKind!, $id: ID!, $isProposal: Boolean!) {
      desk {
        going(is: $is, id: $id) {
          name
          ...GoingParts
        }
        proposal(id: $id) @include(if: $isProposal) {
          id
          summary
        }
      }
    }
  `,
  [GoingFragment],
);

type Desk = NonNullable<ResultOf<typeof WithholdQuery>['desk']>;
type Going = NonNullable<Desk['going']>;

/** What would go with something that is taken out of public view, and the two ways to do it. */
function WithholdPage({ data: { desk } }: { readonly data: ResultOf<typeof WithholdQuery> }): ReactNode {
  const { path, viewer, wording } = usePage();
  const { phrase } = wording;
  const going = desk?.going;
  const subject = path.slice('/desk/withhold/'.length);
  const name = going?.name ?? desk?.proposal?.summary;
  return (
    <DeskFrame title={name === undefined ? phrase('desk.withhold.link') : phrase('desk.withhold.title', { name })}>
      {going ? <Goes going={going} /> : !desk?.proposal && <p>{phrase('desk.withhold.none')}</p>}
      {going && (
        <section aria-labelledby="withhold">
          <h2 id="withhold">{phrase('desk.withhold.heading')}</h2>
          <p>{phrase('desk.withhold.about')}</p>
          <Form name="withhold" to={path} className="work">
            <Field form="withhold" name="why" label={phrase('desk.withhold.why')} hint={phrase('desk.withhold.whyHint')} maxLength={500} />
            <div className="buttons">
              <button type="submit" className="main">
                {phrase('desk.withhold.submit')}
              </button>
            </div>
          </Form>
        </section>
      )}
      {viewer?.may.includes('erase') && (
        <section aria-labelledby="erase">
          <h2 id="erase">{phrase('desk.erase.heading')}</h2>
          <p>{phrase('desk.erase.about')}</p>
          <Form name="erase" to={`/desk/erase/${subject}`} className="work">
            <Area
              form="erase"
              name="reason"
              label={phrase('desk.erase.reason')}
              hint={phrase('desk.erase.reasonHint')}
              maxLength={300}
              rows={2}
              isRequired
            />
            {going !== null && going !== undefined && going.sources.length > 0 && (
              <label>
                <input type="checkbox" name="withSources" value="yes" defaultChecked />{' '}
                {phrase('desk.erase.withSources', { count: going.sources.length })}: {going.sources.map(({ title }) => title).join('; ')}
              </label>
            )}
            <div className="buttons">
              <button type="submit">{phrase('desk.erase.submit')}</button>
            </div>
          </Form>
        </section>
      )}
    </DeskFrame>
  );
}

function Goes({ going: { difference, operations, revisions, captures } }: { readonly going: Going }): ReactNode {
  const { wording } = usePage();
  const { phrase, list, number } = wording;
  const { facts, withdrawn } = difference;
  return (
    <section aria-labelledby="goes">
      <h2 id="goes">{phrase('desk.withhold.goes')}</h2>
      {withdrawn.length > 0 && <p>{phrase('desk.preview.withdrawn', { names: list(withdrawn.map(({ displayName }) => displayName)) })}</p>}
      <FactsByRecord facts={facts.map((fact) => ({ ...fact, after: [] }))} heading="h3" />
      {captures.length > 0 && (
        <p>
          {phrase('desk.withhold.captures', { count: captures.length, n: number(captures.length) })}:{' '}
          {captures.map((sha256) => (
            <code key={sha256}>{sha256.slice(0, 16)} </code>
          ))}
        </p>
      )}
      <p className="fine">{phrase('desk.withhold.past', { operations: number(operations), revisions: number(revisions) })}</p>
    </section>
  );
}

const KINDS = ['CLAIM', 'SOURCE', 'CAPTURE', 'RECORD', 'PROPOSAL'] as const;

export const withholdPage = definePage({
  pattern: '/desk/withhold/:is/:id',
  private: true,
  document: WithholdQuery,
  variables: ({ params }) => ({
    is: KINDS.find((kind) => kind === params.is?.toUpperCase()) ?? 'CLAIM',
    id: params.id ?? '',
    isProposal: params.is === 'proposal',
  }),
  head: (_, { wording }) => deskHead(wording.phrase('desk.withhold.link')),
  Body: WithholdPage,
});
