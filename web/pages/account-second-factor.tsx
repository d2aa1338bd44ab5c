import type { ReactNode } from 'react';
import { AccountFrame } from '../account/AccountFrame.js';
import { Authenticator, AuthenticatorFragment } from '../account/Authenticator.js';
import { ButtonForm } from '../account/ButtonForm.js';
import { Once } from '../account/Once.js';
import { Passkeys, PasskeysFragment } from '../account/Passkeys.js';
import { Refusal } from '../account/Refusal.js';
import { Unconfirmed } from '../account/Unconfirmed.js';
import { graphql, type ResultOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const SecondFactorPageQuery = graphql(
  `
    query SecondFactorPage {
      me {
        isFresh
        lacksSecondFactor
        hasSecondFactor
        recoveryCodesLeft
        ...Authenticator
        ...Passkeys
      }
    }
  `,
  [AuthenticatorFragment, PasskeysFragment],
);

function SecondFactorPage({ data: { me } }: { readonly data: ResultOf<typeof SecondFactorPageQuery> }): ReactNode {
  const { phrase, number } = useWords();
  if (!me) return null;
  return (
    <AccountFrame title={phrase('account.factors.title')}>
      {me.lacksSecondFactor && <p className="notice">{phrase('account.factors.needed')}</p>}
      <p>{phrase('account.factors.intro')}</p>
      <Once name="recoveryCodes" heading={phrase('account.recovery.heading')} text={phrase('account.recovery.once')} />
      {!me.isFresh && <Unconfirmed />}
      <Refusal of={['remove-authenticator', 'remove-passkey', 'recovery-codes']} />
      <Authenticator me={me} />
      <Passkeys me={me} />
      {me.hasSecondFactor && (
        <>
          <h2>{phrase('account.recovery.heading')}</h2>
          <p>{phrase('account.recovery.left', { count: me.recoveryCodesLeft, n: number(me.recoveryCodesLeft) })}</p>
          {me.isFresh && <ButtonForm does="recovery-codes" to="/account/second-factor" submit={phrase('account.recovery.renew')} />}
        </>
      )}
    </AccountFrame>
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
