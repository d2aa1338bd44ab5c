import type { ClaimRule } from './claim-rule.js';

export const statementWithoutSource: ClaimRule = {
  code: 'STATEMENT_WITHOUT_SOURCE',
  part: 'sources',
  expects: 'at least one source: a fact needs at least one source',
  isBroken: (claim) => claim.citations.length === 0,
};
