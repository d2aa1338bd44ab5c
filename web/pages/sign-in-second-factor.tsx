import type { ReactNode } from 'react';
import { Field } from '../form/Field.js';
import { Form } from '../form/Form.js';
import { PasskeyForm } from '../account/PasskeyForm.js';
import { useWayOn } from '../account/use-way-on.js';
import { graphql, type ResultOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const ShowFactorPageQuery = graphql(`
  query ShowFactorPage {
    arrival {
      email
      stage
      passkeyRequest
    }
  }
`);

function ShowFactorPage({ data }: { readonly data: ResultOf<typeof ShowFactorPageQuery> }): ReactNode {
  const { phrase } = useWords();
  const wayOn = useWayOn();
  return (
    <div className="prose">
      <h1>{phrase('account.factor.title')}</h1>
      {data.arrival?.stage === 'SECOND_FACTOR' ? (
        <>
          <p>{phrase('account.factor.intro', { email: data.arrival.email })}</p>
          <PasskeyForm
            does="get"
            options={data.arrival.passkeyRequest}
            to="/sign-in/second-factor"
            submit={phrase('account.passkey.show')}
            hidden={wayOn}
          />
          <Form name="second-factor" to="/sign-in/second-factor" submit={phrase('account.factor.submit')} hidden={wayOn}>
            <Field
              form="second-factor"
              name="code"
              label={phrase('account.code')}
              hint={phrase('account.factor.hint')}
              autoComplete="one-time-code"
              maxLength={20}
            />
          </Form>
        </>
      ) : (
        <p>
          {phrase('account.factor.ended')} <Link to="/sign-in">{phrase('account.signIn.title')}</Link>
        </p>
      )}
    </div>
  );
}

export const showFactorPage = definePage({
  pattern: '/sign-in/second-factor',
  private: true,
  document: ShowFactorPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('account.factor.title'), description: wording.phrase('account.factor.title') }),
  Body: ShowFactorPage,
});
