import '../../server/model/index.js';
import type { Claim, RecordContent } from '../../server/domain/claim.js';
import type { Finding } from '../../server/domain/rules/finding.js';
import { judgeRegistry } from '../../server/domain/rules/judge.js';
import type { Known } from '../../server/domain/rules/known.js';
import { fuzzyDate } from '../../server/domain/values/index.js';

/** A claim that rests on a quotation from one newspaper, so that nothing is missing of it. */
export const aClaim = (property: string, value: unknown, more: Partial<Claim> = {}): Claim => ({
  property,
  kind: 'value',
  value,
  rank: 'normal',
  citations: [{ source: 'daily', quote: 'so it was' }],
  ...more,
});

/** A claim whose value is a date. */
export const dated = (property: string, edtf: string, more: Partial<Claim> = {}): Claim => aClaim(property, fuzzyDate(edtf), more);

/** A record whose id is its slug. */
export const aRecord = (kind: string, slug: string, claims: readonly Claim[], parent?: string): RecordContent => ({
  kind,
  id: slug,
  slug,
  ...(parent !== undefined && { parent }),
  claims,
});

export const anna = (...claims: readonly Claim[]): RecordContent => aRecord('person', 'anna', claims);

/** A detention of Anna. */
export const detention = (slug: string, ...claims: readonly Claim[]): RecordContent => aRecord('detention', slug, claims, 'anna');

export const trial = (...claims: readonly Claim[]): RecordContent => aRecord('proceeding', 'trial', claims);

/** A defendant in the trial: Anna, unless something else is claimed. */
export const defendant = (slug: string, ...claims: readonly Claim[]): RecordContent =>
  aRecord(
    'defendant',
    slug,
    claims.some(({ property }) => property === 'person') ? claims : [aClaim('person', 'anna'), ...claims],
    'trial',
  );

export const TODAY = '2026-11-22';

/** What the rules find among records that are the whole registry. */
export const findingsIn = (records: readonly RecordContent[], more: Partial<Known> = {}): readonly Finding[] =>
  judgeRegistry({ today: TODAY, ...more, records });

/** What one rule finds, each in a line: severity, where, and the claims on both sides. */
export const told = (rule: string, records: readonly RecordContent[], more: Partial<Known> = {}): readonly string[] =>
  findingsIn(records, more)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, record, path, claims }) => {
      const sides = claims.map((claim) => `${claim.record}/${claim.path}`);
      return `${severity} ${record}/${path}: ${sides.join(' ')}`;
    });
