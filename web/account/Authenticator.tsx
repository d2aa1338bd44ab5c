import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { ButtonForm } from './ButtonForm.js';
import { Field } from '../form/Field.js';
import { Form } from '../form/Form.js';

const HERE = '/account/second-factor';

export const AuthenticatorFragment = graphql(`
  fragment Authenticator on Me {
    isFresh
    hasAuthenticator
    newAuthenticator {
      secret
      pictureSize
      picturePath
    }
  }
`);

/** The app that shows codes: whether there is one, and how another is set up. */
export function Authenticator({ me }: { readonly me: FragmentOf<typeof AuthenticatorFragment> }): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <h2>{phrase('account.authenticator.heading')}</h2>
      <p>{phrase(me.hasAuthenticator ? 'account.authenticator.there' : 'account.authenticator.none')}</p>
      {me.isFresh && me.newAuthenticator && <NewAuthenticator {...me.newAuthenticator} />}
      {me.isFresh && !me.newAuthenticator && (
        <div className="button-row">
          <ButtonForm
            does="begin-authenticator"
            to={HERE}
            submit={phrase(me.hasAuthenticator ? 'account.authenticator.another' : 'account.authenticator.begin')}
          />
          {me.hasAuthenticator && <ButtonForm does="remove-authenticator" to={HERE} submit={phrase('account.authenticator.remove')} />}
        </div>
      )}
    </>
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
      <Form name="authenticator" to={HERE} submit={phrase('account.authenticator.submit')} hidden={{ do: 'authenticator' }}>
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
