import type { Claim } from '../domain/claim.js';
import { folded } from '../domain/folded.js';
import { groupBy } from '../domain/group-by.js';
import { weigh } from '../domain/fact.js';
import { kindNamed, propertyOf, type KindDeclaration } from '../model/index.js';
import { insertRows } from '../persistence/insert.js';
import { among, sql } from '../persistence/sql.js';
import type { Transaction } from '../persistence/database.js';
import { claimsOf, recordsById } from './registry.store.js';
import { claimFromRow } from './rows.js';

/** What a record is called: by default, and in each language in which a source names it. */
export interface RecordNames {
  readonly default: string;
  readonly [language: string]: string;
}

const KINDS_OF_NAMES = ['primary', 'native', 'official', 'variant'];

/** Keeps `record_name` for the touched records. Kinds that are called by another record have no name of their own. */
export const namesProjection = {
  tables: ['record_name'],
  async refresh(db: Transaction, touched: ReadonlySet<string>, revision: number): Promise<void> {
    const ids = [...touched];
    await db.rows(sql`update record_name set superseded_in = ${revision} where superseded_in is null and record_id ${among(ids)}`);
    const records = await recordsById(db, ids, revision);
    const claims = await claimsOf(db, records, revision);
    const claimsByRecord = groupBy(claims, (claim) => claim.record_id);
    const rows = records.flatMap((record) => {
      const kind = kindNamed(record.kind);
      const own = (claimsByRecord.get(record.id) ?? []).map(claimFromRow);
      const names = namesOf(kind, own, record.slug);
      if (!names) return [];
      return [
        {
          record_id: record.id,
          published_in: revision,
          kind: record.kind,
          name: names.default,
          names: JSON.stringify(names),
          sort_key: sortKey(kind.name, names.default),
        },
      ];
    });
    await insertRows(db, 'record_name', rows);
  },
};

export function namesOf(kind: KindDeclaration, claims: readonly Claim[], slug: string): RecordNames | undefined {
  const property = kind.calledBy === undefined ? undefined : propertyOf(kind, kind.calledBy);
  if (!property || property.type.shape.is === 'record') return undefined;
  const own = claims.filter((claim) => claim.property === property.name && claim.kind === 'value');
  const { best } = weigh(own, property.type, true, (source) => source);
  if (property.type.shape.is === 'text')
    return { default: (own.find((claim) => claim.rank === best?.rank)?.value as string | undefined) ?? slug };
  const names = own
    .filter((claim) => claim.rank !== 'deprecated')
    .map((claim) => claim.value as { full: string; language: string; kind?: string });
  const usable = [...names].sort((a, b) => rankOfName(a.kind) - rankOfName(b.kind));
  const byLanguage = Object.fromEntries([...usable].reverse().map((name) => [name.language, name.full]));
  return { ...byLanguage, default: byLanguage.en ?? usable[0]?.full ?? slug };
}

const rankOfName = (kind: string | undefined): number => {
  const rank = KINDS_OF_NAMES.indexOf(kind ?? 'primary');
  return rank < 0 ? KINDS_OF_NAMES.length : rank;
};

/** People are ordered by their last name, everything else as it reads; accents and case do not count. */
export function sortKey(kind: string, name: string): string {
  const key = folded(name);
  if (kind !== 'person') return key;
  const words = key.split(/\s+/);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
}
