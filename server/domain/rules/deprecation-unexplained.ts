import type { ClaimRule } from './claim-rule.js';

export const deprecationUnexplained: ClaimRule = {
  code: 'DEPRECATION_UNEXPLAINED',
  part: 'reason',
  expects: 'the reason why the claim is deprecated',
  isBroken: (claim) => claim.rank === 'deprecated' && (claim.reason ?? '').trim() === '',
};
