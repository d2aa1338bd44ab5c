import type { MigrationInterface, QueryRunner } from 'typeorm';
import { create, foreignKey, integer, key, optional, real, standing, standingInKey, text } from './columns.js';

/** Records, claims, citations and sources; the revision log; the read models of lists. */
export class Registry1763800000001 implements MigrationInterface {
  name = 'Registry1763800000001';

  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'revision', [
      integer('number', key),
      text('published_at'),
      text('author'),
      text('reviewer', optional),
      text('summary'),
      text('previous_hash'),
      text('hash'),
    ]);
    await create(
      runner,
      'operation',
      [integer('revision', key), integer('position', key), text('payload', optional), text('salt'), text('digest')],
      {},
      [foreignKey('operation_revision', 'revision', 'revision', 'number')],
    );
    await create(runner, 'record', [text('id', key), text('kind'), text('slug'), text('parent_id', optional), ...standingInKey()], {
      record_slug: ['kind', 'slug'],
      record_parent: ['parent_id'],
    });
    await create(
      runner,
      'claim',
      [
        text('id', key),
        text('record_id'),
        text('property'),
        real('position'),
        text('kind'),
        text('rank'),
        text('value', optional),
        text('qualifiers', optional),
        text('citations', { default: "'[]'" }),
        text('digest'),
        ...standing(),
      ],
      { claim_record: ['record_id', 'property'] },
    );
    await create(
      runner,
      'citation',
      [text('claim_id', key), integer('position', key), text('source_id')],
      { citation_source: ['source_id'] },
      [foreignKey('citation_claim', 'claim_id', 'claim', 'id')],
    );
    await create(runner, 'reference', [text('claim_id', key), text('target_id', key)], { reference_target: ['target_id'] }, [
      foreignKey('reference_claim', 'claim_id', 'claim', 'id'),
    ]);
    await create(
      runner,
      'source',
      [
        text('id', key),
        ...standingInKey(),
        text('title'),
        text('publisher'),
        text('publisher_country', optional),
        text('kind'),
        text('language'),
        text('url', optional),
        text('read_at', optional),
        text('issued', optional),
        text('accessed'),
        text('abstract', optional),
        text('note', optional),
      ],
      { source_id: ['id'] },
    );
    await create(
      runner,
      'record_name',
      [text('record_id', key), ...standingInKey(), text('kind'), text('name'), text('names'), text('sort_key')],
      {
        record_name_order: ['kind', 'sort_key', 'record_id'],
      },
    );
    await create(
      runner,
      'held_span',
      [
        text('detention_id', key),
        ...standingInKey(),
        text('person_id'),
        integer('possible_from'),
        integer('held_from'),
        integer('held_until'),
        integer('possible_until'),
        integer('unknown_from', optional),
      ],
      { held_span_person: ['person_id'] },
    );
    await create(
      runner,
      'person_row',
      [text('person_id', key), ...standingInKey(), text('sort_key'), integer('captured_on'), integer('died_from', optional)],
      {
        person_row_name: ['sort_key', 'person_id'],
        person_row_captured: ['captured_on', 'person_id'],
      },
    );
    await create(runner, 'person_category', [text('person_id', key), text('category', key), ...standingInKey()], {
      person_category_category: ['category', 'person_id'],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'person_category',
      'person_row',
      'held_span',
      'record_name',
      'source',
      'reference',
      'citation',
      'claim',
      'record',
      'operation',
      'revision',
    ];
    for (const table of tables) await runner.dropTable(table);
  }
}
