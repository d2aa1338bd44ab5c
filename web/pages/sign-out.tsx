import type { ReactNode } from 'react';
import { Form } from '../form/Form.js';
import { graphql } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const SignOutPageQuery = graphql(`
  query SignOutPage {
    arrival {
      stage
    }
  }
`);

function SignOutPage(): ReactNode {
  const { phrase } = useWords();
  return (
    <div className="prose">
      <h1>{phrase('account.signOut')}</h1>
      <Form name="sign-out" to="/sign-out" submit={phrase('account.signOut')}>
        {null}
      </Form>
    </div>
  );
}

export const signOutPage = definePage({
  pattern: '/sign-out',
  private: true,
  document: SignOutPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('account.signOut'), description: wording.phrase('account.signOut') }),
  Body: SignOutPage,
});
