import type { ReactNode } from 'react';
import { Field } from '../../form/Field.js';
import { Form } from '../../form/Form.js';
import { Moment } from '../../account/Moment.js';
import { Once } from '../../account/Once.js';
import { RoleField } from '../../account/RoleField.js';
import { deskHead, DeskFrame } from '../../desk/DeskFrame.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { Link } from '../../frame/Link.js';
import { usePage } from '../../frame/page-context.js';
import { definePage } from '../page.js';

const DeskPeoplePageQuery = graphql(`
  query DeskPeoplePage {
    accounts {
      id
      email
      role
      publicName
      isSetUp
      isDisabled
      hasSecondFactor
      lastSeenAt
    }
  }
`);

type Account = ResultOf<typeof DeskPeoplePageQuery>['accounts'][number];

function DeskPeoplePage({ data: { accounts } }: { readonly data: ResultOf<typeof DeskPeoplePageQuery> }): ReactNode {
  const { form, wording } = usePage();
  const { phrase } = wording;
  return (
    <DeskFrame title={phrase('account.people.title')}>
      <Once name="link" heading={phrase('account.people.linkMade')} text={phrase('account.people.linkOnce')} />
      <table className="sign-ins cards-when-narrow">
        <thead>
          <tr>
            {(['email', 'role', 'state', 'seen'] as const).map((column) => (
              <th key={column} scope="col">
                {phrase(`account.people.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <Link to={`/desk/people/${account.id}`}>{account.email}</Link>
                {account.publicName !== null && <small>{account.publicName}</small>}
              </th>
              <td data-label={phrase('account.people.column.role')}>{phrase(`account.roles.${account.role.toLowerCase()}`)}</td>
              <td data-label={phrase('account.people.column.state')}>{phrase(`account.people.state.${stateOf(account)}`)}</td>
              <td data-label={phrase('account.people.column.seen')}>
                {account.lastSeenAt === null ? '–' : <Moment at={account.lastSeenAt} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{phrase('account.people.invite')}</h2>
      <p>{phrase('account.people.inviteIntro')}</p>
      <Form name="invite" to="/desk/people" submit={phrase('account.people.inviteSubmit')}>
        <Field form="invite" name="email" type="email" label={phrase('account.email')} autoComplete="off" maxLength={254} />
        <RoleField form="invite" value={form?.typed.role ?? 'contributor'} />
      </Form>
    </DeskFrame>
  );
}

function stateOf({ isDisabled, isSetUp, hasSecondFactor }: Account): string {
  if (isDisabled) return 'disabled';
  if (!isSetUp) return 'invited';
  return hasSecondFactor ? 'strong' : 'open';
}

export const deskPeoplePage = definePage({
  pattern: '/desk/people',
  private: true,
  document: DeskPeoplePageQuery,
  variables: () => ({}),
  head: (_, { wording }) => deskHead(wording.phrase('account.people.title')),
  Body: DeskPeoplePage,
});
