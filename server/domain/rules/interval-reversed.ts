import { isBefore, type FuzzyDate } from '../values/index.js';
import { clash, datesOf } from './clash.js';
import type { Fault } from './finding.js';
import type { Rule } from './rule.js';
import type { Subject } from './subject.js';
import { datesNotRead } from './unreadable-dates.js';

/** Properties of one record of which the second is not before the first. */
const IN_ORDER: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  detention: [
    ['startDate', 'endDate'],
    ['missingSince', 'endDate'],
  ],
  proceeding: [['openedOn', 'judgmentDate']],
  person: [['deathDate', 'deathAnnouncedOn']],
};

/** Values that say from when to when. */
interface Span {
  readonly from?: FuzzyDate;
  readonly to?: FuzzyDate;
}

/** An end that is certainly before its beginning: in the text of a date, in the parts of one value, or in two facts of a record. */
export const intervalReversed: Rule = {
  code: 'INTERVAL_REVERSED',
  severity: 'error',
  judge: (subject) => [...datesNotRead(subject, 'INTERVAL_REVERSED'), ...spansReversed(subject), ...factsReversed(subject)],
};

function spansReversed(subject: Subject): Fault[] {
  return subject.properties
    .flatMap(({ name }) => subject.accountsOf(name).flat())
    .flatMap((at) => {
      const { from, to } = Object(at.claim.value) as Span;
      if (!from || !to || isBefore(to, from) !== 'certainly') return [];
      return [{ path: `${at.path}.value`, claims: [at], parameters: { from, to } }];
    });
}

function factsReversed(subject: Subject): Fault[] {
  return (IN_ORDER[subject.kind] ?? []).flatMap(([first, second]) => {
    const [from = []] = datesOf(subject, first);
    const [to = []] = datesOf(subject, second);
    const found = clash(to, from, isBefore);
    const [end, start] = (found?.claims ?? []) as typeof to;
    if (!found || !end || !start) return [];
    return [{ ...found, path: end.path, parameters: { ...found.parameters, from: start.date, to: end.date } }];
  });
}
