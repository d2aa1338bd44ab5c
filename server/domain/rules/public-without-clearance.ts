import type { Visibility } from '../release.js';
import type { Rule } from './rule.js';

const WILL_BE_PUBLIC: readonly Visibility[] = ['public', 'embargoed'];

/** What may hurt a person (health, the circumstances of a death) is published for a reason, and the reason is kept with the claim. */
export const publicWithoutClearance: Rule = {
  code: 'PUBLIC_WITHOUT_CLEARANCE',
  severity: 'error',
  judge: (subject) =>
    subject.properties
      .filter(({ sensitive }) => sensitive)
      .flatMap(({ name }) =>
        subject
          .claimsOf(name)
          .filter(({ claim }) => (claim.clearance ?? '').trim() === '')
          .filter((at) => WILL_BE_PUBLIC.includes(subject.around.known.releaseOf?.(at)?.visibility ?? 'public'))
          .map((at) => ({ path: `${at.path}.clearance`, claims: [at], parameters: { field: { kind: subject.kind, property: name } } })),
      ),
};
