import { groupBy } from '../group-by.js';
import type { FuzzyDate } from '../values/index.js';
import { overlaps } from '../values/index.js';
import type { Fault } from './finding.js';
import type { Rule } from './rule.js';
import type { Subject } from './subject.js';

/** What one judgment says of each of its defendants. */
const SAID_OF_EACH = ['verdict', 'sentence'] as const;

/** What people tried together cannot differ in, or what is known of some of them and not of the others. */
export const coDefendantsDisagree: Rule = {
  code: 'CO_DEFENDANTS_DISAGREE',
  severity: 'warning',
  kinds: ['proceeding'],
  judge: (trial) => [...saidOfSome(trial), ...verdictsApart(trial), ...triedTwice(trial)],
};

function saidOfSome(trial: Subject): Fault[] {
  const defendants = trial.parts('defendant');
  return SAID_OF_EACH.flatMap((property) => {
    const stated = defendants.map((defendant) => defendant.bestClaim(property)).filter((claim) => claim !== undefined);
    const missing = defendants.length - stated.length;
    if (stated.length === 0 || missing === 0) return [];
    const field = { kind: 'defendant', property };
    return [{ path: '', claims: stated, parameters: { context: 'some', field, stated: stated.length, missing } }];
  });
}

/** One may be acquitted where the other is convicted; somebody should look whether it was so. */
function verdictsApart(trial: Subject): Fault[] {
  const verdicts = trial
    .parts('defendant')
    .map((defendant) => defendant.bestClaim('verdict'))
    .filter((claim) => claim?.claim.kind === 'value')
    .filter((claim) => claim !== undefined);
  const kinds = groupBy(verdicts, ({ claim }) => claim.value as string);
  return kinds.size < 2 ? [] : [{ path: '', claims: verdicts }];
}

/** Two records of trials with one case number: one trial under two names, whose dates of judgment contradict each other. */
function triedTwice(trial: Subject): Fault[] {
  return trial.accountsOf('caseNumbers').flatMap(([number]) => {
    if (!number) return [];
    const twins = trial.around.sharing('proceeding', 'caseNumbers', String(number.claim.value)).filter(({ id }) => id > trial.id);
    return twins.flatMap((twin) => {
      const [one, other] = [trial.bestClaim('judgmentDate'), twin.bestClaim('judgmentDate')];
      const [day, otherDay] = [trial.best<FuzzyDate>('judgmentDate'), twin.best<FuzzyDate>('judgmentDate')];
      if (!one || !other || !day || !otherDay || overlaps(day, otherDay) !== 'no') return [];
      return [{ path: number.path, claims: [one, other], parameters: { context: 'number', number: String(number.claim.value) } }];
    });
  });
}
