import type { Claim, Operation, Source } from '../../server/domain/claim.js';
import { publish } from '../../server/log/publish.js';
import type { House } from '../../server/house.js';

/** The operations of changes, and how they are published, without any file. */
export const putSource = (id: string, more: Partial<Source> = {}): Operation => ({
  do: 'putSource',
  source: { id, title: `What ${id} wrote`, publisher: `The ${id}`, kind: 'news', language: 'en', accessed: '2026-11-22', ...more },
});

export const withdrawSource = (source: string): Operation => ({ do: 'withdrawSource', source });

/** A record whose id is its slug. */
export const addRecord = (kind: string, slug: string, parent?: string): Operation => ({
  do: 'addRecord',
  record: slug,
  kind,
  slug,
  ...(parent !== undefined && { parent }),
});

export const withdrawRecord = (record: string): Operation => ({ do: 'withdrawRecord', record });

/** A claim that the source `daily` supports. */
export const addClaim = (record: string, property: string, value: unknown, more: Partial<Claim> = {}, position = 1): Operation => ({
  do: 'addClaim',
  record,
  position,
  claim: { property, kind: 'value', value, rank: 'normal', citations: [{ source: 'daily' }], ...more },
});

export const addName = (record: string, full: string): Operation => addClaim(record, 'names', { full, language: 'en' });

export const retractClaim = (record: string, claim: string): Operation => ({ do: 'retractClaim', record, claim });

/** Publishes a revision with these operations and answers its number. */
export const publishTo = ({ database, projections }: House, ...operations: readonly Operation[]): Promise<number> =>
  database.write((db) => publish(db, { author: 'ani', summary: 'A change', operations }, projections));
