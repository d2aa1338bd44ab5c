import type { ReactNode } from 'react';
import { AccountFrame } from '../account/AccountFrame.js';
import { Field } from '../form/Field.js';
import { Form } from '../form/Form.js';
import { RecoveryCodes } from '../account/RecoveryCodes.js';
import { graphql, type ResultOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const SecondFactorPageQuery = graphql(`
  query SecondFactorPage {
    me {
      lacksSecondFactor
      hasAuthenticator
      newAuthenticator {
        secret
        pictureSize
        picturePath
      }
    }
  }
`);

type Data = ResultOf<typeof SecondFactorPageQuery>;

function SecondFactorPage({ data: { me } }: { readonly data: Data }): ReactNode {
  const { phrase } = useWords();
  return (
    <AccountFrame title={phrase('account.factors.title')}>
      {me?.lacksSecondFactor === true && <p className="notice">{phrase('account.factors.needed')}</p>}
      <p>{phrase('account.factors.intro')}</p>
      <RecoveryCodes />
      <h2>{phrase('account.authenticator.heading')}</h2>
      <p>{phrase(me?.hasAuthenticator === true ? 'account.authenticator.there' : 'account.authenticator.none')}</p>
      {me?.newAuthenticator ? (
        <NewAuthenticator {...me.newAuthenticator} />
      ) : (
        <Form name="begin-authenticator" to="/account/second-factor/authenticator" submit={phrase('account.authenticator.begin')}>
          {null}
        </Form>
      )}
    </AccountFrame>
  );
}

function NewAuthenticator({
  secret,
  pictureSize,
  picturePath,
}: {
  readonly secret: string;
  readonly pictureSize: number;
  readonly picturePath: string;
}): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <p>{phrase('account.authenticator.scan')}</p>
      <svg className="qr" viewBox={`0 0 ${pictureSize} ${pictureSize}`} role="img" aria-label={phrase('account.authenticator.picture')}>
        <path d={picturePath} />
      </svg>
      <p>
        {phrase('account.authenticator.typed')} <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <Form name="authenticator" to="/account/second-factor" submit={phrase('account.authenticator.submit')}>
        <Field
          form="authenticator"
          name="code"
          label={phrase('account.authenticator.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
        />
      </Form>
    </>
  );
}

export const secondFactorPage = definePage({
  pattern: '/account/second-factor',
  private: true,
  document: SecondFactorPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('account.factors.title'), description: wording.phrase('account.factors.title') }),
  Body: SecondFactorPage,
});
