import type { ReactNode } from 'react';
import { AccountFrame } from '../account/AccountFrame.js';
import { EventFragment, Events } from '../account/Events.js';
import { ButtonForm } from '../account/ButtonForm.js';
import { Field } from '../form/Field.js';
import { Form } from '../form/Form.js';
import { Moment } from '../account/Moment.js';
import { Refusal } from '../account/Refusal.js';
import { graphql, type ResultOf } from '../graphql.js';
import { Link } from '../frame/Link.js';
import { useWords } from '../frame/page-context.js';
import { definePage } from './page.js';

const AccountPageQuery = graphql(
  `
    query AccountPage {
      me {
        email
        role
        publicName
        lacksSecondFactor
        hasSecondFactor
        sessions {
          id
          device
          startedAt
          seenAt
          isThis
        }
        events(first: 20) {
          ...AccountEvent
        }
      }
    }
  `,
  [EventFragment],
);

type Me = NonNullable<ResultOf<typeof AccountPageQuery>['me']>;

function AccountPage({ data: { me } }: { readonly data: ResultOf<typeof AccountPageQuery> }): ReactNode {
  const { phrase } = useWords();
  if (!me) return null;
  return (
    <AccountFrame title={phrase('account.title')}>
      {me.lacksSecondFactor && (
        <p className="notice">
          {phrase('account.factors.needed')} <Link to="/account/second-factor">{phrase('account.factors.title')}</Link>
        </p>
      )}
      <dl className="plain">
        <dt>{phrase('account.email')}</dt>
        <dd>{me.email}</dd>
        <dt>{phrase('account.role')}</dt>
        <dd>{phrase(`account.roles.${me.role.toLowerCase()}`)}</dd>
        <dt>{phrase('account.factors.title')}</dt>
        <dd>{phrase(me.hasSecondFactor ? 'account.factors.yes' : 'account.factors.no')}</dd>
      </dl>
      <h2>{phrase('account.name.heading')}</h2>
      <p>{phrase('account.name.intro')}</p>
      <Form name="name" to="/account" submit={phrase('account.name.submit')} hidden={{ do: 'name' }}>
        <Field form="name" name="name" label={phrase('account.name.label')} maxLength={80} value={me.publicName ?? ''} isOptional />
      </Form>
      <Sessions sessions={me.sessions} />
      <h2>{phrase('account.events')}</h2>
      <Events events={me.events} />
    </AccountFrame>
  );
}

function Sessions({ sessions }: Pick<Me, 'sessions'>): ReactNode {
  const { phrase } = useWords();
  return (
    <>
      <h2>{phrase('account.sessions.heading')}</h2>
      <Refusal of={['end-session']} />
      <ul className="rows">
        {sessions.map(({ id, device, startedAt, seenAt, isThis }) => (
          <li key={id}>
            <span>
              {device === '' ? phrase('account.sessions.unknown') : device}
              {isThis && <strong> · {phrase('account.sessions.this')}</strong>}
              <small>
                {phrase('account.sessions.since')} <Moment at={startedAt} />, {phrase('account.sessions.seen')} <Moment at={seenAt} />
              </small>
            </span>
            {!isThis && <ButtonForm does="end-session" to="/account" submit={phrase('account.sessions.end')} hidden={{ session: id }} />}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <ButtonForm does="end-others" to="/account" submit={phrase('account.sessions.endOthers')} />}
    </>
  );
}

export const accountPage = definePage({
  pattern: '/account',
  private: true,
  document: AccountPageQuery,
  variables: () => ({}),
  head: (_, { wording }) => ({ title: wording.phrase('account.title'), description: wording.phrase('account.title') }),
  Body: AccountPage,
});
