import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import { grow, joined, leafHash, subtreesOf, type Subtree } from '../server/log/merkle.js';
import { leavesOf, type RevisionHead, type SealedOperation } from '../server/log/revision.js';
import { create, foreignKey, integer, key, optional, text } from './columns.js';

const INDEXES = {
  claim_published: ['claim', 'published_in'],
  claim_superseded: ['claim', 'superseded_in'],
  record_published: ['record', 'published_in'],
  record_superseded: ['record', 'superseded_in'],
  source_published: ['source', 'published_in'],
  source_superseded: ['source', 'superseded_in'],
} as const;

/** The log's Merkle tree and its key; salts that can be erased; the way from a revision to what it changed. */
export class Log1763800000003 implements MigrationInterface {
  name = 'Log1763800000003';

  async up(runner: QueryRunner): Promise<void> {
    await create(runner, 'tree_node', [integer('level', key), integer('position', key), text('hash')]);
    await create(
      runner,
      'tree_head',
      [integer('revision', key), integer('size'), text('root'), text('note', optional)],
      { tree_head_size: ['size'] },
      [foreignKey('tree_head_revision', 'revision', 'revision', 'number')],
    );
    await create(runner, 'log_key', [text('verifier_key', key)]);
    await runner.changeColumn('operation', 'salt', new TableColumn(text('salt', optional)));
    for (const [name, [table, column]] of Object.entries(INDEXES)) {
      // Most rows stand: an index of those as well would lure SQLite into reading all of them where it could look up a few.
      const where = column === 'superseded_in' ? { where: 'superseded_in is not null' } : {};
      await runner.createIndex(table, new TableIndex({ name, columnNames: [column], ...where }));
    }
    await growTree(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, [table]] of Object.entries(INDEXES)) await runner.dropIndex(table, name);
    await runner.query(`update operation set salt = '' where salt is null`);
    await runner.changeColumn('operation', 'salt', new TableColumn(text('salt')));
    for (const table of ['log_key', 'tree_head', 'tree_node']) await runner.dropTable(table);
  }
}

/** The tree over the revisions that were published before there was one. */
async function growTree(runner: QueryRunner): Promise<void> {
  const revisions = (await runner.query(
    'select number, published_at, author, reviewer, summary, previous_hash from revision order by number',
  )) as RevisionHead[];
  const hashes = new Map<string, string>();
  const hashOf = ({ level, position }: Subtree): string => hashes.get(`${level}/${position}`) ?? '';
  let size = 0;
  let edge: readonly string[] = [];
  for (const head of revisions) {
    const operations = (await runner.query(
      `select payload, salt, digest from operation where revision = ${head.number} order by position`,
    )) as SealedOperation[];
    const leaves = leavesOf({ head, operations }).map(leafHash);
    const nodes = grow(size, edge, leaves);
    for (const { level, position, hash } of nodes) hashes.set(`${level}/${position}`, hash);
    size += leaves.length;
    edge = subtreesOf({ start: 0, end: size }).map(hashOf);
    for (const { level, position, hash } of nodes)
      await runner.query(`insert into tree_node (level, position, hash) values (${level}, ${position}, '${hash}')`);
    await runner.query(`insert into tree_head (revision, size, root) values (${head.number}, ${size}, '${joined(edge)}')`);
  }
}
