import type { ReactNode } from 'react';
import { graphql, type FragmentOf } from '../graphql.js';
import { useWords } from '../frame/page-context.js';
import { ButtonForm } from './ButtonForm.js';
import { Moment } from './Moment.js';
import { PasskeyForm } from './PasskeyForm.js';

const HERE = '/account/second-factor';

export const PasskeysFragment = graphql(`
  fragment Passkeys on Me {
    isFresh
    passkeyCreation
    passkeys {
      id
      label
      madeAt
      usedAt
    }
  }
`);

/** The passkeys of an account; a new one takes a script. */
export function Passkeys({ me }: { readonly me: FragmentOf<typeof PasskeysFragment> }): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <h2>{phrase('account.passkey.heading')}</h2>
      <p>{phrase('account.passkey.intro')}</p>
      <ul className="rows">
        {me.passkeys.map(({ id, label, madeAt, usedAt }) => (
          <li key={id}>
            <span>
              <strong>{label === '' ? phrase('account.passkey.nameless') : label}</strong>
              <small>
                {phrase('account.passkey.since')} <Moment at={madeAt} />
                {usedAt !== null && (
                  <>
                    , {phrase('account.passkey.used')} <Moment at={usedAt} />
                  </>
                )}
              </small>
            </span>
            {me.isFresh && <ButtonForm does="remove-passkey" to={HERE} submit={phrase('account.passkey.remove')} hidden={{ id }} />}
          </li>
        ))}
      </ul>
      {me.isFresh && <PasskeyForm does="create" options={me.passkeyCreation} to={HERE} submit={phrase('account.passkey.add')} />}
    </>
  );
}
