import type { Rule } from './rule.js';

/** A reader should find the words without reading a whole book; a page on the web may have no better place than itself. */
export const referenceWithoutLocator: Rule = {
  code: 'REFERENCE_WITHOUT_LOCATOR',
  severity: 'warning',
  judge: (subject) =>
    subject.properties.flatMap(({ name }) =>
      subject
        .claimsOf(name)
        .filter(({ claim }) => claim.citations.some(({ locator, quote }) => locator === undefined && quote === undefined))
        .map((at) => ({ path: `${at.path}.sources`, claims: [at] })),
    ),
};
