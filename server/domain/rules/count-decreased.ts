import { isBefore, type FuzzyDate } from '../values/index.js';
import type { ClaimAt } from './finding.js';
import type { Rule } from './rule.js';

interface Counted extends ClaimAt {
  readonly count: number;
  readonly on: FuzzyDate;
}

/** Signatures only grow. A count without a date is not set beside another. */
export const countDecreased: Rule = {
  code: 'COUNT_DECREASED',
  severity: 'warning',
  kinds: ['petition'],
  judge(petition) {
    const counts = petition.accountsOf('signatureCounts').flatMap(([at]) => (at ? counted(at) : []));
    return counts.flatMap((later) => {
      const [most] = counts
        .filter((earlier) => earlier.count > later.count && isBefore(earlier.on, later.on) === 'certainly')
        .sort((a, b) => b.count - a.count);
      return most ? [{ path: later.path, claims: [most, later], parameters: { a: most.count, b: later.count } }] : [];
    });
  },
};

function counted(at: ClaimAt): Counted[] {
  const { count, asOf } = at.claim.value as { count: number; asOf?: FuzzyDate };
  const on = asOf ?? at.claim.asOf;
  return on ? [{ ...at, count, on }] : [];
}
