import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, integer, key, optional, text } from './columns.js';

/** What records are found by: the sounds of their names, and the words of what is claimed about them. */
export class Search1763800000007 implements MigrationInterface {
  name = 'Search1763800000007';

  async up(runner: QueryRunner): Promise<void> {
    await create(
      runner,
      'name_word',
      [
        text('record_id', key),
        integer('published_in', key),
        integer('name_at', key),
        integer('word_at', key),
        integer('superseded_in', optional),
        text('kind'),
        text('folded'),
        text('name'),
      ],
      { name_word_folded: ['folded'] },
    );
    await create(runner, 'name_key', [text('key', key), text('folded', key), integer('published_in')]);
    if (runner.dataSource.options.type === 'postgres') {
      await runner.query('create extension if not exists pg_trgm');
      await create(runner, 'claim_text', [text('claim_id', key), text('folded')]);
      await runner.query('create index claim_text_trigram on claim_text using gin (folded gin_trgm_ops)');
    } else {
      await runner.query(`create virtual table claim_text using fts5(claim_id unindexed, folded, tokenize='trigram')`);
      // What is deleted leaves the index at once, not when parts of it are merged some day.
      await runner.query(`insert into claim_text (claim_text, rank) values ('secure-delete', 1)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['claim_text', 'name_key', 'name_word']) await runner.query(`drop table ${table}`);
  }
}
