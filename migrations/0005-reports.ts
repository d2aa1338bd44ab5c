import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, key, optional, text } from './columns.js';

/** What readers say is wrong. Nothing is kept about who said it. */
export class Reports1763800000005 implements MigrationInterface {
  name = 'Reports1763800000005';

  async up(runner: QueryRunner): Promise<void> {
    const columns = [
      text('id', key),
      text('page'),
      text('text'),
      text('url', optional),
      text('said_at'),
      text('closed_at', optional),
      text('closed_by', optional),
      text('outcome', optional),
    ];
    await create(runner, 'report', columns, { report_open: ['closed_at', 'said_at'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('report');
  }
}
