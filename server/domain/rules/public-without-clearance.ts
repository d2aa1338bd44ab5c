import type { Rule } from './rule.js';

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
          .filter((at) => (subject.around.known.releaseOf?.(at)?.visibility ?? 'public') === 'public')
          .map((at) => ({ path: `${at.path}.clearance`, claims: [at], parameters: { field: { kind: subject.kind, property: name } } })),
      ),
};
