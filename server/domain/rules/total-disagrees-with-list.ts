import { dayNumber, type FuzzyDate } from '../values/index.js';
import type { Fault } from './finding.js';
import type { Rule } from './rule.js';
import type { Subject } from './subject.js';

/** "About" allows for a tenth. */
const ROUGHLY = 0.9;

/** The series of figures that the registry's own list can be set beside: people held on a day. */
const HELD = 'held';

/** A published number against what it counts: more people than are named, or parts that do not add up to the whole. */
export const totalDisagreesWithList: Rule = {
  code: 'TOTAL_DISAGREES_WITH_LIST',
  severity: 'warning',
  kinds: ['figure'],
  judge: (figure) => [...moreThanNamed(figure), ...partsApart(figure)],
};

/** Only a number that is larger than the list disagrees: a smaller one may count a part of those who are named. */
function moreThanNamed(figure: Subject): Fault[] {
  const count = figure.bestClaim('count');
  const on = figure.best<FuzzyDate>('date');
  const { mostHeld } = figure.around.known;
  if (count?.claim.kind !== 'value' || !on?.earliest || !on.latest || !mostHeld || figure.best('series') !== HELD) return [];
  const named = mostHeld(dayNumber(on.earliest), dayNumber(on.latest));
  if (leastOf(figure, count.claim.value as number) <= named) return [];
  const claims = [count, figure.bestClaim('date')].filter((claim) => claim !== undefined);
  return [{ path: count.path, claims, parameters: { total: count.claim.value as number, named, date: on } }];
}

function leastOf(figure: Subject, count: number): number {
  const bound = figure.best<string>('bound');
  if (bound === 'at-most') return 0;
  return bound === 'about' ? count * ROUGHLY : count;
}

/** Each source breaks a number down in its own way: the parts are added up by the sources that they rest on. */
function partsApart(figure: Subject): Fault[] {
  const count = figure.bestClaim('count');
  const parts = figure.accountsOf('breakdown').flat();
  if (count?.claim.kind !== 'value' || parts.length === 0) return [];
  const total = count.claim.value as number;
  const sources = new Set(parts.flatMap(({ claim }) => claim.citations.map(({ source }) => source)));
  return [...sources].flatMap((source) => {
    const own = parts.filter(({ claim }) => claim.citations.some((citation) => citation.source === source));
    const sum = own.reduce((whole, { claim }) => whole + (claim.value as { count: number }).count, 0);
    return sum === total ? [] : [{ path: 'breakdown', claims: [count, ...own], parameters: { context: 'parts', total, sum } }];
  });
}
