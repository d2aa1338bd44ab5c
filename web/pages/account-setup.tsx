import type { ReactNode } from 'react';
import { KnownEmail, NewPassword } from '../account/NewPassword.js';
import { Form } from '../form/Form.js';
import { graphql, type ResultOf } from '../graphql.js';
import { usePage, useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const SetupPageQuery = graphql(`
  query SetupPage {
    arrival {
      email
      stage
    }
  }
`);

const head = (_: unknown, { wording }: { readonly wording: { readonly phrase: (key: string) => string } }) => ({
  title: wording.phrase('account.setup.title'),
  description: wording.phrase('account.setup.title'),
});

function LinkPage(): ReactNode {
  const { phrase } = useWords();
  const { path } = usePage();
  return (
    <div className="prose">
      <h1>{phrase('account.setup.title')}</h1>
      <p>{phrase('account.setup.link')}</p>
      <Form name="link" to={path} submit={phrase('account.setup.continue')}>
        {null}
      </Form>
    </div>
  );
}

function SetupPage({ data }: { readonly data: ResultOf<typeof SetupPageQuery> }): ReactNode {
  const { phrase } = useWords();
  if (data.arrival?.stage !== 'SETUP')
    return (
      <div className="prose">
        <h1>{phrase('account.setup.title')}</h1>
        <p>{phrase('refusal.LINK_ENDED')}</p>
      </div>
    );
  return (
    <div className="prose">
      <h1>{phrase('account.setup.title')}</h1>
      <p>{phrase('account.setup.intro', { email: data.arrival.email })}</p>
      <Form name="password" to="/account/setup" submit={phrase('account.setup.submit')}>
        <KnownEmail email={data.arrival.email} />
        <NewPassword />
      </Form>
    </div>
  );
}

/** Where a one-time link leads. */
export const linkPage = definePage({
  pattern: '/account/setup/:token',
  private: true,
  document: SetupPageQuery,
  variables: () => ({}),
  head,
  Body: LinkPage,
});

export const setupPage = definePage({
  pattern: '/account/setup',
  private: true,
  document: SetupPageQuery,
  variables: () => ({}),
  head,
  Body: SetupPage,
});
