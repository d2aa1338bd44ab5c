import type { ReactNode } from 'react';
import { Field } from '../form/Field.js';
import { Form } from '../form/Form.js';
import { useWayOn } from '../account/use-way-on.js';
import { graphql } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { KeptForm } from '../desk/KeptForm.js';
import { usePage } from '../frame/page-context.js';
import { definePage } from './page.js';

const SignInPageQuery = graphql(`
  query SignInPage {
    arrival {
      stage
    }
  }
`);

function SignInPage(): ReactNode {
  const { form, viewer, wording } = usePage();
  const { phrase } = wording;
  const wayOn = useWayOn();
  if (form?.name === 'kept') return <KeptForm kept={form} />;
  if (viewer)
    return (
      <div className="prose">
        <h1>{phrase('account.signIn.title')}</h1>
        <p>
          {phrase('account.signIn.already', { email: viewer.email })} <Link to="/account">{phrase('account.title')}</Link>
        </p>
      </div>
    );
  return (
    <div className="prose">
      <h1>{phrase('account.signIn.title')}</h1>
      <p>{phrase('account.signIn.intro')}</p>
      <Form name="sign-in" to="/sign-in" submit={phrase('account.signIn.submit')} hidden={wayOn}>
        <Field form="sign-in" name="email" type="email" label={phrase('account.email')} autoComplete="username" maxLength={254} />
        <Field form="sign-in" name="password" type="password" label={phrase('account.password')} autoComplete="current-password" />
      </Form>
      <p className="fine">{phrase('account.signIn.forgotten')}</p>
    </div>
  );
}

export const signInPage = definePage({
  pattern: '/sign-in',
  private: true,
  document: SignInPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('account.signIn.title'), description: wording.phrase('account.signIn.intro') }),
  Body: SignInPage,
});
