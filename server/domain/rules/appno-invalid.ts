import { ApplicationNumber } from '../values/index.js';
import { illFormed } from './ill-formed.js';
import type { Rule } from './rule.js';

export const appnoInvalid: Rule = {
  code: 'APPNO_INVALID',
  severity: 'error',
  judge: (subject) => illFormed(subject, ApplicationNumber),
};
