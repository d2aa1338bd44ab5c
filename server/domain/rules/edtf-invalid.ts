import type { Rule } from './rule.js';
import { datesNotRead } from './unreadable-dates.js';

export const edtfInvalid: Rule = {
  code: 'EDTF_INVALID',
  severity: 'error',
  judge: (subject) => datesNotRead(subject, 'EDTF_INVALID'),
};
