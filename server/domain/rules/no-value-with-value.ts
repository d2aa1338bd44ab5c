import type { ClaimRule } from './claim-rule.js';

/** What a claim says: a value, that it is unknown, that there is none. At most one of these can be said at once. */
export const contradictItself = (said: readonly string[]): boolean => said.length > 1;

export const noValueWithValue: ClaimRule = {
  code: 'NOVALUE_WITH_VALUE',
  part: 'value',
  expects: 'one of value, unknown: true and none: true',
  isBroken: ({ kind, value }) => contradictItself([...(kind === 'value' ? [] : [kind]), ...(value === undefined ? [] : ['value'])]),
};
