import { isBefore } from '../values/index.js';
import { clash, datesOf, type Accounts } from './clash.js';
import type { Fault } from './finding.js';
import type { Rule } from './rule.js';
import type { Subject } from './subject.js';

/** An appeal, or the trial in which it is heard, certainly before the judgment that it is against. */
export const appealBeforeJudgment: Rule = {
  code: 'APPEAL_BEFORE_JUDGMENT',
  severity: 'error',
  kinds: ['proceeding'],
  judge: (trial) => [...appealsBefore(trial), ...heardBefore(trial)],
};

function appealsBefore(trial: Subject): Fault[] {
  const [judgment = []] = datesOf(trial, 'judgmentDate');
  return trial.parts('defendant').flatMap((defendant) => before(datesOf(defendant, 'appeals'), judgment, judgment[0]?.path));
}

function heardBefore(appeal: Subject): Fault[] {
  return appeal.named('appealOf').flatMap((first) => {
    const [judgment = []] = datesOf(first, 'judgmentDate');
    const dates = ['openedOn', 'hearings', 'judgmentDate'].flatMap((property) => datesOf(appeal, property));
    return before(dates, judgment, undefined);
  });
}

const before = (appeals: readonly Accounts[], judgment: Accounts, path: string | undefined): Fault[] =>
  appeals.flatMap((appeal) => {
    const found = clash(appeal, judgment, isBefore);
    return found ? [{ ...found, path: path ?? appeal[0]?.path ?? '' }] : [];
  });
