import type { ReactNode } from 'react';
import { AccountFrame } from '../account/AccountFrame.js';
import { Field } from '../form/Field.js';
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
        {/* For password managers, which keep a password under a name. */}
        <input type="text" name="username" autoComplete="username" value={me?.email} readOnly hidden />
        <Field
          form="password"
          name="current"
          type="password"
          label={phrase('account.passwordPage.current')}
          autoComplete="current-password"
        />
        <Field
          form="password"
          name="password"
          type="password"
          label={phrase('account.newPassword')}
          hint={phrase('account.passwordHint')}
          autoComplete="new-password"
        />
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
