import type { Operation } from '../../domain/claim.js';
import type { Parsed } from '../../domain/values/index.js';

/** What a change comes to: operations, or why not. */
export type Outcome = Parsed<readonly Operation[]>;

export const accept = (operations: readonly Operation[]): Outcome => ({ ok: true, value: operations });

export const refuse = (path: string, rule: string, found: string, expected: string): Outcome => ({
  ok: false,
  refusals: [{ path, rule, found, expected }],
});
