import type { Rule } from './rule.js';

export const twoPreferred: Rule = {
  code: 'TWO_PREFERRED',
  severity: 'error',
  judge: (subject) =>
    subject.properties
      .filter((property) => !property.many)
      .flatMap(({ name }) => {
        const preferred = subject.claimsOf(name).filter(({ claim }) => claim.rank === 'preferred');
        return preferred.length > 1 ? [{ path: name, claims: preferred }] : [];
      }),
};
