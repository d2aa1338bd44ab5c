import type { Claim } from '../../domain/claim.js';
import { folded } from '../../domain/folded.js';
import { groupBy } from '../../domain/group-by.js';
import { keysOf } from '../../domain/names/skeleton.js';
import { nameWords } from '../../domain/names/sounds.js';
import { kindNamed, soughtBy } from '../../model/index.js';
import type { Transaction } from '../../persistence/database.js';
import { insertRows } from '../../persistence/insert.js';
import { among, sql } from '../../persistence/sql.js';
import { claimsOf, recordsById, type ClaimRow, type RecordRow } from '../../registry/registry.store.js';
import { claimFromRow } from '../../registry/rows.js';
import { wordsOfClaim } from './claim-words.js';
import { knownWords } from './search.store.js';

/** Keeps what records are found by. */
export const searchProjection = {
  tables: ['name_word', 'name_key', 'claim_text'],
  async refresh(db: Transaction, touched: ReadonlySet<string>, revision: number): Promise<void> {
    const ids = [...touched];
    await db.rows(sql`update name_word set superseded_in = ${revision} where superseded_in is null and record_id ${among(ids)}`);
    const records = await recordsById(db, ids, revision);
    const claims = await claimsOf(db, records, revision);
    const claimsByRecord = groupBy(claims, (claim) => claim.record_id);
    const words = records.flatMap((record) => wordRows(record, claimsByRecord.get(record.id) ?? [], revision));
    await insertRows(db, 'name_word', words);
    await keepKeys(db, [...new Set(words.map(({ folded }) => folded))], revision);
    await insertRows(db, 'claim_text', textRows(claims.filter(({ published_in }) => published_in === revision)));
  },
};

function wordRows({ id, kind }: RecordRow, claims: readonly ClaimRow[], revision: number) {
  const sought = new Set(soughtBy(kindNamed(kind)).map(({ name }) => name));
  const names = claims
    .map(claimFromRow)
    .filter((claim) => sought.has(claim.property) && claim.kind === 'value' && claim.rank !== 'deprecated')
    .flatMap(writtenIn);
  return [...new Set(names)].flatMap((name, nameAt) =>
    nameWords(name)
      .flatMap(({ sounds }) => sounds)
      .map((folded, wordAt) => ({ record_id: id, published_in: revision, name_at: nameAt, word_at: wordAt, kind, folded, name })),
  );
}

/** A name, a number, a judge: in each, one part is what it is sought by. Records that others are called by are sought themselves. */
function writtenIn({ value }: Claim): readonly string[] {
  if (typeof value === 'string') return [value];
  const { full, name, value: number } = value as { full?: string; name?: string; value?: string };
  const written = full ?? name ?? number;
  return written === undefined ? [] : [written];
}

async function keepKeys(db: Transaction, words: readonly string[], revision: number): Promise<void> {
  const known = new Set(await knownWords(db, words));
  const rows = words
    .filter((word) => !known.has(word))
    .flatMap((word) => keysOf(word).map((key) => ({ key, folded: word, published_in: revision })));
  await insertRows(db, 'name_key', rows);
}

const textRows = (claims: readonly ClaimRow[]) =>
  claims.flatMap((row) => {
    const text = folded(wordsOfClaim(claimFromRow(row)).join('\n'));
    return text === '' ? [] : [{ claim_id: row.id, folded: text }];
  });
