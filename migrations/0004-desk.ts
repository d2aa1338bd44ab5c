import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, integer, key, optional, standingInKey, text } from './columns.js';

/** Proposals with what is said about them; archived copies of sources; the addresses of records that became others. */
export class Desk1763800000004 implements MigrationInterface {
  name = 'Desk1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'proposal',
      [
        text('id', key),
        text('state'),
        integer('version'),
        text('author_id'),
        text('author_label'),
        text('reviewer_id', optional),
        text('summary'),
        text('changes'),
        integer('base_revision'),
        integer('published_in', optional),
        text('created_at'),
        text('updated_at'),
      ],
      { proposal_state: ['state'], proposal_author: ['author_id'] },
    );
    await create(
      runner,
      'remark',
      [text('id', key), text('proposal_id'), text('author_id'), text('at'), text('move', optional), text('text')],
      { remark_proposal: ['proposal_id'] },
    );
    await create(
      runner,
      'capture',
      [
        text('id', key),
        text('media_type'),
        integer('size'),
        text('copy_id'),
        text('copy_type'),
        text('text'),
        text('taken_at'),
        text('url', optional),
        text('added_by'),
      ],
      { capture_added_by: ['added_by'] },
    );
    await create(runner, 'source_capture', [text('source_id', key), text('capture_id', key), ...standingInKey()], {
      source_capture_capture: ['capture_id'],
    });
    await create(runner, 'redirect', [text('kind', key), text('slug', key), text('record_id'), ...standingInKey()]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['redirect', 'source_capture', 'capture', 'remark', 'proposal']) await runner.dropTable(table);
  }
}
