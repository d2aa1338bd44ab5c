import { isQualified, type FuzzyDate } from '../values/index.js';
import type { Rule } from './rule.js';

/** A stated age against the age that the date of birth gives, at the date of the statement. Without such a date nothing is said. */
export const ageContradictsBirth: Rule = {
  code: 'AGE_CONTRADICTS_BIRTH',
  severity: 'warning',
  kinds: ['person'],
  judge(person) {
    const birth = person.bestClaim('birthDate');
    const born = person.best<FuzzyDate>('birthDate');
    if (!birth || !born) return [];
    return person.accountsOf('ageStatements').flatMap(([statement]) => {
      if (!statement?.claim.asOf) return [];
      const { least, most } = ageBetween(born, statement.claim.asOf);
      const stated = statement.claim.value as number;
      if (least <= stated && stated <= most) return [];
      return [{ path: statement.path, claims: [statement, birth], parameters: { stated, date: statement.claim.asOf, born } }];
    });
  },
};

/** The youngest and the oldest that somebody can be; a year more on both sides where a date is approximate. */
function ageBetween(born: FuzzyDate, on: FuzzyDate): { readonly least: number; readonly most: number } {
  const margin = isQualified(born) || isQualified(on) ? 1 : 0;
  return {
    least: born.latest === null || on.earliest === null ? -Infinity : fullYears(born.latest, on.earliest) - margin,
    most: born.earliest === null || on.latest === null ? Infinity : fullYears(born.earliest, on.latest) + margin,
  };
}

/** Full years from one day to another. Who was born on 29 February is a year older on 1 March. */
function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, -6)) - Number(from.slice(0, -6));
  return to.slice(-5) < from.slice(-5) ? years - 1 : years;
}
