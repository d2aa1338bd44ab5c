import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { create, integer, key, optional, text } from './columns.js';

/** What is accepted and not public yet; what was taken out of public view, and what is left of what was erased. */
export class Visibility1763800000006 implements MigrationInterface {
  name = 'Visibility1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('proposal', [
      new TableColumn(text('reviewer_label', optional)),
      new TableColumn(text('release', { default: `'{"visibility":"public"}'` })),
    ]);
    await create(
      runner,
      'withheld_operation',
      [integer('revision', key), integer('position', key), text('payload'), text('salt'), text('proposal_id')],
      { withheld_operation_proposal: ['proposal_id'] },
    );
    await create(
      runner,
      'tombstone',
      [
        text('kind', key),
        text('subject', key),
        text('record_id', optional),
        text('property', optional),
        text('reason'),
        integer('published_in'),
      ],
      { tombstone_record: ['record_id'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['tombstone', 'withheld_operation']) await runner.dropTable(table);
    for (const column of ['release', 'reviewer_label']) await runner.dropColumn('proposal', column);
  }
}
