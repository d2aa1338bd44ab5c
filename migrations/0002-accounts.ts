import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, foreignKey, integer, key, optional, text } from './columns.js';

const account = (table: string) => foreignKey(`${table}_owner`, 'account_id', 'account', 'id');

/** People who sign in: what they know and have, their sessions, links, tokens, and what happened. Times are ISO 8601, UTC. */
export class Accounts1763800000002 implements MigrationInterface {
  name = 'Accounts1763800000002';

  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'account', [
      text('id', key),
      text('email', { isUnique: true }),
      text('role'),
      text('public_name', optional),
      text('password', optional),
      text('made_at'),
      text('disabled_at', optional),
    ]);
    await create(
      runner,
      'session',
      [
        text('token_hash', key),
        text('id'),
        text('account_id'),
        text('stage'),
        text('device'),
        text('started_at'),
        text('seen_at'),
        text('expires_at'),
        text('confirmed_at', optional),
        text('second_factor_at', optional),
        integer('renews_factors'),
      ],
      { session_account: ['account_id'], session_expiry: ['expires_at'] },
      [account('session')],
    );
    await create(
      runner,
      'one_time_link',
      [text('token_hash', key), text('account_id'), text('made_at'), text('expires_at'), integer('renews_factors')],
      { one_time_link_account: ['account_id'] },
      [account('one_time_link')],
    );
    await create(
      runner,
      'authenticator',
      [text('id', key), text('account_id'), text('secret'), text('made_at'), text('confirmed_at', optional), integer('last_step')],
      { authenticator_account: ['account_id'] },
      [account('authenticator')],
    );
    await create(
      runner,
      'passkey',
      [
        text('id', key),
        text('account_id'),
        text('label'),
        text('public_key'),
        integer('counter'),
        text('transports'),
        text('made_at'),
        text('used_at', optional),
      ],
      { passkey_account: ['account_id'] },
      [account('passkey')],
    );
    await create(runner, 'recovery_code', [text('account_id', key), text('code_hash', key)], {}, [account('recovery_code')]);
    await create(
      runner,
      'api_token',
      [
        text('token_hash', key),
        text('id'),
        text('account_id'),
        text('label'),
        text('scopes'),
        text('made_at'),
        text('expires_at'),
        text('second_factor_at', optional),
        text('used_on', optional),
      ],
      { api_token_account: ['account_id'] },
      [account('api_token')],
    );
    await create(runner, 'attempt', [text('key', key), integer('count'), text('expires_at')], { attempt_expiry: ['expires_at'] });
    await create(
      runner,
      'security_event',
      [text('id', key), text('account_id', optional), text('at'), text('kind'), text('by_account', optional), text('detail', optional)],
      { security_event_account: ['account_id', 'at'], security_event_at: ['at'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'security_event',
      'attempt',
      'api_token',
      'recovery_code',
      'passkey',
      'authenticator',
      'one_time_link',
      'session',
      'account',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}
