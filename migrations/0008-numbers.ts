import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { create, integer, key, optional, standingInKey, text } from './columns.js';

/** What statistics are counted from. */
export class Numbers1763800000008 implements MigrationInterface {
  name = 'Numbers1763800000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('held_span', new TableColumn(text('ended_as', optional)));
    await create(runner, 'counted_person', [
      text('person_id', key),
      ...standingInKey(),
      text('category'),
      text('sentence'),
      integer('sentence_months', optional),
      text('wait'),
      integer('wait_min', optional),
      integer('wait_max', optional),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('counted_person');
    await runner.dropColumn('held_span', 'ended_as');
  }
}
