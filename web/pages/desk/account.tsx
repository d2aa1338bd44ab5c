import type { ReactNode } from 'react';
import { EventFragment, Events } from '../../account/Events.js';
import { ButtonForm } from '../../account/ButtonForm.js';
import { Form } from '../../form/Form.js';
import { Moment } from '../../account/Moment.js';
import { Once } from '../../account/Once.js';
import { Refusal } from '../../account/Refusal.js';
import { RoleField } from '../../account/RoleField.js';
import { deskHead, DeskFrame } from '../../desk/DeskFrame.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { useWords } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const DeskAccountPageQuery = graphql(
  `
    query DeskAccountPage($id: ID!) {
      account(id: $id) {
        id
        email
        role
        publicName
        madeAt
        isSetUp
        isDisabled
        isMine
        hasSecondFactor
        events(first: 50) {
          ...AccountEvent
        }
      }
    }
  `,
  [EventFragment],
);

type Account = NonNullable<ResultOf<typeof DeskAccountPageQuery>['account']>;

function DeskAccountPage({ data: { account } }: { readonly data: ResultOf<typeof DeskAccountPageQuery> }): ReactNode {
  const { phrase } = useWords();
  if (!account) return null;
  return (
    <DeskFrame title={account.email}>
      <dl className="plain">
        <dt>{phrase('account.role')}</dt>
        <dd>{phrase(`account.roles.${account.role.toLowerCase()}`)}</dd>
        <dt>{phrase('account.name.heading')}</dt>
        <dd>{account.publicName ?? '–'}</dd>
        <dt>{phrase('account.factors.title')}</dt>
        <dd>{phrase(account.hasSecondFactor ? 'account.factors.yes' : 'account.factors.no')}</dd>
        <dt>{phrase('account.people.made')}</dt>
        <dd>
          <Moment at={account.madeAt} />
        </dd>
      </dl>
      {account.isDisabled && <p className="notice">{phrase('account.people.isDisabled')}</p>}
      <Once name="link" heading={phrase('account.people.linkMade')} text={phrase('account.people.linkOnce')} />
      <Refusal of={['enable', 'disable', 'link']} />
      {account.isMine ? <p>{phrase('refusal.OWN_ACCOUNT')}</p> : <Changes account={account} />}
      <h2>{phrase('account.events')}</h2>
      <Events events={account.events} />
    </DeskFrame>
  );
}

function Changes({ account: { id, role, isDisabled, isSetUp } }: { readonly account: Account }): ReactNode {
  const { phrase } = useWords();
  const here = `/desk/people/${id}`;
  if (isDisabled) return <ButtonForm does="enable" to={here} submit={phrase('account.people.enable')} />;
  return (
    <>
      <h2>{phrase('account.people.changeRole')}</h2>
      <p>{phrase('account.people.changeRoleIntro')}</p>
      <Form name="role" to={here} submit={phrase('account.people.changeRoleSubmit')} hidden={{ do: 'role' }}>
        <RoleField form="role" value={role.toLowerCase()} />
      </Form>
      <h2>{phrase('account.people.access')}</h2>
      <p>{phrase(isSetUp ? 'account.people.linkIntro' : 'account.people.linkAgain')}</p>
      <ButtonForm does="link" to={here} submit={phrase('account.people.link')} />
      <p>{phrase('account.people.disableIntro')}</p>
      <ButtonForm does="disable" to={here} submit={phrase('account.people.disable')} />
    </>
  );
}

export const deskAccountPage = definePage({
  pattern: '/desk/people/:id',
  private: true,
  document: DeskAccountPageQuery,
  variables: ({ params }) => ({ id: params.id ?? '' }),
  head: ({ account }) => (account ? deskHead(account.email) : undefined),
  Body: DeskAccountPage,
});
