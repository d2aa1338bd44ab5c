import type { ClaimAt, Fault } from './finding.js';
import type { Release } from '../release.js';
import type { Known } from './known.js';
import type { Rule } from './rule.js';

/** A claim that is to be public although it, or a source that it rests on, is under embargo until a later day. */
export const embargoActive: Rule = {
  code: 'EMBARGO_ACTIVE',
  severity: 'error',
  judge: (subject) =>
    subject.properties.flatMap(({ name }) => subject.claimsOf(name).flatMap((at) => embargoesOn(at, subject.around.known))),
};

function embargoesOn(at: ClaimAt, known: Known): Fault[] {
  const own = known.releaseOf?.(at);
  if (own !== undefined && own.visibility !== 'public') return [];
  const sources = at.claim.citations.map(({ source }, index) => ({
    release: known.releaseOfSource?.(source),
    path: `${at.path}.sources.${String(index)}`,
  }));
  return [{ release: own, path: at.path }, ...sources]
    .filter(({ release }) => isActive(release, known.today))
    .map(({ release, path }) => ({ path, claims: [at], parameters: { until: release?.until ?? '' } }));
}

const isActive = (release: Release | undefined, today: string): boolean => release?.until !== undefined && today < release.until;
