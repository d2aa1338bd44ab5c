import type { Claim } from '../claim.js';
import type { Property } from '../kinds.js';
import type { Rule } from './rule.js';

/** A rule that one claim breaks by itself. Who reads a claim from a file or a form asks it at once; the registry's judge asks it again. */
export interface ClaimRule {
  readonly code: string;
  /** The part of a claim that is wrong, as files name it. */
  readonly part: 'value' | 'by' | 'reason' | 'sources';
  /** What would be accepted, as the end of the sentence "expected …". */
  readonly expects: string;
  isBroken(claim: Claim, property: Property): boolean;
}

export const asRule = (rule: ClaimRule): Rule => ({
  code: rule.code,
  severity: 'error',
  judge: (subject) =>
    subject.properties.flatMap((property) =>
      subject
        .claimsOf(property.name)
        .filter(({ claim }) => rule.isBroken(claim, property))
        .map((at) => ({ path: `${at.path}.${rule.part}`, claims: [at] })),
    ),
});
