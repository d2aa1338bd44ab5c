import { Characterisation } from '../values/index.js';
import type { ClaimRule } from './claim-rule.js';

/** A word such as "hostage" or "terrorist" is somebody's, never the registry's own. */
export const characterisationUnattributed: ClaimRule = {
  code: 'CHARACTERISATION_UNATTRIBUTED',
  part: 'by',
  expects: 'who applies this term',
  isBroken: (claim, { type }) => type === Characterisation && (claim.assertedBy?.name ?? '').trim() === '',
};
