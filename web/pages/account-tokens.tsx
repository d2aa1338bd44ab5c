import type { ReactNode } from 'react';
import { AccountFrame } from '../account/AccountFrame.js';
import { ButtonForm } from '../account/ButtonForm.js';
import { Field } from '../form/Field.js';
import { Form } from '../form/Form.js';
import { Moment } from '../account/Moment.js';
import { Once } from '../account/Once.js';
import { Refusal } from '../account/Refusal.js';
import { Unconfirmed } from '../account/Unconfirmed.js';
import { graphql, type ResultOf } from '../graphql.js';
import { useFormState } from '../form/use-form-state.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const TokensPageQuery = graphql(`
  query TokensPage {
    me {
      isFresh
      scopes
      tokenDays
      tokens {
        id
        label
        scopes
        expiresAt
        usedOn
      }
    }
  }
`);

type Me = NonNullable<ResultOf<typeof TokensPageQuery>['me']>;

function TokensPage({ data: { me } }: { readonly data: ResultOf<typeof TokensPageQuery> }): ReactNode {
  const { phrase } = useWords();
  if (!me) return null;
  return (
    <AccountFrame title={phrase('account.tokens.title')}>
      <p>{phrase('account.tokens.intro')}</p>
      <Once name="token" heading={phrase('account.tokens.made')} text={phrase('account.tokens.once')} />
      {!me.isFresh && <Unconfirmed />}
      <Refusal of={['revoke']} />
      <Tokens {...me} />
      {me.isFresh && <NewToken {...me} />}
    </AccountFrame>
  );
}

function Tokens({ tokens, isFresh }: Me): ReactNode {
  const { phrase, date, list } = useWords();
  if (tokens.length === 0) return <p>{phrase('account.tokens.none')}</p>;
  return (
    <ul className="rows">
      {tokens.map(({ id, label, scopes, expiresAt, usedOn }) => (
        <li key={id}>
          <span>
            <strong>{label}</strong> · {list(scopes.map((scope) => phrase(`account.action.${scope}`)))}
            <small>
              {phrase('account.tokens.until')} <Moment at={expiresAt} /> ·{' '}
              {usedOn === null ? phrase('account.tokens.unused') : phrase('account.tokens.used', { date: date(usedOn) })}
            </small>
          </span>
          {isFresh && <ButtonForm does="revoke" to="/account/tokens" submit={phrase('account.tokens.revoke')} hidden={{ token: id }} />}
        </li>
      ))}
    </ul>
  );
}

function NewToken({ scopes, tokenDays }: Me): ReactNode {
  const { phrase, number } = useWords();
  const typed = useFormState('token')?.typed;
  const ticked = typed?.scope?.split(' ') ?? [];
  return (
    <>
      <h2>{phrase('account.tokens.new')}</h2>
      <Form name="token" to="/account/tokens" submit={phrase('account.tokens.submit')} hidden={{ do: 'token' }}>
        <Field form="token" name="label" label={phrase('account.tokens.label')} hint={phrase('account.tokens.labelHint')} maxLength={80} />
        <fieldset className="picks" id="token-scope">
          <legend>{phrase('account.tokens.scopes')}</legend>
          {scopes.map((scope) => (
            <label key={scope}>
              <input type="checkbox" name="scope" value={scope} defaultChecked={ticked.includes(scope)} />{' '}
              {phrase(`account.action.${scope}`)}
            </label>
          ))}
        </fieldset>
        <p className="field">
          <label htmlFor="token-days">{phrase('account.tokens.days')}</label>
          <select id="token-days" name="days" defaultValue={typed?.days ?? '30'}>
            {tokenDays.map((days) => (
              <option key={days} value={days}>
                {phrase('account.tokens.forDays', { n: number(days) })}
              </option>
            ))}
          </select>
        </p>
      </Form>
    </>
  );
}

export const tokensPage = definePage({
  pattern: '/account/tokens',
  private: true,
  document: TokensPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('account.tokens.title'), description: wording.phrase('account.tokens.title') }),
  Body: TokensPage,
});
