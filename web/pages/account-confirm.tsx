import type { ReactNode } from 'react';
import { AccountFrame } from '../account/AccountFrame.js';
import { PasskeyForm } from '../account/PasskeyForm.js';
import { Field } from '../form/Field.js';
import { Form } from '../form/Form.js';
import { useWayOn } from '../account/use-way-on.js';
import { graphql, type ResultOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const ConfirmPageQuery = graphql(`
  query ConfirmPage {
    me {
      hasSecondFactor
      passkeyRequest
    }
  }
`);

function ConfirmPage({ data: { me } }: { readonly data: ResultOf<typeof ConfirmPageQuery> }): ReactNode {
  const { phrase } = useWords();
  const wayOn = useWayOn();
  return (
    <AccountFrame title={phrase('account.confirm.title')}>
      <p>{phrase('account.confirm.intro')}</p>
      <PasskeyForm does="get" options={me?.passkeyRequest} to="/account/confirm" submit={phrase('account.passkey.show')} hidden={wayOn} />
      <Form name="confirm" to="/account/confirm" submit={phrase('account.confirm.submit')} hidden={wayOn}>
        {me?.hasSecondFactor === true ? (
          <Field
            form="confirm"
            name="proof"
            label={phrase('account.code')}
            hint={phrase('account.factor.hint')}
            autoComplete="one-time-code"
            maxLength={20}
          />
        ) : (
          <Field form="confirm" name="proof" type="password" label={phrase('account.password')} autoComplete="current-password" />
        )}
      </Form>
    </AccountFrame>
  );
}

export const confirmPage = definePage({
  pattern: '/account/confirm',
  private: true,
  document: ConfirmPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('account.confirm.title'), description: wording.phrase('account.confirm.title') }),
  Body: ConfirmPage,
});
