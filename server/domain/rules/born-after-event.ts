import { isBefore } from '../values/index.js';
import { clash, datesOf, type Accounts } from './clash.js';
import type { Rule } from './rule.js';
import type { Subject } from './subject.js';

/** Whatever is dated in a person's life, a detention or a trial comes after the birth. */
export const bornAfterEvent: Rule = {
  code: 'BORN_AFTER_EVENT',
  severity: 'error',
  kinds: ['person'],
  judge(person) {
    const [birth] = datesOf(person, 'birthDate');
    if (!birth?.[0]) return [];
    const { path } = birth[0];
    return datesInLife(person).flatMap((event) => {
      const found = clash(event, birth, isBefore);
      return found ? [{ path, ...found }] : [];
    });
  },
};

function datesInLife(person: Subject): readonly Accounts[] {
  const defendants = person.namedBy('defendant', 'person');
  const trials = defendants.map(({ parent }) => parent).filter((parent) => parent !== undefined);
  const others = [...person.parts('detention'), ...defendants, ...trials, ...person.namedBy('event', 'persons')];
  return [...allDates(person).filter(([best]) => best?.claim.property !== 'birthDate'), ...others.flatMap(allDates)];
}

const allDates = (subject: Subject): readonly Accounts[] => subject.properties.flatMap(({ name }) => datesOf(subject, name));
