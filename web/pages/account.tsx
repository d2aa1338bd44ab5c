import type { ReactNode } from 'react';
import { AccountFrame } from '../account/AccountFrame.js';
import { graphql, type ResultOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const AccountPageQuery = graphql(`
  query AccountPage {
    me {
      email
      role
      lacksSecondFactor
    }
  }
`);

function AccountPage({ data: { me } }: { readonly data: ResultOf<typeof AccountPageQuery> }): ReactNode {
  const { phrase } = useWords();
  return (
    <AccountFrame title={phrase('account.title')}>
      <dl className="plain">
        <dt>{phrase('account.email')}</dt>
        <dd>{me?.email}</dd>
        <dt>{phrase('account.role')}</dt>
        <dd>{phrase(`account.roles.${(me?.role ?? '').toLowerCase()}`)}</dd>
      </dl>
    </AccountFrame>
  );
}

export const accountPage = definePage({
  pattern: '/account',
  private: true,
  document: AccountPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('account.title'), description: wording.phrase('account.title') }),
  Body: AccountPage,
});
