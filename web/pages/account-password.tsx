import type { ReactNode } from 'react';
import { AccountFrame } from '../account/AccountFrame.js';
import { Field } from '../form/Field.js';
import { KnownEmail, NewPassword } from '../account/NewPassword.js';
import { Form } from '../form/Form.js';
import { graphql, type ResultOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const PasswordPageQuery = graphql(`
  query PasswordPage {
    me {
      email
    }
  }
`);

function PasswordPage({ data: { me } }: { readonly data: ResultOf<typeof PasswordPageQuery> }): ReactNode {
  const { phrase } = useWords();
  return (
    <AccountFrame title={phrase('account.passwordPage.title')}>
      <p>{phrase('account.passwordPage.intro')}</p>
      <Form name="password" to="/account/password" submit={phrase('account.passwordPage.submit')}>
        <KnownEmail email={me?.email} />
        <Field
          form="password"
          name="current"
          type="password"
          label={phrase('account.passwordPage.current')}
          autoComplete="current-password"
        />
        <NewPassword />
      </Form>
    </AccountFrame>
  );
}

export const passwordPage = definePage({
  pattern: '/account/password',
  private: true,
  document: PasswordPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({
    title: wording.phrase('account.passwordPage.title'),
    description: wording.phrase('account.passwordPage.title'),
  }),
  Body: PasswordPage,
});
